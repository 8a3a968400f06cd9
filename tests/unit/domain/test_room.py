"""What of a board may hang in a room."""

from datetime import UTC, datetime

from msgspec.json import encode

from backend_gateway.domain.room import first_names, for_a_room
from protocol.board import Board, HotLine, Levels, PersonLine

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)


def test_no_customer_and_no_reason_of_a_colleague_is_shown() -> None:
    hot = HotLine(
        conversation_id=7, name="Marisol Quispe", vip=True, number_id=3, assignee_id=1, case_number=41, due_at=NOW,
        warn_at=NOW, window_until=NOW,
    )  # fmt: skip
    person = PersonLine(user_id=1, state="away", reason="médico", since=NOW, back_at=NOW, points=250, places=6)
    before = Board(
        as_of=NOW, zone="America/Lima", day=NOW.date(), levels=Levels(us=3), hottest=(hot,), people=(person,)
    )
    shown = for_a_room(before)
    assert shown.levels == before.levels
    assert (shown.hottest[0].case_number, shown.hottest[0].due_at, shown.hottest[0].assignee_id) == (41, NOW, 1)
    assert (shown.people[0].state, shown.people[0].points, shown.people[0].places) == ("away", 250, 6)
    told = encode(shown).decode()
    assert "Marisol" not in told
    assert "médico" not in told
    for field in ("vip", "number_id", "window_until", "reason", "since", "back_at"):
        assert f'"{field}":' not in told, field


def test_people_are_called_by_their_first_names_and_told_apart() -> None:
    names = {1: "Ana Torres", 2: "Luis Rojas Díaz", 3: "ana Vidal", 4: "Cher", 5: "  "}
    assert first_names(names) == {1: "Ana T.", 2: "Luis", 3: "ana V.", 4: "Cher", 5: "?"}
