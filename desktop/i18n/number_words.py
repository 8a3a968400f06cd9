"""Our numbers in words: how each stands, what was looked at, what is wrong with it and how to mend it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from desktop.i18n.moments import ago, long_date
from protocol.number_setup import Check, NumberNews, NumberStanding
from protocol.people import Number

translate = QCoreApplication.translate


def state_words(number: Number) -> str:
    """How it stands, in a few words."""
    if number.state == "stopped":
        return translate("Numbers", "Meta lo rechaza")
    if number.state == "paused":
        return translate("Numbers", "En pausa")
    if number.unreachable_since is not None:
        return translate("Numbers", "Meta no responde")
    if number.silent_since is not None:
        return translate("Numbers", "Meta no nos avisa")
    return translate("Numbers", "Conectado")


def standing_words(standing: NumberStanding, now: datetime) -> str:
    """`Calidad alta · hasta 2 000 clientes nuevos al día · el token no caduca · también en el teléfono`."""
    number, parts = standing.number, []
    if number.state == "paused" and number.paused_at is not None:
        since = translate("Numbers", "En pausa {0}").format(ago(number.paused_at, now))
        parts.append(f"{since}: {number.pause_note}" if number.pause_note else since)
    if number.quality in ("GREEN", "YELLOW", "RED"):
        parts.append(translate("Numbers", "Calidad: {0}").format(_quality_name(number.quality)))
    if standing.messaging_limit:
        parts.append(translate("Numbers", "Clientes nuevos al día: {0}").format(_limit(standing.messaging_limit)))
    if standing.token_expires_at is not None:
        over = standing.token_expires_at <= now
        words = translate("Numbers", "El token caducó") if over else translate("Numbers", "El token caduca el {0}")
        parts.append(words.format(long_date(standing.token_expires_at)))
    elif standing.token_checked_at is not None:
        parts.append(translate("Numbers", "El token no caduca"))
    if number.on_phone:
        parts.append(translate("Numbers", "También en el teléfono"))
    return " · ".join(parts)


def news_words(news: Sequence[NumberNews], now: datetime) -> str:
    """What Meta changed lately: `Calidad: de alta a media, hace 3 días`."""
    return "\n".join(f"{_news(one)}, {ago(one.at, now)}" for one in news)


def _news(one: NumberNews) -> str:
    if one.kind == "quality":
        before, after = _quality_name(one.before), _quality_name(one.after)
        return translate("Numbers", "Calidad: de {0} a {1}").format(before, after)
    if one.kind == "limit":
        return translate("Numbers", "Clientes nuevos al día: de {0} a {1}").format(
            _limit(one.before), _limit(one.after)
        )
    if one.kind == "name":
        approved = translate("Numbers", "Meta aceptó el nombre «{0}»")
        refused = translate("Numbers", "Meta no aceptó el nombre «{0}»")
        return (approved if one.after == "APPROVED" else refused).format(one.before)
    if one.before in _EVENTS:
        return _EVENTS[one.before]()
    said = one.after or one.before
    return translate("Numbers", "Aviso de Meta sobre la cuenta: {0}").format(said)


def _quality_name(key: str | None) -> str:
    names: dict[str, Callable[[], str]] = {
        "GREEN": lambda: translate("Numbers", "alta"), "YELLOW": lambda: translate("Numbers", "media"),
        "RED": lambda: translate("Numbers", "baja"),
    }  # fmt: skip
    return names[key]() if key in names else translate("Numbers", "sin medir")


def check_name(key: str) -> str:
    """What was looked at."""
    names: dict[str, Callable[[], str]] = {
        "reach": lambda: translate("Numbers", "Conexión con Meta"),
        "token": lambda: translate("Numbers", "Token de acceso"),
        "permissions": lambda: translate("Numbers", "Permisos del token"),
        "number": lambda: translate("Numbers", "Id del número"),
        "account": lambda: translate("Numbers", "Id de la cuenta"),
        "app_secret": lambda: translate("Numbers", "Secreto de la app"),
        "registered": lambda: translate("Numbers", "Registro del número"),
        "subscribed": lambda: translate("Numbers", "Avisos de la cuenta"),
        "webhook": lambda: translate("Numbers", "Dirección de avisos"),
        "health": lambda: translate("Numbers", "Puede enviar"),
        "quality": lambda: translate("Numbers", "Calidad"),
        "limit": lambda: translate("Numbers", "Clientes nuevos al día"),
        "on_phone": lambda: translate("Numbers", "App del teléfono"),
    }
    return names[key]() if key in names else key


def check_words(check: Check) -> str:
    """What was found, and the fix where one is needed."""
    if check.verdict == "unknown":
        return check.said or translate("Numbers", "No se pudo comprobar")
    found = _FAULTS.get((check.key, check.fault)) if check.verdict != "good" or check.fault else None
    if found is not None:
        return found().format(**_readable(check.values))
    return _standing(check)


def _standing(check: Check) -> str:
    if check.key == "token" and "until" in check.values:
        return translate("Numbers", "Vale hasta el {0}").format(_readable(check.values)["until"])
    if check.key in _NAMED:
        return _NAMED[check.key](check.values)
    if check.key == "reach" and check.verdict == "bad":
        words = translate("Numbers", "El servidor no llega a {0}. Revisa su conexión a internet y su cortafuegos.")
        return words.format(check.values.get("address", ""))
    if check.verdict == "good":
        return translate("Numbers", "Bien")
    return check.said or translate("Numbers", "Míralo en el panel de Meta")


def _readable(values: dict[str, str]) -> dict[str, str]:
    """Days as people write them."""
    until = QDate.fromString(values.get("until", ""), Qt.DateFormat.ISODate)
    shown = QLocale().toString(until, QLocale.FormatType.LongFormat)
    return values | ({"until": shown} if until.isValid() else {})


def _quality(key: str) -> str:
    names: dict[str, Callable[[], str]] = {
        "GREEN": lambda: translate("Numbers", "Alta"),
        "YELLOW": lambda: translate("Numbers", "Media: los clientes bloquean o denuncian más de lo normal"),
        "RED": lambda: translate("Numbers", "Baja: envía menos promociones o Meta bajará el límite"),
    }
    return names[key]() if key in names else translate("Numbers", "Meta aún no la mide")


def _limit(key: str) -> str:
    if key == "TIER_UNLIMITED":
        return translate("Numbers", "sin límite")
    return translate("Numbers", "hasta {0}").format(key.removeprefix("TIER_").replace("K", "\u202f000"))


_EVENTS: dict[str, Callable[[], str]] = {
    "ACCOUNT_RESTRICTION": lambda: translate("Numbers", "Meta limitó la cuenta: mira el motivo en su panel"),
    "ACCOUNT_VIOLATION": lambda: translate("Numbers", "Meta avisa de una falta a sus normas: mírala en su panel"),
    "DISABLED_UPDATE": lambda: translate("Numbers", "Meta desactivó la cuenta: pide una revisión en su panel"),
    "ACCOUNT_DELETED": lambda: translate("Numbers", "Se eliminó la cuenta de WhatsApp"),
    "ACCOUNT_OFFBOARDED": lambda: translate("Numbers", "El teléfono dejó la unión: únelo otra vez desde la app"),
    "ACCOUNT_RECONNECTED": lambda: translate("Numbers", "El teléfono volvió a unirse"),
    "APPROVED": lambda: translate("Numbers", "Meta aprobó la cuenta"),
    "REJECTED": lambda: translate("Numbers", "Meta no aprobó la cuenta: mira el motivo en su panel"),
}
_NAMED: dict[str, Callable[[dict[str, str]], str]] = {
    "on_phone": lambda _: translate("Numbers", "También se atiende ahí: ábrela al menos cada 13 días o se desconecta"),
    "limit": lambda values: _limit(values.get("limit", "")),
    "quality": lambda values: _quality(values.get("quality", "")),
}
_FAULTS: dict[tuple[str, str], Callable[[], str]] = {
    ("token", "refused"): lambda: translate(
        "Numbers", "Meta no lo acepta. Crea otro para un usuario del sistema y cópialo entero."
    ),
    ("token", "expired"): lambda: translate(
        "Numbers", "Caducó. Crea uno que no caduque para un usuario del sistema y cámbialo aquí."
    ),
    ("token", "expires"): lambda: translate(
        "Numbers", "Caduca el {until}. Crea uno que no caduque y cámbialo antes de ese día."
    ),
    ("permissions", "missing"): lambda: translate(
        "Numbers", "Le faltan permisos: {missing}. Dáselos al crear el token."
    ),
    ("number", "no_such"): lambda: translate(
        "Numbers", "Ese token no ve ese número. Copia el id del panel (no es el teléfono) y da acceso al usuario."
    ),
    ("account", "no_such"): lambda: translate(
        "Numbers", "Ese token no ve esa cuenta de WhatsApp. Copia su id del panel y da acceso al usuario."
    ),
    ("account", "other_account"): lambda: translate(
        "Numbers", "El número no es de esa cuenta. Copia los dos ids de la misma página del panel."
    ),
    ("app_secret", "wrong"): lambda: translate(
        "Numbers", "No es el de la app del token. Está en el panel: Configuración, Básica."
    ),
    ("registered", "not_registered"): lambda: translate(
        "Numbers", "No está registrado para enviar. Regístralo con su PIN de seis cifras."
    ),
    ("registered", "offline"): lambda: translate("Numbers", "Meta lo tiene desconectado. Regístralo otra vez."),
    ("webhook", "not_set"): lambda: translate(
        "Numbers", "Meta no tiene ninguna. Escríbela en el panel: WhatsApp, Configuración."
    ),
    ("webhook", "field"): lambda: translate(
        "Numbers", "Falta suscribir el campo «{missing}» en el panel: sin él no entra ningún mensaje."
    ),
    ("webhook", "fields"): lambda: translate(
        "Numbers", "Entran mensajes. Para saberlo todo, suscribe también en el panel: {missing}."
    ),
    ("webhook", "other"): lambda: translate(
        "Numbers", "Meta avisa a {address}, que no es la de Relevo. Cámbiala en el panel."
    ),
    ("webhook", "unreachable"): lambda: translate(
        "Numbers", "{address} no responde. Revisa el dominio, el certificado y el cortafuegos."
    ),
    ("webhook", "word"): lambda: translate(
        "Numbers", "{address} no responde como este servidor: lleva a otro, o la palabra de verificación cambió."
    ),
    ("subscribed", "not_subscribed"): lambda: translate(
        "Numbers", "Los mensajes de esta cuenta no llegan a Relevo. Suscríbela."
    ),
}
