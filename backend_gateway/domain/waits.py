"""What needs an answer, what is an answer, and the waits that follow from a list of turns.

METRICS section 2. The thread fold (`domain.thread`) keeps the open wait while messages stream in; `recount` is the
definition it must agree with, and what the action runs when a late or withdrawn fact rewrites the past.
"""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from msgspec import Struct

from backend_gateway.domain.plain_text import fold
from protocol import content as c
from protocol.kinds import AuthorKind
from protocol.message import Source
from protocol.order import Order

NEVER: Final[Order] = (0, 0, 0)

# Short thanks: one of these words ...
_THANKS_WORDS: Final = """
gracias graciass grax grasias agradecido agradecida agradezco
obrigado obrigada obg brigado brigada valeu agradeco gratidao
thanks thank thx thankyou ty tks tnx
"""
# ... and otherwise only these. A "no", a "but", a question or a number makes it a message that needs an answer.
_WORDS_AROUND: Final = """
muchas muchisimas mil muy amable igualmente ok okay okey oka dale listo perfecto excelente genial buenisimo bueno super
vale de nuevo por todo la tu su ayuda atencion te le les se lo un una abrazo saludos bendiciones que tenga tengas buen
buena dia tarde noche hasta luego chao chau adios a ti usted ustedes quedo recibido recibida entendido claro perfecta
muito muita mesmo demais perfeito otimo beleza blz ta bom certo show tudo pela pelo sua ajuda atencao abraco boa tenha
um uma ate mais tchau voce voces ficou recebido entendi combinado
so very much many lot you great perfect for your the help all everything have nice good day bye cheers again got it
"""
_THANKS: Final = frozenset(_THANKS_WORDS.split())
_ALLOWED: Final = _THANKS | frozenset(_WORDS_AROUND.split())
_LONGEST_THANKS: Final = 60
_MOST_WORDS: Final = 10

_NEED_NOTHING: Final = (c.ReactionEvent, c.Sticker, c.System, c.Welcome, c.Note, c.Activity)
_NOT_A_REPLY: Final = frozenset(
    str(kind.__struct_config__.tag) for kind in (c.ReactionEvent, c.System, c.Call, c.Welcome, c.Note, c.Activity)
)


def needs_answer(content: c.Content) -> bool:
    """Whether this inbound opens a wait: anything but reactions, stickers and short thanks (METRICS section 2).

    "When no question of theirs is pending" needs no parameter: with a question pending the wait is already open and a
    later message of the customer does not restart it. Answered calls need nothing more; `request_welcome` has no words
    yet; what WhatsApp says about the customer (System) is not the customer. Unsupported items do need an answer
    (LESSONS 30), and so does a lone thumbs-up written as text (LESSONS 25).
    """
    if isinstance(content, c.Text):
        return not is_short_thanks(content.body)
    if isinstance(content, c.Call):
        return content.event in ("missed", "rejected")
    return not isinstance(content, _NEED_NOTHING)


def is_short_thanks(body: str) -> bool:
    """A farewell of thanks in Spanish, Portuguese or English, with whatever emoji around it: "¡Mil gracias! 🙏"."""
    if len(body) > _LONGEST_THANKS or "?" in body or "¿" in body:
        return False
    words = "".join([char if char.isalnum() else " " for char in fold(body)]).split()
    if not 0 < len(words) <= _MOST_WORDS or _THANKS.isdisjoint(words):
        return False
    return _ALLOWED.issuperset(words)


def is_human_reply(author_kind: AuthorKind, content: c.Content, source: Source) -> bool:
    """Whether this outbound ends a wait: text, media, template or interactive by a person, also in the phone app.

    Not: notes, reactions, calls, bot and system messages, history and what another app sent (standby).
    """
    return replies_with(author_kind, str(content.__struct_config__.tag), source)


def replies_with(author_kind: str, kind: str, source: str) -> bool:
    """The same for a content of which only the kind (its tag) is known."""
    if kind in _NOT_A_REPLY:
        return False
    if source == "echo":
        return author_kind in ("phone", "user")
    return source == "live" and author_kind in ("user", "phone")


EndKind = Literal["answered", "waived", "resolved"]
_ENDS: Final[dict[str, EndKind]] = {"reply": "answered", "waived": "waived", "resolved": "resolved"}
_CLOSES: Final = ("waived", "resolved")


class Turn(Struct, frozen=True):
    """One step of an episode.

    `needs`: inbound that needs an answer; `other`: inbound that does not; `reply`: a human reply that left and did not
    fail; `waived`: a person said that nothing of it needs an answer (METRICS section 2, "the agent can flip it");
    `resolved`: the episode was closed; `reopened`: a person opened it again. `ref` is the message id: they rise in the
    order we learned of messages. `scheduled`: a reply that a timer put in the queue, written before what came since.
    """

    kind: Literal["needs", "other", "reply", "waived", "resolved", "reopened"]
    order: Order
    ref: int | None = None
    scheduled: bool = False


class Span(Struct, frozen=True):
    """One wait. An open one has no end; `again`: it began with a reopening by hand, not with its message."""

    started: Order
    started_by: int | None
    ended: Order | None = None
    ended_by: int | None = None
    end_kind: EndKind | None = None
    again: bool = False


class Recount(Struct, frozen=True):
    """The waits of one episode, oldest first, and its first times (FRT). At most the last span is open.

    `scheduled`: of each reply that left by a timer, its message and whether it answers anything.
    """

    spans: tuple[Span, ...]
    first_inbound: Order | None
    first_reply: Order | None
    last_reply: Order = NEVER
    last_needing: Order = NEVER
    scheduled: tuple[tuple[int, bool], ...] = ()


def recount(turns: Iterable[Turn]) -> Recount:
    """The waits of one episode from all its turns, **listed in the order we learned of them**.

    Between two resolves the order of the list does not matter: turns count in Meta's time. A resolve covers what was
    known when it was made, so what arrived after it opens a wait even if Meta's clock puts it before, unless a reply
    we know of is younger than it: that one answered it. A person who waives an answer covers as much. A wait that a
    resolve ended unanswered goes on as a new one when a person opens the case again: the time it was closed belongs to
    neither (METRICS section 3, NRT). A scheduled message that the customer overtook on its way is no reply.
    """
    placed = list(_placed(turns))
    overtaken = _overtaken(placed)
    stretches = _stretches([turn for turn in placed if turn.kind != "reply" or turn.ref not in overtaken])
    spans: list[Span] = []
    left: Span | None = None
    for stretch in stretches:
        found = list(_spans(stretch, left))
        spans += found
        left = _left(found[-1], stretch) if found else left and _left(left, stretch)
    flat = [turn for stretch in stretches for turn in stretch]
    first_inbound = min((turn.order for turn in flat if turn.kind in ("needs", "other")), default=None)
    replies = [turn.order for turn in flat if turn.kind == "reply"]
    # Business-initiated: FRT runs from the customer's first message, what we wrote before is no answer (METRICS 3).
    after = [order for order in replies if first_inbound is not None and order > first_inbound]
    return Recount(
        tuple(spans),
        first_inbound,
        min(after, default=None),
        last_reply=max(replies, default=NEVER),
        last_needing=max((turn.order for turn in flat if turn.kind == "needs"), default=NEVER),
        scheduled=tuple((turn.ref, turn.ref not in overtaken) for turn in placed if turn.scheduled and turn.ref),
    )


def _overtaken(placed: Sequence[Turn]) -> frozenset[int]:
    """Scheduled messages queued before, and gone after, something that needs an answer (METRICS section 2).

    While one waited for its moment an answer of the customer stopped it; this is about the outbox.
    """
    needs = [turn for turn in placed if turn.kind == "needs"]
    return frozenset(
        reply.ref
        for reply in placed
        if reply.scheduled
        and reply.ref is not None
        and any(turn.ref is not None and turn.ref > reply.ref and turn.order < reply.order for turn in needs)
    )


def reply_order(order: Order, newest_needing: Order) -> Order:
    """Where a reply stands among the customer's messages.

    Theirs carry whole seconds, ours (journal 0) microseconds. Within one second the clocks cannot tell, so what we knew
    decides: the reply comes after the inbound known when it left, and before one learned of later.
    """
    if order[1]:  # an echo: Meta's clock, comparable as it is
        return order
    second = order[0] - order[0] % 1_000_000
    if newest_needing[0] == second:
        return (second, newest_needing[1], newest_needing[2] + 1)
    return (second, 0, 0)


def _placed(turns: Iterable[Turn]) -> Iterable[Turn]:
    newest = NEVER
    for turn in turns:
        if turn.kind == "needs":
            newest = max(newest, turn.order)
        if turn.kind == "reply":
            yield Turn("reply", reply_order(turn.order, newest), turn.ref, turn.scheduled)
        elif turn.kind == "reopened":  # a line of ours takes its place from its neighbours: only its second counts
            yield Turn("reopened", reply_order((turn.order[0], 0, 0), newest), turn.ref)
        else:
            yield turn


def _stretches(placed: Iterable[Turn]) -> list[list[Turn]]:
    """Turns between resolves and waivers, each sorted in Meta's time, its end last. Late ones go where they belong."""
    done: list[list[Turn]] = []
    current: list[Turn] = []
    for turn in placed:
        home = _earlier_home(done, turn)
        if home is not None:
            home.insert(-1, turn)
        if home is None or turn.kind == "reply":  # a late reply also answers what reopened the case
            current.append(turn)
        if turn.kind in _CLOSES:
            done.append(current)
            current = []
    return [_sorted(stretch) for stretch in (*done, current)]


def _earlier_home(done: Sequence[list[Turn]], turn: Turn) -> list[Turn] | None:
    """The ended stretch a late turn belongs to: a reply made before its resolve, an inbound answered within it."""
    for stretch in done:
        if turn.kind == "reply" and turn.order < stretch[-1].order:
            return stretch
        answered = any(other.kind == "reply" and other.order > turn.order for other in stretch)
        if turn.kind in ("needs", "other") and answered:
            return stretch
    return None


def _sorted(stretch: list[Turn]) -> list[Turn]:
    closing = [turn for turn in stretch if turn.kind in _CLOSES]
    return sorted((turn for turn in stretch if turn.kind not in _CLOSES), key=lambda turn: turn.order) + closing


def _left(span: Span, stretch: list[Turn]) -> Span | None:
    """What this stretch leaves unanswered: its last wait, or an earlier one that no reply of it answered."""
    answered = any(turn.kind == "reply" and turn.order >= span.started for turn in stretch)
    return span if span.end_kind == "resolved" and not answered else None


def _spans(stretch: list[Turn], left: Span | None) -> Iterable[Span]:
    """The waits of one stretch; `left` is what a resolve before it left unanswered."""
    start: Turn | None = None
    for turn in stretch:
        if turn.kind == "reply" and left is not None and turn.order >= left.started:
            left = None
        if start is None and (turn.kind == "needs" or (turn.kind == "reopened" and left is not None)):
            start = turn if left is None or turn.kind == "needs" else Turn("reopened", turn.order, left.started_by)
        elif turn.kind in _ENDS and start is not None:
            end = max(turn.order, start.order)
            yield Span(start.order, start.ref, end, turn.ref, _ENDS[turn.kind], again=start.kind == "reopened")
            start = None
    if start is not None:
        yield Span(start.order, start.ref, again=start.kind == "reopened")
