"""What a wall-board says: short enough for five metres, in the language in force."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import span
from desktop.store.wall import Freshness, WallState
from desktop.views.charts.numbers import Parts, duration_parts, number
from protocol.wallboard import Wallboard

translate = QCoreApplication.translate
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_LONG_MINUTES = 100
_MINUS = "\u2212"


def zone_of(wall: Wallboard | None) -> tzinfo | None:
    """The company's zone; None: this computer's."""
    try:
        return ZoneInfo(wall.board.zone) if wall is not None else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def clock_words(at: datetime, zone: tzinfo | None) -> str:
    """`11:44` in the company's zone."""
    return at.astimezone(zone).strftime("%H:%M")


def wait_parts(seconds: float) -> Parts:
    """How long somebody waits: `10 min`, `1 h 45 min`, `2 d 03 h`; no seconds, they would only flicker."""
    if seconds < _LONG_MINUTES * _MINUTE:
        return ((str(max(0, int(seconds // _MINUTE))), translate("Wall", "min")),)
    return duration_parts(seconds // _MINUTE * _MINUTE if seconds < _DAY else seconds // _HOUR * _HOUR)


def left_words(seconds: float) -> str:
    """How long is left: `9 min`, `45 s` in the last minute, `−5 min` when it is over, `1 h 45` from 100 min."""
    sign, size = (_MINUS if seconds < 0 else ""), abs(seconds)
    if size < _MINUTE:
        words = translate("Wall", "{0} s").format(int(size))
    elif size < _LONG_MINUTES * _MINUTE:
        words = translate("Wall", "{0} min").format(int(size // _MINUTE))
    elif size < _DAY:
        words = translate("Wall", "{0} h {1:02}").format(int(size // _HOUR), int(size % _HOUR // _MINUTE))
    else:
        words = translate("Wall", "{0} d").format(int(size // _DAY))
    return sign + words


def waited_words(seconds: float) -> str:
    """How long somebody waits, in a row: `0 min`, `12 min`, `2 h 10`. No seconds: nothing falls due by them."""
    return translate("Wall", "{0} min").format(0) if seconds < _MINUTE else left_words(seconds)


def age_words(state: WallState, now: datetime) -> str:
    """Beside the dot: `en vivo · hace 3 s`."""
    ago = translate("Wall", "hace {0}").format(span(state.age(now).total_seconds()))
    fresh: dict[Freshness, str] = {
        "live": translate("Wall", "en vivo · {0}").format(ago),
        "late": translate("Wall", "sin conexión · {0}").format(ago),
        "stale": translate("Wall", "sin conexión"),
        "loading": translate("Wall", "conectando"),
    }
    return fresh[state.freshness(now)]


def stale_words(state: WallState, now: datetime) -> tuple[str, tuple[str, ...], str]:
    """Title, what it means, and what happens next, in place of the figures."""
    if state.ended:
        hint = translate("Wall", "Alguien cerró su sesión o desactivó la cuenta.")
        return translate("Wall", "Este tablero ya no tiene acceso"), (hint,), ""
    hints = (
        translate("Wall", "Las cifras se ocultan para no engañar."),
        translate("Wall", "Se reconecta solo; avisa a supervisión si sigue así."),
    )
    title = translate("Wall", "Todavía no llegan datos")
    if state.received_at is not None:
        title = translate("Wall", "Sin datos desde {0}").format(
            since_words(state.received_at, now, zone_of(state.wall))
        )
    return title, hints, try_words(state, now)


def since_words(at: datetime, now: datetime, zone: tzinfo | None) -> str:
    """`11:43`; of another day with its date."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    return local.strftime("%H:%M") if local.date() == today else local.strftime("%d/%m %H:%M")


def try_words(state: WallState, now: datetime) -> str:
    """`Próximo intento en 12 s · llevamos 4`."""
    left = (state.retry_at - now).total_seconds() if state.retry_at is not None else 0
    soon = translate("Wall", "Intentando ahora")
    if left > 0:
        soon = translate("Wall", "Próximo intento en {0} s").format(max(1, round(left)))
    if not state.tries:
        return soon
    return translate("Wall", "{0} · llevamos {1}").format(soon, number(state.tries))
