"""From a row of the model to a laid-out row: which blocks a content becomes.

Pure but for fonts; called once per row and width, for rows that are about to be seen.
"""

from desktop.models.rows import TimelineRow
from desktop.store.timeline import Pending
from desktop.views.delegates.painting import TickState, bare
from desktop.views.timeline.block import Block
from desktop.views.timeline.bubble import BubbleRow, Parts
from desktop.views.timeline.content import blocks_of
from desktop.views.timeline.copying import copy_words
from desktop.views.timeline.failures import of_message, of_pending
from desktop.views.timeline.label_block import LabelBlock
from desktop.views.timeline.line_rows import ActivityRow, NoteRow, SeparatorRow
from desktop.views.timeline.look import Ink, Look
from desktop.views.timeline.markup import emoji_only
from desktop.views.timeline.meta import Meta
from desktop.views.timeline.quote_block import QuoteBlock
from desktop.views.timeline.reactions import ReactionPill
from desktop.views.timeline.rows import LaidRow
from desktop.views.timeline.runs import FoldedRow
from desktop.views.timeline.sentence import sentence_of
from desktop.views.timeline.trouble import TroubleLine
from desktop.views.timeline.words import (
    activity_line,
    author_name,
    reaction_line,
    status_words,
    system_line,
    translate,
)
from protocol.content import Activity, Note, ReactionEvent, Sticker, System, Text
from protocol.message import Message, Quote

_ICONS = {
    "assigned": "user-check",
    "taken": "hand",
    "unassigned": "user-minus",
    "resolved": "circle-check",
    "reopened": "rotate-ccw",
    "snoozed": "alarm-clock",
    "no_answer_needed": "check-check",
    "waiting_customer": "circle-pause",
    "needs_answer": "message-circle",
    "needs_answer_now": "message-circle",
    "merged": "git-branch",
    "tagged": "tag",
    "untagged": "tag",
}


def build_row(look: Look, row: TimelineRow) -> LaidRow:
    """Lay out one row at the present width."""
    if row.kind == "day":
        return SeparatorRow(look, row, look.day(row.at))
    if row.kind == "unread":
        return SeparatorRow(look, row, look.plurals.unread(row.count), accent=True)
    if row.pending is not None:
        return _pending(look, row, row.pending)
    if row.message is not None:
        return _of_message(look, row, row.message)
    return ActivityRow(look, row, "", "dot")  # a row this version does not know how to fill


def _of_message(look: Look, row: TimelineRow, message: Message) -> LaidRow:
    match message.content:
        case Note() as note:
            return NoteRow(look, row, note, author_name(message.author))
        case Activity() | System() | ReactionEvent():
            return _activity(look, row, message)
    return _message(look, row, message)


def _activity(look: Look, row: TimelineRow, message: Message) -> LaidRow:
    content = message.content
    if isinstance(content, Activity):
        line = activity_line(content, message.author, look.office() if look.office else None)
        icon = _ICONS.get(content.event, "arrow-left-right")
    elif isinstance(content, System):
        line, icon = system_line(content), "info"
    elif isinstance(content, ReactionEvent):
        line, icon = reaction_line(content, message.author, look.customer), "smile"
    else:
        line, icon = "", "dot"
    form = translate("Timeline", "{what} · {time}")
    words = form.format(what=line, time=look.clock(message.at))
    run = look.runs.of(message.id) if look.runs is not None and not (row.first and row.last) else []
    if len(run) < 2 or look.runs is None:
        return ActivityRow(look, row, words, icon)
    opened = look.runs.is_open(run)
    if not row.last:
        return ActivityRow(look, row, words, icon) if opened else FoldedRow(row, bare(words))
    more = "" if opened else look.plurals.more_changes(len(run) - 1)
    label = translate("Timeline", "Juntar los cambios") if opened else translate("Timeline", "Ver todos los cambios")
    return ActivityRow(look, row, words, icon, more=more, unfold=(message.id, label), alone=not opened)


def _message(look: Look, row: TimelineRow, message: Message) -> LaidRow:
    ours = message.direction != "in"
    trouble = of_message(message, retried=row.retried)
    ink = look.ink("failed" if message.status == "failed" else "out" if ours else "in")
    if message.revoked_at is not None:
        blocks: list[Block] = [LabelBlock(look, "ban", translate("Timeline", "Mensaje eliminado"), ink, body=True)]
    else:
        blocks = _heads(look, row, message, ink) + blocks_of(look, message, ink)
    parts = Parts(
        blocks=blocks, meta=Meta.of_message(look, message), ink=ink, ours=ours,
        reactions=ReactionPill(look, message.reactions) if message.reactions else None,
        trouble=TroubleLine(look, trouble) if trouble else None,
        sentence=sentence_of(look, message, blocks), bare=_is_bare(message),
        copies="" if message.revoked_at else copy_words(message.content),
    )  # fmt: skip
    return BubbleRow(look, row, parts)


def _heads(look: Look, row: TimelineRow, message: Message, ink: Ink) -> list[Block]:
    """What stands above the content: a colleague's name, forwarded mark, quote."""
    heads: list[Block] = []
    if message.direction == "out" and message.author.kind == "system":
        heads.append(LabelBlock(look, "bot", translate("Timeline", "Respuesta automática"), ink))
    elif message.direction == "out" and row.first and not row.mine:
        heads.append(LabelBlock(look, "", author_name(message.author), ink, strong=True))
    if message.forwarded != "no":
        many = message.forwarded == "many"
        words = translate("Timeline", "Reenviado muchas veces") if many else translate("Timeline", "Reenviado")
        heads.append(LabelBlock(look, "forward", words, ink))
    if message.quote is not None:
        heads.append(QuoteBlock(look, message.quote, ink))
    return heads


def _is_bare(message: Message) -> bool:
    """Whether no bubble is drawn around the content: stickers and big emoji."""
    if message.status == "failed" or message.quote or message.revoked_at or message.forwarded != "no":
        return False
    content = message.content
    if isinstance(content, Sticker):
        return content.media.state == "ready"
    return isinstance(content, Text) and message.referral is None and emoji_only(content.body)


def _answered(look: Look, pending: Pending, ink: Ink) -> list[Block]:
    """The message an unsent bubble answers, when it is loaded."""
    message = look.find(pending.reply_to) if look.find and pending.reply_to else None
    if message is None:
        return []
    quote = Quote(message_id=message.id, author=message.author, preview=copy_words(message.content))
    return [QuoteBlock(look, quote, ink)]


def _pending(look: Look, row: TimelineRow, pending: Pending) -> LaidRow:
    trouble = of_pending(pending)
    line = TroubleLine(look, trouble) if trouble else None
    if isinstance(pending.content, Note):
        me = translate("Timeline", "Tú")
        return NoteRow(look, row, pending.content, me, line, waiting=trouble is None)
    ink = look.ink("failed" if pending.state == "refused" else "out")
    meta = Meta(look, look.clock(pending.created_at), TickState.PENDING if trouble is None else None)
    blocks = [*_answered(look, pending, ink), *blocks_of(look, pending, ink)]
    state = trouble.words if trouble else status_words("queued")
    said = " ".join(block.says() for block in blocks)
    sentence = translate("Timeline", "Tú: {text}. {state}").format(text=said, state=state)
    parts = Parts(
        blocks=blocks,
        meta=meta,
        ink=ink,
        ours=True,
        trouble=line,
        sentence=sentence,
        copies=copy_words(pending.content),
    )
    return BubbleRow(look, row, parts)
