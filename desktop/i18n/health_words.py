"""How the service stands, in words: the name of each hop, what was found, and what to do where something is wrong."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.i18n.moments import ago, long_date
from protocol.health import Health, HealthCheck

translate = QCoreApplication.translate


def hop_name(key: str) -> str:
    """What was looked at."""
    names: dict[str, Callable[[], str]] = {
        "numbers": lambda: translate("Health", "Números de WhatsApp"),
        "token": lambda: translate("Health", "Tokens de acceso"),
        "canary": lambda: translate("Health", "Mensaje de prueba"),
        "deliveries": lambda: translate("Health", "Avisos de Meta"),
        "reading": lambda: translate("Health", "Lectura de mensajes"),
        "sending": lambda: translate("Health", "Envío de mensajes"),
        "loops": lambda: translate("Health", "Tareas del servidor"),
        "files": lambda: translate("Health", "Espacio para archivos"),
        "backup": lambda: translate("Health", "Copia de seguridad"),
        "restored": lambda: translate("Health", "Restaurado de una copia"),
        "audit": lambda: translate("Health", "Registro de auditoría"),
        "certificate": lambda: translate("Health", "Certificado"),
    }
    return names[key]() if key in names else key


def found_words(check: HealthCheck, now: datetime) -> str:
    """What was found, and the fix where one is needed."""
    words = (_FAULTS if check.fault else _GOOD).get((check.key, check.fault))
    if words is None:
        return translate("Health", "Bien") if check.verdict == "good" else translate("Health", "Algo no va bien")
    return words(_Values(check.values, now))


class _Values:
    """The values of one check as people write them."""

    def __init__(self, values: dict[str, str], now: datetime) -> None:
        self._values, self._now = values, now

    def text(self, name: str) -> str:
        return self._values.get(name, "")

    def count(self, name: str) -> int:
        return int(self._values.get(name) or 0)

    def ago(self, name: str) -> str:
        return ago(self._at(name), self._now)

    def day(self, name: str) -> str:
        return long_date(self._at(name))

    def gigabytes(self) -> str:
        return f"{QLocale().toString(float(self._values.get('gigabytes') or 0), 'f', 1)}\u202fGB"

    def _at(self, name: str) -> datetime:
        return datetime.fromisoformat(self._values[name])


_Words = Callable[[_Values], str]
_GOOD: dict[tuple[str, str], _Words] = {
    ("numbers", ""): lambda it: translate("Health", "%n conectado(s)", "", it.count("count")),
    ("token", ""): lambda it: (
        translate("Health", "El primero caduca el {0}").format(it.day("until")) if it.text("until")
        else translate("Health", "No caducan")
    ),
    ("canary", ""): lambda it: translate("Health", "El último fue y volvió en {0} s, {1}").format(
        it.text("seconds"), it.ago("at")
    ),
    ("deliveries", ""): lambda it: translate("Health", "El último llegó {0}").format(it.ago("at")),
    ("reading", ""): lambda _: translate("Health", "Al día"),
    ("sending", ""): lambda it: (
        translate("Health", "%n en espera de salir", "", it.count("count")) if it.count("count")
        else translate("Health", "Nada espera")
    ),
    ("loops", ""): lambda _: translate("Health", "Todas trabajan"),
    ("files", ""): lambda it: (
        translate("Health", "En un almacén externo") if it.text("place")
        else translate("Health", "Quedan {0}").format(it.gigabytes())
    ),
    ("backup", ""): lambda it: translate("Health", "La última se hizo {0}").format(it.ago("at")),
    ("audit", ""): lambda _: translate("Health", "Sellado y completo"),
    ("certificate", ""): lambda it: translate("Health", "Vale hasta el {0}").format(it.day("until")),
}  # fmt: skip
_FAULTS: dict[tuple[str, str], _Words] = {
    ("numbers", "stopped"): lambda it: translate(
        "Health", "Meta rechaza {0}. Abre Números de WhatsApp y compruébalo: dice qué falta."
    ).format(it.text("names")),
    ("numbers", "unreachable"): lambda it: translate(
        "Health", "Meta no responde para {0}. Revisa la salida a internet del servidor; los mensajes esperan."
    ).format(it.text("names")),
    ("numbers", "silent"): lambda it: translate(
        "Health",
        "De {0} salen mensajes, pero Meta no nos avisa de nada. Comprueba su suscripción en Números de WhatsApp.",
    ).format(it.text("names")),
    ("numbers", "none"): lambda _: translate("Health", "Todavía no hay ninguno. Conéctalo en Números de WhatsApp."),
    ("token", "ends"): lambda it: translate(
        "Health", "El de {0} caduca el {1}. Crea uno que no caduque y cámbialo en Números de WhatsApp antes de ese día."
    ).format(it.text("names"), it.day("until")),
    ("token", "over"): lambda it: translate(
        "Health",
        "El de {0} caducó: nada entra ni sale. Crea otro en el panel y cámbialo en Números de WhatsApp.",
    ).format(it.text("names")),
    ("canary", "lost"): lambda it: translate(
        "Health", "El de {0} no vuelve. Comprueba el número en Números de WhatsApp y la dirección de avisos."
    ).format(it.text("name")),
    ("canary", "refused"): lambda it: translate(
        "Health", "Meta no acepta el de {0}. Comprueba el número en Números de WhatsApp: dice qué falta."
    ).format(it.text("name")),
    ("canary", "window"): lambda it: translate(
        "Health", "No sale: {0} lleva más de 24 h sin escribir a {1}. Escribe una vez desde ese teléfono."
    ).format(it.text("to"), it.text("name")),
    ("canary", "failed"): lambda it: translate(
        "Health", "El de {0} no llega a {1}. Comprueba que ese teléfono tenga WhatsApp y esté encendido."
    ).format(it.text("name"), it.text("to")),
    ("deliveries", "never"): lambda _: translate(
        "Health", "Meta nunca nos ha escrito. Revisa la dirección de avisos en su panel."
    ),
    ("deliveries", "old"): lambda it: translate(
        "Health", "El último llegó {0}. Escribe al número desde un teléfono: si no llega, revisa la suscripción."
    ).format(it.ago("at")),
    ("reading", "behind"): lambda it: translate(
        "Health",
        "%n avisos esperan ser leídos desde hace {0} s. El servidor o su base de datos van lentos.",
        "",
        it.count("count"),
    ).format(it.text("seconds")),
    ("reading", "parked"): lambda it: translate(
        "Health",
        "%n avisos no se entendieron. Están guardados: actualiza el servidor y se leerán.",
        "",
        it.count("count"),
    ),
    ("sending", "uncertain"): lambda it: translate(
        "Health",
        "De %n mensajes no se sabe si salieron. Quien los escribió decide en su conversación.",
        "",
        it.count("count"),
    ),
    ("loops", "failing"): lambda it: translate(
        "Health", "Fallan y vuelven a empezar: {0}. Mira el registro del servidor."
    ).format(it.text("names")),
    ("files", "full"): lambda it: translate(
        "Health", "Solo quedan {0}. Haz sitio ya: sin espacio no se guarda nada nuevo."
    ).format(it.gigabytes()),
    ("files", "little"): lambda it: translate("Health", "Quedan {0}. Haz sitio pronto.").format(it.gigabytes()),
    ("backup", "never"): lambda _: translate(
        "Health", "Nunca se hizo una. Programa «relevo-gateway backup» cada noche, en otro disco."
    ),
    ("backup", "old"): lambda it: translate(
        "Health", "La última se hizo {0}. Mira por qué no se hizo la de anoche."
    ).format(it.ago("at")),
    ("restored", "waiting"): lambda it: translate(
        "Health", "Con la copia de {0}. Nada sale por sí solo hasta que alguien ejecute «relevo-gateway release»."
    ).format(it.ago("at")),
    ("audit", "late"): lambda _: translate(
        "Health", "Hay entradas sin sellar. Mira el registro del servidor: quien las sella no trabaja."
    ),
    ("audit", "broken"): lambda _: translate(
        "Health", "Alguien tocó el registro. «relevo-gateway verify-audit» nombra la primera entrada rota."
    ),
    ("certificate", "ends"): lambda it: translate(
        "Health", "Caduca el {0}. Renuévalo antes: después nadie podrá entrar."
    ).format(it.day("until")),
}


def diagnostics(health: Health, client: str) -> str:
    """Plain text for whoever helps: versions and verdicts, no names of numbers, no addresses."""
    lines = [f"Relevo {client}; gateway {health.version}, schema {health.schema}, up since {health.up_since:%F %H:%M}Z"]
    lines += [f"{check.verdict:5} {check.key} {check.fault}".rstrip() for check in health.checks]
    return "\n".join([*lines, f"as of {health.as_of:%F %H:%M:%S}Z"])
