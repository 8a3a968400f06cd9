"""Every line of the route table that changes something leaves an entry, or is on the list of those that need none.

Read from the source (a road to `audit.record` exists) and laid beside real requests where one is easily made.
"""

import json
from typing import Final

import pytest

from backend_gateway.api.routes import ROUTES, Route
from backend_gateway.store.audit import record
from tests.audit.reach import Function, reaches
from tests.flows.api.conftest import PASSWORD, Office

RECORD: Final = Function(record.__module__, record.__name__)
NO_ENTRY: Final = {
    "session:enrol": "a secret nobody uses yet; what counts is the confirmation, which is told (second_factor.on)",
    "second_factor:begin": "the same, for who is signed in",
    "company_sign_in:begin_company_sign_in": "nobody yet: a browser is sent to the provider; who comes back is told",
    "company_sign_in:enrol_company_sign_in": "as session:enrol",
    "leases:release_pen": "ends a lease of seconds; who took it from somebody is told (pen.taken_over)",
    "chats:add_lines": "a piece of an import that is told when it begins, and when it is taken back",
    "teamwork:mention_done": "one's own mark of what was read, a row of its own with its time",
    "routing_trial:try_routing": "writes nothing: it tells what would happen",
    "calendars:previewed": "writes nothing: it shows a calendar before it is saved",
    "conversations:mark_read": "one's own read mark, a row with its time; who looks in is told (conversation.read)",
    "conversations:put_draft": "one's own unsent text, which nobody else sees",
    "tags:change_tags": "a line of the timeline, in the event log: who, when, which tags",
    "saved_views:order_views": "the order of one's own sidebar",
    "media:upload": "a file nobody gets yet: its row tells who and when; sending it is told (message.queued)",
    "replay:start_replay": "writes nothing of the company's: it computes what would have happened",
    "replay:forget_replay": "the same",
    "answers:use_quick_reply": "counts a use; the message itself is told (message.queued)",
    "checking:differs": "a client tells that its cache was not what is here: a counter",
    "numbers:check_candidate": "asks Meta, changes nothing",
    "numbers:check_number": "asks Meta, changes nothing",
    "coaching:score_seen": "one's own mark that it was read",
}
"""What changes without an entry, and why that is enough."""

CHANGING: Final = [route for route in ROUTES if route.method != "GET"]


def handler(route: Route) -> Function:
    module, _, name = route.handler.partition(":")
    return Function(f"backend_gateway.api.{module}", name)


@pytest.mark.parametrize("route", CHANGING, ids=lambda route: f"{route.method} {route.path}")
def test_whatever_changes_something_leaves_an_entry(route: Route) -> None:
    told = reaches(handler(route), RECORD)
    assert told or route.handler in NO_ENTRY, "call audit.record in its action, or explain in NO_ENTRY why not"
    assert not (told and route.handler in NO_ENTRY), "it is told: take it off the list"


def test_the_list_names_only_what_there_is() -> None:
    assert set(NO_ENTRY) <= {route.handler for route in CHANGING}


def test_a_road_is_not_found_where_there_is_none() -> None:
    assert not reaches(Function("backend_gateway.api.health", "healthz"), RECORD)
    assert not reaches(Function("backend_gateway.actions.drafts", "put_draft"), RECORD)


Deed = tuple[str, str, str, object, str]
DEEDS: Final[list[Deed]] = [
    ("ada", "POST", "/api/tags", {"name": "vip", "color": "lima"}, "tag.created"),
    ("ada", "PUT", "/api/tags/{tag}", {"name": "VIP", "color": "lima"}, "tag.changed"),
    ("ada", "POST", "/api/teams", {"name": "Cobranza"}, "team.created"),
    ("ada", "PATCH", "/api/teams/{team}", {"name": "Ventas Lima"}, "team.renamed"),
    ("ada", "PUT", "/api/teams/{team}/members", None, "team.members"),
    ("ada", "PATCH", "/api/users/{ana}", {"role": "supervisor"}, "user.edited"),
    ("ada", "PUT", "/api/users/{ana}/work", {"capacity": 3}, "user.work"),
    ("ada", "POST", "/api/users/{ana}/password-link", None, "password_link.made"),
    ("ada", "PATCH", "/api/numbers/{number}", {"name": "Principal"}, "number.renamed"),
    ("ada", "POST", "/api/numbers/{number}/pause", None, "number.paused"),
    ("ada", "POST", "/api/numbers/{number}/resume", None, "number.resumed"),
    ("ana", "POST", "/api/saved-views", {"name": "míos", "query": {}}, "saved_view.created"),
    ("ana", "POST", "/api/conversations/{conversation}/take", {"owner_version": 0}, "conversation.taken"),
    ("ana", "POST", "/api/conversations/{conversation}/priority", {"priority": 9}, "conversation.priority"),
    (
        "ana",
        "PUT",
        "/api/me/password",
        {"current": PASSWORD, "password": "another long password"},
        "user.password_changed",
    ),
    ("sol", "POST", "/api/conversations/{conversation}/watch", None, "conversation.watched"),
    ("ada", "DELETE", "/api/users/{ana}/sessions", None, "session.closed_everywhere"),
    ("sol", "DELETE", "/api/session", None, "session.closed"),
]
WRITTEN: Final = """
select user_id, subject, address, session_id, device, correlation from audit where action = $1 order by id desc limit 1
"""


async def test_real_requests_leave_who_and_where_from(office: Office) -> None:
    conversation = await office.customer()
    known = {"ana": office.ids["ana"], "team": office.teams["Ventas"], "number": office.number_id}
    known["conversation"] = conversation
    for who, method, path, body, action in DEEDS:
        given = {"user_ids": [known["ana"]]} if action == "team.members" else body
        answer = await office.ask(who, method, path.format(**known), **({"json": given} if given else {}))
        assert answer.is_success, (path, answer.text)
        row = await office.pool.fetchrow(WRITTEN, action)
        assert row is not None, (path, action)
        assert row["user_id"] == office.ids[who], path
        assert row["correlation"] == answer.headers["x-request-id"], path
        assert (row["address"], row["device"]) == ("127.0.0.1", f"device of {who}"), path
        assert row["session_id"], path
        if action == "tag.created":
            known["tag"] = answer.json()["id"]


async def test_rows_are_told_with_what_differs_and_nothing_else(office: Office) -> None:
    made = (await office.ask("ada", "POST", "/api/tags", json={"name": "vip", "color": "lima"})).json()
    await office.ask("ada", "PUT", f"/api/tags/{made['id']}", json={"name": "VIP", "color": "rosa"})
    conversation = await office.customer()
    await office.ask("ana", "POST", f"/api/conversations/{conversation}/take", json={"owner_version": 0})
    rows = await office.pool.fetch(
        "select before, after from audit where action in ('tag.changed', 'conversation.taken') order by id"
    )
    assert [(json.loads(row["before"]), json.loads(row["after"])) for row in rows] == [
        ({"name": "vip", "color": "lima"}, {"name": "VIP", "color": "rosa"}),
        ({"owner_kind": "queue", "assignee_id": None}, {"owner_kind": "person", "assignee_id": office.ids["ana"]}),
    ]


async def test_what_changed_is_told_with_what_it_was(office: Office) -> None:
    ana = office.ids["ana"]
    await office.ask("ada", "PATCH", f"/api/users/{ana}", json={"role": "supervisor"})
    row = await office.pool.fetchrow("select before, after from audit where action = 'user.edited'")
    assert row is not None
    assert (row["before"], row["after"]) == ('{"role": "agent"}', '{"role": "supervisor"}')
