"""The plan of a macro: what each step would do, what stands in its way, whether one undo takes it back."""

from typing import Any

import pytest
from msgspec.structs import replace

from protocol.rules.macros import FIELDS, UNDOABLE, MacroFile, MacroView, asks, plan, shape_problem, undoable

VIEW = MacroView(
    values={"cliente.nombre": "Ana"}, quick_replies={1: "Gracias, {{cliente.nombre}}"}, users={5: "Daniel"},
    teams={2: "Envíos"}, tags=frozenset({"envíos", "vip"}),
)  # fmt: skip


def test_each_step_is_told_with_its_values() -> None:
    steps: list[dict[str, Any]] = [
        {"do": "quick_reply", "id": 1}, {"do": "note", "text": "Llamar a {{cliente.nombre}}"},
        {"do": "assign", "user_id": 5}, {"do": "team", "team_id": 2}, {"do": "tag", "tags": ["Envíos", "VIP"]},
        {"do": "resolve"},
    ]  # fmt: skip
    planned = plan(steps, VIEW)
    assert all(one.problem is None for one in planned)
    assert planned[0].filled is not None
    assert planned[0].filled.text == "Gracias, Ana"
    assert [one.name for one in planned[2:]] == ["Daniel", "Envíos", "Envíos, VIP", ""]


@pytest.mark.parametrize(
    ("step", "problem"),
    [
        ({"do": "dance"}, "unknown"), ({}, "unknown"), ({"do": "reply"}, "incomplete"),
        ({"do": "reply", "text": "  "}, "incomplete"), ({"do": "assign", "user_id": True}, "incomplete"),
        ({"do": "tag", "tags": []}, "incomplete"), ({"do": "assign", "user_id": 6}, "gone"),
        ({"do": "quick_reply", "id": 9}, "gone"),
        ({"do": "tag", "tags": ["Queja"]}, "gone"), ({"do": "priority", "priority": 10}, "incomplete"),
        ({"do": "reply", "text": "{{fecha}}"}, "missing"), ({"do": "tag", "tags": [3]}, "not_names"),
        ({"do": "untag", "tags": ["VIP", 3]}, "not_names"), ({"do": "snooze", "hours": 0}, "incomplete"),
        ({"do": "snooze", "hours": 9000}, "incomplete"), ({"do": "snooze"}, "incomplete"),
    ],
)  # fmt: skip
def test_what_stands_in_the_way(step: dict[str, Any], problem: str) -> None:
    assert [one.problem for one in plan([step], VIEW)] == [problem]


def test_the_window_and_the_end_of_the_case_concern_the_customer_only() -> None:
    closed = MacroView(values={}, quick_replies={}, users={}, teams={}, window_open=False)
    steps: list[dict[str, Any]] = [{"do": "note", "text": "x"}, {"do": "reply", "text": "x"}]
    assert [one.problem for one in plan(steps, closed)] == [None, "window_closed"]
    late: list[dict[str, Any]] = [{"do": "resolve"}, {"do": "note", "text": "x"}, {"do": "reply", "text": "x"}]
    assert [one.problem for one in plan(late, VIEW)] == [None, None, "after_resolve"]
    asked: list[dict[str, Any]] = [{"do": "resolve_ask"}, {"do": "snooze", "hours": 2}, {"do": "reply", "text": "x"}]
    assert [one.problem for one in plan(asked, VIEW)] == [None, "after_resolve", "after_resolve"]
    assert asks(asked)
    assert not asks(late)


def test_a_kind_this_gateway_has_no_action_for_is_told() -> None:
    few = MacroView(values={}, quick_replies={}, users={}, teams={}, kinds=frozenset({"resolve"}))
    assert [one.problem for one in plan([{"do": "snooze", "hours": 2}], few)] == ["not_here"]


def test_one_undo_only_where_every_step_has_one() -> None:
    assert undoable([{"do": "take"}, {"do": "resolve"}])
    assert not undoable([{"do": "take"}, {"do": "note", "text": "x"}])
    assert set(FIELDS) - UNDOABLE == {"reply", "quick_reply", "note"}
    assert all(shape_problem({"do": kind}) is None for kind, fields in FIELDS.items() if not fields)


def test_a_quick_replys_files_go_with_it_and_one_that_is_gone_stands_in_the_way() -> None:
    step = {"do": "quick_reply", "id": 1}
    for files, problem in (
        ((MacroFile("mapa.png"),), None),
        ((MacroFile("mapa.png"), MacroFile(state="gone")), "file_gone"),
        ((MacroFile("video.mp4", "pending"),), "file_pending"),
    ):
        [one] = plan([step], replace(VIEW, files={1: files}))
        assert (one.files, one.problem) == (files, problem)
    assert plan([{"do": "reply", "text": "hola"}], replace(VIEW, files={1: (MacroFile(),)}))[0].files == ()
