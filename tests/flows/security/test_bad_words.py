"""What no screen sends: times without a zone and at the end of time, ids beyond all numbers, tokens that are none."""

import itertools
import json
import uuid
from typing import Any

from tests.flows.security.conftest import Corner

FAR = "9999-12-31T23:59:59+00:00"
PAST = "0001-01-01T00:00:00+00:00"
NAIVE = "2027-01-01T10:00:00"
EDGE = "9999-12-31T23:59:59-14:00"
TIMES = (FAR, PAST, NAIVE, EDGE)
HUGE = 2**63
DASHES = "-" * 32
TEXT = {"type": "text", "body": "hola"}


def token() -> str:
    return str(uuid.uuid4())


def requests(c: Corner) -> list[tuple[str, str, str, Any]]:
    chat, user = f"/api/conversations/{c.own}", f"/api/users/{c.office.ids['eve']}"
    tell = {"text": "x", "chosen": {str(c.own): "tell_customer"}}
    found: list[tuple[str, str, str, Any]] = [
        ("eve", "GET", f"/api/me/leaving?back_at={NAIVE}", None),
        ("eve", "POST", "/api/me/leaving", {"client_token": token(), "back_at": NAIVE} | tell),
        ("eve", "POST", "/api/me/leaving", {"client_token": DASHES} | tell),
    ]
    for at in TIMES:
        found += [
            ("eve", "PUT", "/api/me/presence", {"state": "away", "reason": "lunch", "back_at": at}),
            ("sol", "PUT", f"{user}/presence", {"state": "busy", "back_at": at}),
            ("eve", "GET", f"/api/me/leaving?back_at={at.replace('+', '%2B')}", None),
            ("eve", "POST", "/api/me/leaving", {"client_token": token(), "back_at": at}),
            ("eve", "GET", f"/api/me/plan?since={at.replace('+', '%2B')}", None),
            ("eve", "GET", f"/api/me/plan?until={at.replace('+', '%2B')}", None),
            ("sol", "GET", f"{user}/presence?since={at.replace('+', '%2B')}", None),
            ("sol", "POST", f"{user}/absent", {"digest": "x", "ends_at": at}),
            ("eve", "POST", f"{chat}/snooze", {"until": at}),
            ("eve", "POST", f"{chat}/waiting-area", {"area": "x", "due_at": at}),
            ("eve", "POST", f"{chat}/scheduled", {"client_token": token(), "content": TEXT, "due_at": at}),
            ("eve", "POST", "/api/conversations/many", {"ids": [c.own], "change": {"do": "snooze", "until": at}}),
        ]
        found += [
            ("sol", "POST", f"{user}/plan", {"kind": kind, "starts_at": start, "ends_at": at})
            for kind, start in itertools.product(("shift", "absence", "on_call"), TIMES)
        ]
    found += [
        (
            "eve",
            "POST",
            "/api/me/leaving",
            {"client_token": DASHES, "text": "x", "chosen": {str(c.own): "tell_customer"}},
        ),
        ("eve", "POST", f"{chat}/scheduled", {"client_token": DASHES, "content": TEXT, "due_at": FAR}),
        ("eve", "POST", f"{chat}/calls", {"client_token": DASHES, "outcome": "reached"}),
        ("eve", "POST", f"{chat}/macros", {"client_token": DASHES, "steps": [{"do": "take"}]}),
        (
            "eve",
            "POST",
            "/api/conversations",
            {
                "client_token": DASHES,
                "number_id": 1,
                "contact_id": c.own_contact,
                "content": {"type": "template", "name": "x", "language": "es"},
            },
        ),
        ("eve", "POST", "/api/conversations/many", {"ids": [HUGE], "change": {"do": "priority", "priority": 1}}),
        ("eve", "POST", "/api/conversations/many", {"ids": [-1, 0], "change": {"do": "resolve"}}),
        ("eve", "POST", "/api/conversations/many", {"ids": [c.own], "change": {"do": "assign", "assignee_id": HUGE}}),
        ("eve", "POST", "/api/conversations/many", {"ids": [c.own], "change": {"do": "tags", "add": ["x" * 41]}}),
        ("eve", "POST", "/api/conversations/many", {"ids": list(range(1, 502)), "change": {"do": "wake"}}),
        (
            "eve",
            "POST",
            "/api/conversations/many",
            {"ids": [c.own], "change": {"do": "snooze", "until": FAR}, "versions": {str(c.own): HUGE}},
        ),
        ("eve", "POST", f"{chat}/transfer", {"owner_version": HUGE, "assignee_id": HUGE}),
        ("eve", "POST", f"{chat}/transfer", {"owner_version": 0, "team_id": HUGE}),
        ("eve", "POST", f"{chat}/pen/release", {"fence": HUGE}),
        ("eve", "POST", f"{chat}/help", {"reason": "\u0000"}),
        ("eve", "POST", f"{chat}/help", {"reason": "   "}),
        ("eve", "POST", f"{chat}/notes", {"client_token": token(), "body": "x", "mentions": [HUGE]}),
        ("eve", "POST", f"{chat}/notes", {"client_token": token(), "body": "x", "teams": [HUGE, -1]}),
        ("eve", "POST", f"{chat}/snooze", {"until": FAR, "note": "\u0000"}),
        ("eve", "POST", f"{chat}/waiting-area", {"area": "\u0000", "due_at": "2026-12-01T00:00:00Z"}),
        ("eve", "POST", f"{chat}/waiting-area", {"area": "x", "user_id": HUGE, "due_at": "2026-12-01T00:00:00Z"}),
        ("eve", "POST", "/api/quick-replies", {"code": "a\u0000", "title": "x", "body": "x", "personal": True}),
        ("eve", "POST", "/api/quick-replies", {"code": "a", "title": "\u0000", "body": "x", "personal": True}),
        (
            "eve",
            "POST",
            "/api/quick-replies",
            {"code": "b", "title": "x", "body": "x", "personal": True, "files": [HUGE]},
        ),
        (
            "eve",
            "POST",
            "/api/quick-replies",
            {"code": "c", "title": "x", "body": "x", "personal": True, "language": "\u0000"},
        ),
        (
            "eve",
            "POST",
            "/api/quick-replies",
            {"code": "d", "title": "x", "body": "x", "personal": True, "team_id": HUGE},
        ),
        ("eve", "POST", "/api/macros", {"name": "\u0000", "personal": True, "steps": [{"do": "take"}]}),
        (
            "eve",
            "POST",
            "/api/macros",
            {"name": "x", "personal": True, "steps": [{"do": "take", "x": {"a": "\u0000"}}]},
        ),
        ("eve", "POST", "/api/macros", {"name": "x", "personal": True, "steps": [{"do": "take", "\u0000": 1}]}),
        ("sol", "POST", "/api/tags", {"name": "\u0000"}),
        ("sol", "POST", "/api/tags", {"name": "x", "team_id": HUGE}),
        ("sol", "POST", "/api/tags", {"name": "x", "color": "\u0000"}),
        ("ada", "POST", "/api/calendars", {"name": "x\u0000", "body": {}}),
        ("ada", "POST", "/api/calendars", {"name": "x", "body": {"zone": "\u0000"}}),
        ("ada", "POST", "/api/contact-fields", {"name": "\u0000"}),
        ("ada", "POST", "/api/contact-fields", {"name": "x", "kind": "choice", "choices": ["\u0000"]}),
        ("ada", "POST", "/api/contact-fields", {"name": "y", "position": HUGE}),
        (
            "ada",
            "POST",
            "/api/contacts/import",
            {"columns": ["phone", "name"], "rows": [["+5215511112222", "\u0000"]], "dry_run": False},
        ),
        ("ada", "POST", "/api/contacts/import", {"columns": ["phone"], "rows": [["\u0000"]], "dry_run": False}),
        ("ada", "POST", "/api/contacts/import", {"columns": [], "rows": [[]], "dry_run": False}),
        (
            "ada",
            "POST",
            "/api/contacts/import",
            {"columns": ["phone", "field:999"], "rows": [["x"]], "country": "\u0000\u0000"},
        ),
        ("eve", "GET", "/api/contacts?q=%00%00", None),
        ("eve", "GET", "/api/contacts?q=%F0%9F%91%8D%F0%9F%91%8D", None),
        ("eve", "GET", "/api/contacts?q=%25%25%25%25", None),
        ("eve", "GET", f"/api/contacts?q={'9' * 200}&number_id=1", None),
        ("eve", "GET", f"/api/contacts/{c.own_contact}/history?before=9223372036854775807", None),
        ("eve", "POST", f"/api/contacts/{c.own_contact}/marketing", {"opt_out": False, "reason": "\u0000"}),
        ("sol", "POST", f"/api/contacts/{c.own_contact}/block", {"reason": "\u0000"}),
        ("eve", "PATCH", f"/api/contacts/{c.own_contact}", {"fields": {"\u0000": "x"}}),
        ("eve", "PATCH", f"/api/contacts/{c.own_contact}", {"fields": {"9" * 40: "x"}}),
        ("eve", "PATCH", f"/api/contacts/{c.own_contact}", {"fields": {"-1": "x", "\u0663": "y"}}),
        ("eve", "PATCH", f"/api/contacts/{c.own_contact}", {"tags": ["\u0000"] * 50}),
        ("eve", "PATCH", f"/api/contacts/{c.own_contact}", {"pinned_note": "\u0000", "notes": "\u202e\u0000"}),
        (
            "eve",
            "POST",
            f"{chat}/resolve",
            {"summary": "\u0000", "outcome": "sale", "amount_cents": 10**14, "currency": "MXN"},
        ),
        (
            "eve",
            "POST",
            "/api/me/hand-over",
            {"items": [{"conversation_id": HUGE, "owner_version": HUGE, "outcome": "keep"}]},
        ),
        ("eve", "PUT", "/api/me/devices/x%00xxxxxxx/key", {"key": "00" * 32}),
        ("eve", "GET", "/api/me/devices/device%20of%20ana/key", None),
    ]
    for kind in (
        "rules",
        "guard",
        "presence",
        "ladder",
        "resolving",
        "sla",
        "surveys",
        "automatic",
        "calendar",
        "team",
        "views",
    ):
        for body in ({}, {"x": 1}, {"\u0000": "\u0000"}, {"version": 1e400}):
            found.append(("ada", "PUT", f"/api/policies/{kind}/0", {"body": body, "note": "\u0000"}))
            found.append(("ada", "PUT", f"/api/policies/{kind}/{HUGE - 1}", {"body": body, "base": HUGE}))
    for step in (
        {"do": "assign", "user_id": HUGE}, {"do": "team", "team_id": -HUGE}, {"do": "priority", "priority": 10**30},
        {"do": "tag", "tags": [1, None]}, {"do": "untag", "tags": ["\u0000"]}, {"do": "note", "text": "\u0000"},
        {"do": "resolve", "tags": ["no existe"]}, {"do": "resolve", "amount_cents": -1}, {"do": None}, {},
        {"do": "assign", "user_id": c.office.ids["ana"], "team_id": "x"}, {"do": "quick_reply", "id": HUGE},
        {"do": "assign", "user_id": c.office.ids["ana"], "team_id": HUGE}, {"do": "reply", "text": "\u0000"},
        {"do": "untag", "tags": ["x"] * 30}, {"do": "tag", "tags": ["x" * 400]},
        {"do": "note", "text": "{{fecha}}"}, {"do": "note", "text": "x" * 100_000},
    ):  # fmt: skip
        found.append(
            (
                "eve",
                "POST",
                f"{chat}/macros",
                {"client_token": token(), "steps": [step], "zone": "../etc", "language": "\u0000"},
            )
        )
    return found


async def test_nothing_that_is_sent_breaks_the_gateway(corner: Corner) -> None:
    broken = []
    await corner.office.pool.execute(
        "update conversations set owed_since = now(), state = 'open' where id = $1", corner.own
    )
    for who, method, path, body in requests(corner):
        given = {} if body is None else {"content": json.dumps(body).replace("Infinity", "1e400").encode()}
        answer = await corner.office.ask(who, method, path, **given)
        problem = answer.json() if answer.status_code >= 400 else {}
        if answer.status_code >= 500 and problem.get("code") != "unavailable":
            broken.append((answer.status_code, who, method, path, str(body)[:160]))
        elif answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json"
            assert len(problem.get("detail") or problem["title"]) > 10
    nowhere = {"client_token": DASHES, "text": "x"}
    assert (await corner.office.ask("eve", "POST", "/api/me/leaving", json=nowhere)).status_code == 400
    assert (await corner.office.ask("eve", "GET", f"/api/me/leaving?back_at={NAIVE}")).status_code == 400
    assert broken == [], "\n" + "\n".join(map(str, broken))
