"""Our numbers in words: how each stands, what was looked at, what is wrong with it and how to mend it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from protocol.number_setup import Check
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
        "health": lambda: translate("Numbers", "Puede enviar"),
        "quality": lambda: translate("Numbers", "Calidad"),
        "limit": lambda: translate("Numbers", "Clientes nuevos al día"),
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
    if check.key == "limit":
        return _limit(check.values.get("limit", ""))
    if check.key == "quality":
        return _quality(check.values.get("quality", ""))
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
        return translate("Numbers", "Sin límite")
    return translate("Numbers", "Hasta {0}").format(key.removeprefix("TIER_").replace("K", "\u202f000"))


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
    ("subscribed", "not_subscribed"): lambda: translate(
        "Numbers", "Los mensajes de esta cuenta no llegan a Relevo. Suscríbela."
    ),
}
