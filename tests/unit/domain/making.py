"""Short ways to make facts of one thread: times are seconds after noon, message ids are given by the caller."""

from datetime import UTC, datetime, timedelta

from backend_gateway.domain.facts import MessageFact, Party, Place
from backend_gateway.domain.thread import advance
from backend_gateway.domain.thread_effects import Effect
from backend_gateway.domain.thread_facts import Accepted, Failed, Received, Reopened, Resolved, ThreadFact
from backend_gateway.domain.thread_state import Policy, ThreadState
from protocol.content import Content, Template, Text
from protocol.message import Author, Referral, Source

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
CUSTOMER = Author("customer", 7, "Ana")
PHONE = Author("phone")
AGENT = Author("user", 3, "Luz")
BOT = Author("bot")
HOUR = 3600


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def inbound(
    ref: int,
    seconds: int,
    content: Content | str = "¿Tienen stock?",
    *,
    source: Source = "live",
    referral: Referral | None = None,
) -> Received:
    body = Text(content) if isinstance(content, str) else content
    fact = MessageFact(
        place=Place(ref, 0),
        phone_number_id="1",
        wamid=f"wamid.{ref}",
        party=Party(wa_id="595981000000"),
        at=at(seconds),
        content=body,
        source=source,
        referral=referral,
    )
    return Received(fact, ref, CUSTOMER)


def echo(ref: int, seconds: int, content: Content | str = "Sí") -> Received:
    body = Text(content) if isinstance(content, str) else content
    fact = MessageFact(
        place=Place(ref, 0),
        phone_number_id="1",
        wamid=f"wamid.{ref}",
        party=Party(wa_id="595981000000"),
        at=at(seconds),
        content=body,
        direction="out",
        source="echo",
        opens_window=False,
    )
    return Received(fact, ref, PHONE)


def reply(ref: int, seconds: float, content: Content | None = None, author: Author = AGENT) -> Accepted:
    return Accepted(ref, at(seconds), content or Text("Sí"), author)


def template(ref: int, seconds: float, author: Author = AGENT) -> Accepted:
    return Accepted(ref, at(seconds), Template(name="saludo", language="es"), author)


def failure(accepted: Accepted) -> Failed:
    return Failed(accepted.message, accepted.at, accepted.content, accepted.author)


def resolve(seconds: float) -> Resolved:
    return Resolved(at(seconds), 3)


def reopen(seconds: float) -> Reopened:
    return Reopened(at(seconds), 3)


def run(*facts: ThreadFact, state: ThreadState | None = None, policy: Policy | None = None) -> ThreadState:
    state, _ = play(*facts, state=state, policy=policy)
    return state


def play(
    *facts: ThreadFact, state: ThreadState | None = None, policy: Policy | None = None
) -> tuple[ThreadState, list[Effect]]:
    state = state or ThreadState()
    effects: list[Effect] = []
    for fact in facts:
        state, more = advance(state, fact, policy or Policy())
        effects += more
    return state, effects
