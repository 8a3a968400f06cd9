"""The words and marks of a conversation row: pure functions from a `ConversationRow` and the time to paintable values.

Without promises of time (SLA) the badge says how long the customer has waited, and warns when the reply window is about
to close or has closed while an answer is owed.
"""

from datetime import datetime, timedelta
from zlib import crc32

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import duration, list_time, span
from desktop.i18n.words import content_word
from desktop.models.rows import ConversationRow
from desktop.theme import load_tokens
from desktop.views.delegates.painting import AvatarValue, SlaPhase, SlaValue, TagValue, bare, isolate

translate = QCoreApplication.translate
CLOSING = timedelta(hours=1)


def badge(row: ConversationRow, now: datetime, *, short: bool = False) -> SlaValue | None:
    """Whose turn it is: the customer's wait, the closing window, or why nobody waits."""
    if row.owed_since is None or row.state == "resolved":
        return _resting(row)
    # Rows are painted anew once a minute: seconds would stand still.
    waited = span(max(60.0, (now - row.owed_since).total_seconds()))
    if row.window_until is not None and row.window_until <= now:
        return SlaValue(SlaPhase.OVERDUE, translate("Row", "ventana cerrada"))
    if row.window_until is not None and row.window_until - now < CLOSING:
        left = span((row.window_until - now).total_seconds())
        return SlaValue(SlaPhase.SOON, left if short else translate("Row", "cierra en {0}").format(left))
    return SlaValue(SlaPhase.ON_TIME, waited if short else translate("Row", "espera {0}").format(waited))


def _resting(row: ConversationRow) -> SlaValue | None:
    words = {
        "snoozed": translate("Row", "pospuesta"),
        "resolved": translate("Row", "resuelta"),
        "waiting_colleague": translate("Row", "esperando a otra área"),
        "waiting_customer": translate("Row", "esperando al cliente"),
        "open": translate("Row", "esperando al cliente"),
    }
    return SlaValue(SlaPhase.PAUSED, words[row.state])


def offer(row: ConversationRow) -> str:
    """The mark of a conversation that waits for my answer."""
    if not row.offered or row.offer is None:
        return ""
    return translate("Row", "te la transfieren") if row.offer.from_user else translate("Row", "te la ofrecen")


def prefix(row: ConversationRow) -> str:
    """What stands before the preview: `Borrador: `, `Tú: `, `Marisol: ` or nothing."""
    if row.prefix == "draft":
        return translate("Row", "Borrador:") + " "
    if row.prefix == "you":
        return translate("Row", "Tú:") + " "
    return f"{isolate(row.prefix_name)}: " if row.prefix == "name" and row.prefix_name else ""


def preview(row: ConversationRow) -> tuple[str, str]:
    """Icon (or nothing) and text of the second line."""
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
    mark = badge(row, now)
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
