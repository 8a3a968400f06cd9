"""Every line of the route table, as every role and as nobody; and every refusal as problem+json."""

import re

import httpx

from backend_gateway.api.access import Door, may
from backend_gateway.api.routes import ROUTES, Route, live, waiting
from backend_gateway.store.visible import Viewer
from protocol.people import Role
from tests.flows.api.conftest import Office

PEOPLE: dict[str, Role] = {"ana": "agent", "sol": "supervisor", "ada": "admin", "tv": "wallboard"}
FROM_OUTSIDE = {"x-forwarded-for": "203.0.113.9"}
COMPANY_STEPS = ("", "/back", "/session", "/enrolment")
CODES = {"not_signed_in": 401, "forbidden": 403, "not_found": 404, "bad_request": 400}


def address(route: Route) -> str:
    path = re.sub(r"\{\w+:date\}", "2026-11-09", route.path)
    return re.sub(r"\{\w+:(int|str)\}", "987654321", path)


def assert_problem(answer: httpx.Response, status: int) -> dict[str, object]:
    assert answer.status_code == status, (answer.request.method, answer.request.url, answer.text)
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, object] = answer.json()
    assert body["status"] == status
    assert body["code"]
    assert body["title"]
    return body


def test_the_table_names_each_route_once() -> None:
    lines = [(route.method, route.path) for route in ROUTES]
    assert len(lines) == len(set(lines))
    assert {f"{route.method} {route.path}" for route in ROUTES} == {
        *(f"{route.method} {route.path}" for route in live()),
        *waiting(),
    }
    open_to_all = {route.path for route in ROUTES if route.permission == Door.ANYBODY}
    company = {f"/api/sign-in{rest}" for rest in ("", *(f"/company{each}" for each in COMPANY_STEPS))}
    assert open_to_all - company == {"/healthz", "/readyz", "/api/session", "/api/session/enrolment", "/api/password"}


async def test_every_route_as_every_role_and_as_nobody(office: Office) -> None:
    await office.hire("tv", role="wallboard")
    for route in live():
        refused = await office.ask(None, route.method, address(route), json={}, headers=FROM_OUTSIDE)
        if route.permission == Door.ANYBODY:
            assert refused.status_code not in (401, 403), route
        else:
            assert assert_problem(refused, 401)["code"] == "not_signed_in", route
            assert refused.headers["www-authenticate"] == "Bearer"
            headers = FROM_OUTSIDE | {"authorization": "Bearer rs1_x"}
            stale = await office.ask(None, route.method, address(route), headers=headers)
            assert assert_problem(stale, 401)["code"] == "not_signed_in", route
    signs_out = {"session:sign_out", "session:sign_out_everywhere"}
    for name, role in PEOPLE.items():
        for route in sorted(live(), key=lambda line: line.handler in signs_out):
            if route.handler in signs_out:
                await office.sign_in(name)
                continue
            answer = await office.ask(name, route.method, address(route), json={}, headers=dict(FROM_OUTSIDE))
            if not may(Viewer(0, role), route.permission):
                assert assert_problem(answer, 403)["code"] == "forbidden", (name, route)
            else:
                assert answer.status_code not in (401, 403), (name, route, answer.text)
                # 503: Meta is not there in this test, and the answer says so.
                assert answer.status_code < 500 or answer.json()["code"] == "unavailable", (name, route, answer.text)


async def test_health_is_the_age_of_the_line_not_the_process(office: Office) -> None:
    assert (await office.ask(None, "GET", "/healthz")).json() == {"alive": True}
    ready = (await office.ask(None, "GET", "/readyz")).json()
    assert ready["last_webhook_age_s"] is None
    assert (ready["ready"], ready["journal_lag_s"], ready["unclaimed_rows"]) == (True, 0.0, 0)
    figures = (await office.ask(None, "GET", "/metrics")).text
    assert "relevo_journal_unclaimed_rows 0.0" in figures
    assert 'relevo_sign_ins_total{outcome="ok"} 3.0' in figures
    assert "andes.test" not in figures


async def test_openapi_lists_every_live_route_with_discriminators(office: Office) -> None:
    schema = (await office.ask(None, "GET", "/openapi.json")).json()
    for route in live():
        path = re.sub(r":(int|str|date)", "", route.path)
        assert route.method.lower() in schema["paths"][path], path
    text = str(schema)
    assert "discriminator" in text
    content = schema["components"]["schemas"]["Message"]["properties"]["content"]
    assert content["discriminator"]["propertyName"] == "type"
    assert "text" in content["discriminator"]["mapping"]
    problem = schema["paths"]["/api/snapshot"]["get"]["responses"]["default"]["content"]
    assert list(problem) == ["application/problem+json"]


BAD_REQUESTS: tuple[tuple[str, str, dict[str, object], int], ...] = (
    ("GET", "/nothing/here", {}, 404),
    ("GET", "/api/conversations/not-a-number", {}, 404),
    ("DELETE", "/api/conversations", {}, 405),
    ("GET", "/api/conversations/0", {}, 400),
    ("GET", "/api/conversations/99999999999999999999", {}, 400),
    ("GET", "/api/conversations?limit=0", {}, 400),
    ("GET", "/api/conversations?limit=many", {}, 400),
    ("GET", "/api/conversations?view=everything", {}, 400),
    ("GET", "/api/conversations?cursor=yesterday", {}, 400),
    ("GET", "/api/conversations?cursor=99999999999999999999999-1", {}, 400),
    ("GET", "/api/conversations?team=x", {}, 400),
    ("GET", "/api/contacts/424242", {}, 404),
    ("POST", "/api/session", {"content": b"{"}, 400),
    ("POST", "/api/session", {"content": b""}, 400),
    ("POST", "/api/session", {"content": b"\xff\xfe"}, 400),
    ("POST", "/api/session", {"json": ["a"]}, 400),
    ("POST", "/api/session", {"json": {"email": 7, "password": "x", "device": "12345678"}}, 400),
    ("POST", "/api/session", {"json": {"email": "a@b", "password": "x", "device": "short"}}, 400),
    ("POST", "/api/session", {"content": b'{"email":"a@b","password":"x","device":"1234567\\u0000"}'}, 400),
    ("POST", "/api/session", {"json": {"email": "a@b", "password": "x", "device": "12345678", "protocol": 0}}, 426),
    ("POST", "/api/session", {"content": b"x" * (2 * 1024 * 1024)}, 413),
    ("PATCH", "/api/contacts/1", {"json": {"vip": "yes"}}, 400),
    ("POST", "/api/conversations/1/assign", {"json": {}}, 400),
    ("POST", "/api/conversations/1/notes", {"json": {"client_token": "x", "body": "hola"}}, 400),
)


async def test_bad_requests_are_told_what_to_do(office: Office) -> None:
    for method, path, kwargs, status in BAD_REQUESTS:
        body = assert_problem(await office.ask("ana", method, path, **kwargs), status)
        assert "Traceback" not in str(body)
        assert len(str(body.get("detail") or body["title"])) > 10


async def test_unexpected_error_tells_a_number_and_nothing_else(office: Office) -> None:
    await office.pool.execute("alter table drafts rename to secret_table_name")
    conversation = await office.customer()
    answer = await office.ask("ana", "PUT", f"/api/conversations/{conversation}/draft", json={"text": "hola"})
    body = assert_problem(answer, 500)
    assert body["code"] == "internal"
    assert "drafts" not in answer.text
    assert "secret_table_name" not in answer.text
    assert re.search(r"the number [0-9a-f]{8}", str(body["detail"]))


async def test_replies_are_not_kept_by_anybody_on_the_way(office: Office) -> None:
    answer = await office.ask("ana", "GET", "/api/snapshot")
    assert answer.headers["cache-control"] == "no-store"
    assert "server" not in answer.headers
