"""What working together adds: nothing of it reaches, changes or tells of a conversation out of somebody's sight."""

import json
import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from backend_gateway.api.routes import live
from tests.flows.security.conftest import SECRET, Corner
from tests.flows.security.test_visibility import every_road

LATER = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
TEXT = {"type": "text", "body": "hola"}


def token() -> str:
    return str(uuid.uuid4())


def new_roads(c: Corner, scheduled: int, alert: int, offer: int) -> list[tuple[str, str, dict[str, Any] | None]]:
    """Each route of teamwork that takes the id of something hidden, with a body that would do it."""
    chat, contact = f"/api/conversations/{c.hidden}", f"/api/contacts/{c.hidden_contact}"
    me = c.office.ids["eve"]
    return [
        ("PUT", f"{chat}/pen", {"take_over": True}),
        ("POST", f"{chat}/pen/release", {"fence": 1}),
        ("POST", f"{chat}/help", {"reason": "x"}),
        ("POST", f"{chat}/help/close", None),
        ("POST", f"{chat}/watch", None),
        ("DELETE", f"{chat}/watch", None),
        ("POST", f"{chat}/intervene", {}),
        ("POST", f"{chat}/mentions/done", None),
        ("POST", f"{chat}/transfer", {"owner_version": 0, "assignee_id": me}),
        ("GET", f"{chat}/decisions", None),
        ("POST", f"{chat}/waiting-area", {"area": "x", "due_at": LATER}),
        ("POST", f"{chat}/waiting-area/done", None),
        ("POST", f"{chat}/tags", {"add": []}),
        ("POST", f"{chat}/priority", {"priority": 9}),
        ("POST", f"{chat}/unresolve", {}),
        ("POST", f"{chat}/snooze", {"until": LATER}),
        ("POST", f"{chat}/wake", None),
        ("GET", f"{contact}/history", None),
        ("GET", f"{contact}/chats", None),
        ("GET", f"{contact}/export", None),
        ("POST", f"{contact}/data-requests", {"kind": "access"}),
        ("POST", f"{contact}/marketing", {"opt_out": True}),
        ("POST", f"{contact}/block", {"reason": "x"}),
        ("POST", f"{contact}/unblock", None),
        ("GET", f"{chat}/case", None),
        ("GET", f"{chat}/clocks", None),
        ("POST", f"{chat}/calls", {"client_token": token(), "outcome": "reached"}),
        ("POST", f"/api/messages/{c.hidden_message}/cards", None),
        ("POST", f"/api/messages/{c.hidden_message}/holding", {"holding": True}),
        ("POST", f"/api/messages/{c.hidden_message}/needs-answer", {"needs": True}),
        ("POST", f"{chat}/macros", {"client_token": token(), "steps": [{"do": "take"}]}),
        ("POST", f"{chat}/scheduled", {"client_token": token(), "content": TEXT, "due_at": LATER}),
        ("PUT", f"/api/scheduled/{scheduled}", {"content": TEXT, "due_at": LATER, "rev": 1}),
        ("POST", f"/api/scheduled/{scheduled}/cancel", None),
        ("POST", f"/api/scheduled/{scheduled}/send", None),
        ("POST", f"/api/alerts/{alert}/acknowledge", None),
        ("GET", f"/api/alerts/{alert}/conversations", None),
        ("POST", f"/api/offers/{offer}/accept", None),
        ("POST", f"/api/offers/{offer}/decline", {}),
    ]


async def hidden_things(c: Corner) -> tuple[int, int, int]:
    """A waiting message, an alert and an offer of the hidden conversation."""
    office = c.office
    body = {"client_token": token(), "content": {"type": "text", "body": SECRET}, "due_at": LATER}
    done = await office.ask("ana", "POST", f"/api/conversations/{c.hidden}/scheduled", json=body)
    assert done.status_code == 201, done.text
    alert = await office.pool.fetchval(
        "insert into alerts (kind, cause, conversation_id, body) values ('help', 'x', $1, $2) returning id",
        *(c.hidden, json.dumps({"reason": SECRET})),
    )
    offer = await office.pool.fetchval(
        "insert into offers (conversation_id, kind, to_user, owner_version, note, expires_at)"
        " values ($1, 'transfer', $2, 0, $3, now() + interval '1 hour') returning id",
        *(c.hidden, office.ids["ana"], SECRET),
    )
    return done.json()["id"], alert, offer


async def everything(c: Corner) -> list[Any]:
    """What must not change."""
    return [
        await c.office.pool.fetch(f"select * from {table} t order by t")
        for table in ("conversations", "messages", "contacts", "alerts", "scheduled_messages", "offers", "episodes")
    ]


async def test_every_new_road_to_something_hidden_is_a_404_and_changes_nothing(corner: Corner) -> None:
    office = corner.office
    await office.hire("sup", role="supervisor", visibility="mine", teams=("Soporte",))
    roads = new_roads(corner, *await hidden_things(corner))
    before = await everything(corner)
    for who in ("eve", "sup"):
        for method, path, body in roads:
            answer = await office.ask(who, method, path, json=body)
            may = who == "sup" and not path.endswith("/cards")  # that, only administrators (test_cards)
            wanted = {404} if may else {404, 403}
            assert answer.status_code in wanted, (who, method, path, answer.text)
            assert SECRET not in answer.text
    assert await everything(corner) == before
    assert await office.pool.fetchval("select count(*) from compose_leases") == 0
    audited = await office.pool.fetch("select * from audit where subject = $1", f"conversation:{corner.hidden}")
    assert {row["user_id"] for row in audited} <= {office.ids["ana"]}


async def test_every_route_about_one_conversation_is_tried(corner: Corner) -> None:
    """Whoever adds a route adds it to these lists."""
    tried = {
        (method, re.sub(r"\d+", "{}", path.partition("?")[0]))
        for method, path, _ in [*every_road(corner), *new_roads(corner, 1, 1, 1)]
    }
    told = {"conversation_id", "contact_id", "message_id", "media_id", "scheduled_id", "alert_id", "offer_id"}
    for route in live():
        names = re.findall(r"\{(\w+):", route.path)
        if set(names) & told and not any(word in route.path for word in ("merge", "different", "erase")):
            assert (route.method, re.sub(r"\{[^}]+\}", "{}", route.path)) in tried, route


async def test_who_may_erase_erases_nobody_out_of_their_sight(corner: Corner) -> None:
    office = corner.office
    await office.hire("adm", role="admin", visibility="mine", teams=("Soporte",))
    before = await everything(corner)
    name = await office.pool.fetchval("select name from contacts where id = $1", corner.hidden_contact)
    for typed in (name, "x"):
        answer = await office.ask("adm", "POST", f"/api/contacts/{corner.hidden_contact}/erase", json={"name": typed})
        assert answer.status_code == 404, answer.text
    assert await everything(corner) == before
    assert await office.pool.fetchval("select count(*) from erasures") == 0
    assert not office.gateway.gate.settings.erasures_file.exists()


async def test_many_at_once_with_mixed_ids_touches_only_ones_own(corner: Corner) -> None:
    office = corner.office
    before = await office.pool.fetchrow("select * from conversations where id = $1", corner.hidden)
    changes: list[dict[str, Any]] = [
        {"do": "priority", "priority": 8},
        {"do": "assign", "assignee_id": office.ids["eve"]},
        {"do": "snooze", "until": LATER},
        {"do": "wake"},
        {"do": "resolve"},
        {"do": "unresolve"},
        {"do": "tags", "remove": ["x"]},
    ]
    for change in changes:
        ids = [corner.hidden, corner.own, 987654321]
        answer = await office.ask("eve", "POST", "/api/conversations/many", json={"ids": ids, "change": change})
        assert answer.status_code == 200, answer.text
        hidden, own, nothing = answer.json()["results"]
        assert (hidden["code"], nothing["code"]) == ("not_found", "not_found"), change
        assert hidden.get("conversation") is None
        assert {**hidden, "id": 0} == {**nothing, "id": 0}
        assert "code" not in own or own["code"] != "not_found", own
    assert await office.pool.fetchrow("select * from conversations where id = $1", corner.hidden) == before


async def test_a_macro_says_nothing_of_somebody_elses_personal_quick_reply(corner: Corner) -> None:
    office = corner.office
    body = {"code": "x", "title": "x", "body": f"secreto {SECRET}", "personal": True}
    made = (await office.ask("ana", "POST", "/api/quick-replies", json=body)).json()
    ventas = {"code": "y", "title": "y", "body": f"equipo {SECRET}", "team_id": office.teams["Ventas"]}
    team = (await office.ask("ada", "POST", "/api/quick-replies", json=ventas)).json()
    for id_ in (made["id"], team["id"]):
        steps = [{"do": "quick_reply", "id": id_}]
        run = {"client_token": token(), "steps": steps}
        answer = await office.ask("eve", "POST", f"/api/conversations/{corner.own}/macros", json=run)
        assert SECRET not in answer.text
        assert answer.status_code == 409, answer.text
    page = await office.ask("eve", "GET", f"/api/conversations/{corner.own}/messages")
    assert SECRET not in page.text
    for method, path, given in (
        ("PUT", f"/api/quick-replies/{made['id']}", body | {"personal": False}),
        ("POST", f"/api/quick-replies/{made['id']}/used", None),
        ("GET", f"/api/quick-replies/{made['id']}/files", None),
        ("PUT", f"/api/quick-replies/{team['id']}", ventas),
    ):
        assert (await office.ask("eve", method, path, json=given)).status_code == 404, path


async def test_a_repeated_first_message_tells_nothing_of_what_left_ones_sight(corner: Corner) -> None:
    """`POST /api/conversations` is answered again for a known token; not with a row one may not see any more."""
    office = corner.office
    mine = await corner.write(
        corner.hidden,
        "hola",
        direction="out",
        author_kind="user",
        author_id=office.ids["eve"],
        client_token=uuid.uuid4(),
    )
    used = await office.pool.fetchval("select client_token::text from messages where id = $1", mine)
    content = {"type": "template", "name": "x", "language": "es"}
    body = {"client_token": used, "number_id": office.number_id, "phone": "+51999111222", "content": content}
    answer = await office.ask("eve", "POST", "/api/conversations", json=body)
    assert SECRET not in answer.text, answer.text


async def test_one_cannot_write_over_a_colleague_with_the_number_of_their_pen(corner: Corner) -> None:
    """Everybody hears the number in the live frames: it is no secret, so it opens nothing to others."""
    office, chat = corner.office, f"/api/conversations/{corner.own}"
    pen = (await office.ask("eve", "PUT", f"{chat}/pen", json={})).json()
    forged = {"client_token": token(), "content": TEXT, "pen": pen["fence"], "send_anyway": True}
    answer = await office.ask("ana", "POST", f"{chat}/messages", json=forged)
    assert (answer.status_code, answer.json()["code"]) == (409, "pen_held"), answer.text
