"""Our numbers over HTTP: connected, looked at, paused, renamed. For who administers them."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from litestar.params import JSONBody, PathParameter

from backend_gateway.actions import connecting, numbers, round_trips
from backend_gateway.api.context import OUTBOX, Gate, Gateway, Id, Signed
from backend_gateway.api.webhook import WebhookApp
from backend_gateway.channels.base import Unknown
from backend_gateway.channels.whatsapp import onboarding
from backend_gateway.channels.whatsapp.inspection import Answer, inspect
from backend_gateway.channels.whatsapp.webhook_check import Webhook
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.parsers import Secret
from backend_gateway.store import number_setup
from backend_gateway.store import round_trips as trips
from backend_gateway.store.numbers import Credentials, WebhookSecrets, credentials
from protocol.number_setup import (
    Candidate,
    Checked,
    ConnectNumber,
    NameNumber,
    NumberSetup,
    NumberStanding,
    PauseNumber,
    RegisterNumber,
    RenewToken,
)
from protocol.round_trips import AskTest, RoundTrip

DAY = timedelta(hours=24)
PIN = 6
Trip = Annotated[str, PathParameter(max_length=36)]


async def list_numbers(gate: Gateway, signed: Signed) -> NumberSetup:
    """Every number with its ids, and what the last day brought; which secrets are in force, never the secrets."""
    del signed
    async with gate.reader() as reader:
        return await number_setup.setup(reader.conn, WebhookApp.path, gate.clock() - DAY)


async def check_candidate(gate: Gateway, signed: Signed, data: JSONBody[Candidate]) -> Checked:
    """What Meta says of a number that is not ours yet; nothing is kept or changed."""
    del signed
    return await _inspect(gate, connecting.cleaned(data))


async def connect_number(gate: Gateway, signed: Signed, data: JSONBody[ConnectNumber]) -> NumberStanding:
    """Add it, once Meta says that it is as it should be. `data.wrong` of the refusal: the checks that failed."""
    wanted = connecting.cleaned(data)
    if not isinstance(wanted, ConnectNumber):
        raise BadRequest
    checked = await _inspect(gate, wanted)
    async with gate.unit("connect_number") as unit:
        number = await connecting.connect(unit, gate.keyring, signed.viewer.user_id, wanted, checked, gate.clock())
    return await _standing(gate, number.id)


async def check_number(gate: Gateway, signed: Signed, number_id: Id) -> Checked:
    """What Meta says of one of ours, now."""
    del signed
    return await _inspect(gate, _candidate(await _credentials(gate, number_id)))


async def subscribe_number(gate: Gateway, signed: Signed, number_id: Id) -> Checked:
    """Have the deliveries of its account sent to our app, and look again."""
    found = await _credentials(gate, number_id)
    _refuse(await onboarding.subscribe(_base(gate), found.waba_id, found.token))
    async with gate.unit("subscribe_number") as unit:
        await numbers.told_meta(unit, signed.viewer.user_id, number_id, "subscribed")
    return await _inspect(gate, _candidate(found))


async def register_number(gate: Gateway, signed: Signed, number_id: Id, data: JSONBody[RegisterNumber]) -> Checked:
    """Register it with its PIN, and look again."""
    if len(data.pin) != PIN or not (data.pin.isascii() and data.pin.isdigit()):
        raise BadRequest("pin: six digits.")
    found = await _credentials(gate, number_id)
    _refuse(await onboarding.register(_base(gate), found.phone_number_id, data.pin, found.token))
    async with gate.unit("register_number") as unit:
        await numbers.told_meta(unit, signed.viewer.user_id, number_id, "registered")
    return await _inspect(gate, _candidate(found))


async def renew_token(gate: Gateway, signed: Signed, number_id: Id, data: JSONBody[RenewToken]) -> Checked:
    """A new access token, once Meta accepts it; a number Meta had refused sends again."""
    found = await _credentials(gate, number_id)
    candidate = connecting.cleaned(
        Candidate(phone_number_id=found.phone_number_id, waba_id=found.waba_id, token=data.token)
    )
    checked = await _inspect(gate, candidate)
    wrong = [check.key for check in checked.checks if check.key in connecting.FATAL and check.verdict == "bad"]
    if wrong:
        raise Conflict("Meta does not accept this token: the one in force stays.", wrong=wrong)
    async with gate.unit("renew_token") as unit:
        unit.after_commit(lambda: gate.hint(OUTBOX))
        await numbers.replace_token(unit, gate.keyring, signed.viewer.user_id, number_id, Secret(candidate.token))
    return checked


async def pause_number(
    gate: Gateway, signed: Signed, number_id: Id, data: JSONBody[PauseNumber | None] = None
) -> NumberStanding:
    """Nothing leaves from it until it is resumed; a note tells colleagues why."""
    note = data.note if data is not None else ""
    async with gate.unit("pause_number") as unit:
        await numbers.pause_number(unit, signed.viewer.user_id, number_id, gate.clock(), note)
    return await _standing(gate, number_id)


async def resume_number(gate: Gateway, signed: Signed, number_id: Id) -> NumberStanding:
    """Let it send again."""
    async with gate.unit("resume_number") as unit:
        unit.after_commit(lambda: gate.hint(OUTBOX))
        await numbers.resume_number(unit, signed.viewer.user_id, number_id)
    return await _standing(gate, number_id)


async def test_number(gate: Gateway, signed: Signed, number_id: Id, data: JSONBody[AskTest]) -> RoundTrip:
    """Send a message that is nobody's conversation to a phone; how far it comes is told by `follow_test`."""
    now, user = gate.clock(), signed.viewer.user_id
    async with gate.unit("begin_test") as unit:
        leaving = await round_trips.begin_test(unit, user, number_id, data.phone, now)
    result = await round_trips.send(gate.graph, leaving) if gate.graph is not None else Unknown(reason="no way out")
    async with gate.unit("test_told") as unit:
        await round_trips.told(unit, leaving, result, gate.clock())
    return await _trip(gate, number_id, leaving.id)


async def follow_test(gate: Gateway, signed: Signed, number_id: Id, trip_id: Trip) -> RoundTrip:
    """How far it came."""
    del signed
    try:
        wanted = str(UUID(trip_id))
    except ValueError:
        raise NotFound("There is no such test.") from None
    return await _trip(gate, number_id, wanted)


async def _trip(gate: Gate, number_id: int, trip_id: str) -> RoundTrip:
    async with gate.reader() as reader:
        found = await trips.one(reader.conn, trip_id, number_id)
    if found is None:
        raise NotFound("There is no such test.")
    return found


async def name_number(gate: Gateway, signed: Signed, number_id: Id, data: JSONBody[NameNumber]) -> NumberStanding:
    """Another name, as colleagues see it."""
    async with gate.unit("name_number") as unit:
        await numbers.rename_number(unit, signed.viewer.user_id, number_id, data.name)
    return await _standing(gate, number_id)


def _base(gate: Gate) -> str:
    return f"{gate.settings.graph_url}/{gate.settings.graph_version}"


async def _inspect(gate: Gate, candidate: Candidate) -> Checked:
    known = WebhookSecrets(gate.pool, gate.keyring)
    await known.refresh()
    typed = (candidate.app_secret,) if candidate.app_secret else ()
    webhook = Webhook(
        path=WebhookApp.path, app_secrets=(*typed, *known.app_secrets), verify_tokens=known.verify_tokens
    )  # fmt: skip
    return await inspect(gate.settings.graph_url, gate.settings.graph_version, candidate, gate.clock(), webhook)


async def _credentials(gate: Gate, number_id: int) -> Credentials:
    async with gate.reader() as reader:
        found = await credentials(reader.conn, gate.keyring, number_id)
    if found is None:
        raise NotFound("There is no such number.")
    return found


def _candidate(found: Credentials) -> Candidate:
    return Candidate(phone_number_id=found.phone_number_id, waba_id=found.waba_id, token=found.token)


def _refuse(answer: Answer) -> None:
    """Raises Conflict with Meta's own words."""
    if not answer.good:
        raise Conflict(answer.said or "Meta does not answer: try again in a moment.")


async def _standing(gate: Gate, number_id: int) -> NumberStanding:
    async with gate.reader() as reader:
        found = await number_setup.setup(reader.conn, WebhookApp.path, gate.clock() - DAY, number_id)
    return found.numbers[0]
