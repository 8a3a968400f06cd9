"""The words and marks of a conversation row: pure functions from a `ConversationRow` and the time to paintable values.

Without promises of time (SLA) the badge says how long the customer has waited, and warns when the reply window is about
to close or has closed while an answer is owed.
"""

from datetime import datetime, timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.i18n.later_words import beside, day_and_time
from desktop.i18n.moments import duration, list_time, short_date, span
from desktop.i18n.words import content_word
from desktop.models.rows import ConversationRow
from desktop.theme import load_tokens
from desktop.views.delegates.painting import AvatarValue, SlaPhase, SlaValue, TagValue, bare, isolate

translate = QCoreApplication.translate
CLOSING = timedelta(hours=1)
EDGE, LAST = 2, 61
"""Seconds before a due time in which seconds are shown."""


def badge(row: ConversationRow, now: datetime, *, short: bool = False, full: bool = False) -> SlaValue | None:
    """The promise that is due first; without one whose turn it is: a wait, the closing window, why nobody waits.

    `full`: with the words a header has room for ("Vence en 12 min").
    """
    if row.by_window and row.window_until is not None and row.window_until > now:
        return _closes(row.window_until, now, short=short)
    kept = promise(row, now, full=full) if row.state != "resolved" else None
    calm = kept is not None and kept.phase in {SlaPhase.ON_TIME, SlaPhase.PAUSED}
    if kept is not None and not _window_first(row, now) and not (calm and row.state == "snoozed"):
        return kept
    if row.owed_since is None or row.state == "resolved" or (row.state == "snoozed" and not _window_first(row, now)):
        return _resting(row, now, short=short)
    # Rows are painted anew once a minute: seconds would stand still.
    waited = span(max(60.0, (now - row.owed_since).total_seconds()))
    if row.window_until is not None and row.window_until <= now:
        return SlaValue(SlaPhase.OVERDUE, translate("Row", "ventana cerrada"))
    if row.window_until is not None and row.window_until - now < CLOSING:
        return _closes(row.window_until, now, short=short)
    return SlaValue(SlaPhase.ON_TIME, waited if short else translate("Row", "espera {0}").format(waited))


def _closes(until: datetime, now: datetime, *, short: bool) -> SlaValue:
    left = span((until - now).total_seconds())
    phase = SlaPhase.SOON if until - now < CLOSING else SlaPhase.ON_TIME
    return SlaValue(phase, left if short else translate("Row", "cierra en {0}").format(left))


def promise(row: ConversationRow, now: datetime, *, full: bool = False) -> SlaValue | None:
    """The most urgent clock: paused, on time, soon or overdue. Seconds show in its last minute only."""
    clock = row.clock
    if clock is None or (clock.due_at is None and not clock.paused):
        return None
    if clock.paused or clock.due_at is None:
        resting = row.owed_since is None or row.state == "snoozed"
        return _resting(row, now) if resting else SlaValue(SlaPhase.PAUSED, translate("Row", "en pausa"))
    left = (clock.due_at - now).total_seconds()
    if left < 0:
        late = span(max(60.0, -left))
        return SlaValue(SlaPhase.OVERDUE, translate("Row", "Vencida hace {0}").format(late) if full else f"−{late}")
    phase = SlaPhase.SOON if clock.warn_at is not None and now >= clock.warn_at else SlaPhase.ON_TIME
    if phase is SlaPhase.ON_TIME and clock.target == "colleague":
        return SlaValue(SlaPhase.PAUSED, translate("Row", "esperando a {0}").format(row.area or "?"))
    words = span(left)
    return SlaValue(phase, translate("Row", "Vence en {0}").format(words) if full else words)


def ticks_by_second(row: ConversationRow, now: datetime) -> bool:
    """Whether the badge says something else than a second ago: its last minute, or the edge of a phase."""
    clock = row.clock
    if clock is None or clock.due_at is None:
        return False
    turns_soon = clock.warn_at is not None and abs((clock.warn_at - now).total_seconds()) < EDGE
    return turns_soon or -EDGE < (clock.due_at - now).total_seconds() <= LAST


def _window_first(row: ConversationRow, now: datetime) -> bool:
    """The reply window closes before the promise is due: then no answer reaches them at all."""
    until, clock = row.window_until, row.clock
    if row.owed_since is None or until is None or until - now >= CLOSING:
        return False
    return until <= now or clock is None or clock.due_at is None or until < clock.due_at


def _resting(row: ConversationRow, now: datetime, *, short: bool = False) -> SlaValue | None:
    words = {
        "snoozed": _back_words(row, now, short=short),
        "resolved": translate("Row", "resuelta"),
        "waiting_colleague": translate("Row", "esperando a {0}").format(row.area)
        if row.area
        else translate("Row", "esperando a otra área"),
        "waiting_customer": translate("Row", "esperando al cliente"),
        "open": translate("Row", "esperando al cliente"),
    }
    return SlaValue(SlaPhase.PAUSED, words[row.state])


def time_word(row: ConversationRow, now: datetime) -> str:
    """The time at the row's end: of what happened last; of what was put away when it comes back."""
    if row.state == "snoozed" and row.snoozed_until is not None:
        # The badge names the place: here it would leave no room for the customer's name.
        return translate("Row", "vuelve {0}").format(_back_words(row, now, short=True, place=False))
    return list_time(row.at, now)


def _back_words(row: ConversationRow, now: datetime, *, short: bool, place: bool = True) -> str:
    """`vuelve mañana a las 9:00`; short `9:00` of today, else the day; in the office's time, named if it is another."""
    if row.snoozed_until is None:
        return translate("Row", "pospuesta")
    back = row.snoozed_until if isinstance(row.snoozed_until.tzinfo, ZoneInfo) else row.snoozed_until.astimezone()
    here = now.astimezone(back.tzinfo)
    if short:
        today = back.date() == here.date()
        day = back.replace(tzinfo=None)  # the date as it is there
        clock = back.strftime("%H:%M")
        return (beside(clock, back) if place else clock) if today else short_date(day, now)
    return translate("Row", "vuelve {0}").format(day_and_time(back, here))


def offer(row: ConversationRow) -> str:
    """The mark of a conversation that waits for my answer."""
    if not row.offered or row.offer is None:
        return ""
    return translate("Row", "te la transfieren") if row.offer.from_user else translate("Row", "te la ofrecen")


def prefix(row: ConversationRow) -> str:
    """What stands before the preview: `Borrador: `, `Tú: `, `Marisol: ` or nothing."""
    if row.typing:
        return ""
    if row.prefix == "draft":
        return translate("Row", "Borrador:") + " "
    if row.prefix == "you":
        return translate("Row", "Tú:") + " "
    return f"{isolate(row.prefix_name)}: " if row.prefix == "name" and row.prefix_name else ""


def preview(row: ConversationRow) -> tuple[str, str]:
    """Icon (or nothing) and text of the second line; a colleague who writes comes before what was said."""
    if row.typing:
        return "pencil", translate("Row", "{0} escribe…").format(isolate(row.typing[0].split(" ")[0]))
    if row.files > 1 and row.kind != "text":
        return "paperclip", translate("Row", "%n archivos", "", row.files)
    if row.files and row.kind == "text":
        return "paperclip", row.preview
    missed = row.kind == "call" and row.duration_ms is None and not row.prefix
    icon, word = content_word("missed_call" if missed else row.kind)
    if row.kind in {"audio", "call"} and row.duration_ms is not None:
        return icon, f"{word} · {duration(row.duration_ms)}"
    return icon, row.preview or word


def tags(row: ConversationRow, most: int = 2) -> list[TagValue]:
    """Up to two tags."""
    colors = row.tag_colors or ("",) * len(row.tags)
    return [tag_value(tag, color) for tag, color in list(zip(row.tags, colors, strict=True))[:most]]


def tag_value(name: str, color: str = "") -> TagValue:
    """A tag with its colour and shape; one that nobody defined gets those that its name always gets."""
    if color:
        return TagValue(color, name)
    ids = [tag.id for tag in load_tokens().tag]
    return TagValue(ids[crc32(name.encode()) % len(ids)], name)


def owner(row: ConversationRow) -> AvatarValue | None:
    """The owner's square, None when nobody has it."""
    if row.assignee_id is None:
        return None
    return AvatarValue.colleague(row.assignee or "?", row.assignee_id)


def sentence(row: ConversationRow, now: datetime) -> str:
    """The row as a screen reader says it."""
    parts = [row.name]
    if row.vip:
        parts.append("VIP")
    parts.append(offer(row))
    if row.unread:
        parts.append(translate("Row", "%n sin leer", "", row.unread).replace("%n", str(row.unread)))
    text = bare(prefix(row)) + preview(row)[1]
    if text.strip():
        parts.append(translate("Row", "último mensaje: {0}").format(text))
    parts.append(list_time(row.at, now))
    mark = badge(row, now, full=True)
    if mark is not None:
        parts.append(mark.text)
    parts.append(_owned_by(row))
    return ", ".join(part for part in parts if part)


def _owned_by(row: ConversationRow) -> str:
    if row.mine:
        return translate("Row", "asignada a ti")
    if row.assignee:
        return translate("Row", "asignada a {0}").format(row.assignee)
    return translate("Row", "sin asignar")
