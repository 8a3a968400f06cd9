"""The whole API against generated requests, as nobody and as each role: no 5xx, answers as `/openapi.json` says.

Deterministic (derandomised, no database of examples) and bounded: every operation gets a few requests per role, with
ids that exist, so that requests come past the door.
"""

import asyncio
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.flows.security.conftest import Corner

EXAMPLES = 8
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
OUTSIDE = {"x-forwarded-for": "203.0.113.9"}
ENDS_THE_SESSION = {
    ("DELETE", "/api/session"),
    ("DELETE", "/api/sessions"),
    ("DELETE", "/api/me/devices/{device_id}"),
}
NEEDS_META = {"/api/templates/sync", "/api/contacts/{contact_id}/block", "/api/contacts/{contact_id}/unblock"}
"""Nobody answers for Meta in these tests: 503 is right."""

generated = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


def attack(corner: Corner, schema: Any, token: str | None) -> int:
    """Every operation a few times; how many requests it were. Runs on a thread: hypothesis knows no loop."""
    ids: dict[str, int | str] = {
        "conversation_id": corner.own,
        "contact_id": corner.own_contact,
        "message_id": corner.hidden_message,
    }
    ids |= {"media_id": corner.file, "parked_id": 1, "device_id": "device of eve"}
    ids |= {"user_id": corner.office.ids["eve"], "team_id": corner.office.teams["Ventas"]}
    count = 0
    for found in schema.get_all_operations():
        operation = found.ok()
        if token is not None and (operation.method.upper(), operation.path) in ENDS_THE_SESSION:
            continue
        names = [parameter.name for parameter in operation.path_parameters]
        known = {name: ids[name] for name in names if name in ids} if token is not None else None

        @generated
        @given(case=operation.as_strategy(path_parameters=known))
        def each(case: Any) -> None:
            nonlocal count
            headers = OUTSIDE if token is None else OUTSIDE | {"authorization": f"Bearer {token}"}
            answer = case.call(base_url=corner.office.gateway.url, headers=headers)
            count += 1
            if case.operation.path in NEEDS_META and answer.status_code == 503:
                return
            case.validate_response(answer, checks=CHECKS)

        each()
    return count


@pytest.mark.parametrize("who", [None, "eve", "sol", "ada"])
async def test_generated_requests_are_answered_as_described(corner: Corner, who: str | None) -> None:
    described = (await corner.office.ask(None, "GET", "/openapi.json")).json()
    schema = schemathesis.openapi.from_dict(described)
    token = None if who is None else corner.office.tokens[who]
    count = await asyncio.to_thread(attack, corner, schema, token)
    operations = sum(len(path) for path in described["paths"].values())
    assert count >= (operations - len(ENDS_THE_SESSION))
    assert (await corner.office.ask("ana", "GET", "/api/snapshot")).status_code == 200, "it still works"
