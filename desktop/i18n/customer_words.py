"""Words of the customer's record: problems of values and numbers, who changed what, tries and their results."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.i18n.words import problem
from protocol.customers import ContactAttempt, ContactChange
from protocol.tags import ContactField

translate = QCoreApplication.translate


def value_problem(key: str) -> str:
    """Why a field cannot hold a value, and what would do."""
    words: dict[str, Callable[[], str]] = {
        "number": lambda: translate("Customers", "Escribe un número, como 1250,50"),
        "date": lambda: translate("Customers", "Escribe una fecha, como 22/11/2026"),
        "choice": lambda: translate("Customers", "Elige una de las opciones"),
        "yes_no": lambda: translate("Customers", "Escribe sí o no"),
        "too_long": lambda: translate("Customers", "Es demasiado largo"),
        "too_many": lambda: translate("Customers", "Son demasiadas: hasta 30"),
        "email": lambda: translate("Customers", "Escribe un correo, como ana@empresa.com"),
        "unknown": lambda: translate("Customers", "Este campo ya no existe"),
        "no_phone": lambda: translate("Customers", "Falta el teléfono"),
    }
    return words[key]() if key in words else phone_problem(key)


def phone_problem(key: str) -> str:
    """Why what was typed is no number, and what would do."""
    words: dict[str, Callable[[], str]] = {
        "not_a_number": lambda: translate("Customers", "No es un teléfono"),
        "no_country": lambda: translate("Customers", "Falta el código de país, como +52"),
        "too_short": lambda: translate("Customers", "Al teléfono le faltan cifras"),
        "too_long": lambda: translate("Customers", "Al teléfono le sobran cifras"),
        "invalid": lambda: translate("Customers", "Ese teléfono no existe en su país"),
    }
    return words[key]() if key in words else translate("Customers", "No se puede guardar")


def file_problem(key: str) -> str:
    """Why a file cannot be read, and what to do."""
    words: dict[str, Callable[[], str]] = {
        "not_text": lambda: translate("Customers", "No es un archivo CSV. Guárdalo como CSV y elígelo de nuevo."),
        "empty": lambda: translate("Customers", "El archivo está vacío."),
        "no_rows": lambda: translate(
            "Customers", "Faltan los nombres de las columnas en la primera línea, o las filas."
        ),
        "too_long": lambda: translate("Customers", "Tiene más de 200 000 filas: divídelo."),
        "broken": lambda: translate("Customers", "Una comilla no está cerrada. Corrígela y elige el archivo de nuevo."),
    }
    return words[key]() if key in words else translate("Customers", "El archivo no se puede leer.")


def refused(error: object) -> str:
    """What the gateway said to a request of this part."""
    data = getattr(error, "data", None)
    reason = str(data.get("reason", "")) if isinstance(data, Mapping) else ""
    if reason == "marketing_stopped":
        return translate("Customers", "No quiere publicidad: una plantilla de marketing no puede salir.")
    if reason == "blocked":
        return translate("Customers", "Está bloqueado: hay que desbloquearlo antes de escribirle.")
    if isinstance(data, Mapping) and data.get("field") == "phone":
        return phone_problem(reason)
    return problem(str(getattr(error, "words", "")), "")


def record_field(key: str, fields: Mapping[int, ContactField]) -> str:
    """The name of what a line of the history speaks of."""
    names: dict[str, Callable[[], str]] = {
        "name": lambda: translate("Customers", "Nombre"),
        "email": lambda: translate("Customers", "Correo"),
        "city": lambda: translate("Customers", "Ciudad"),
        "language": lambda: translate("Customers", "Idioma"),
        "notes": lambda: translate("Customers", "Notas"),
        "pinned_note": lambda: translate("Customers", "Nota fija"),
        "vip": lambda: translate("Customers", "VIP"),
        "tags": lambda: translate("Customers", "Etiquetas"),
        "consent": lambda: translate("Customers", "Consentimiento"),
        "marketing": lambda: translate("Customers", "Publicidad"),
        "phone": lambda: translate("Customers", "Teléfono"),
        "opt_out": lambda: translate("Customers", "Baja de publicidad"),
    }
    if key in names:
        return names[key]()
    field = fields.get(int(key.removeprefix("field:"))) if key.removeprefix("field:").isdigit() else None
    return field.name if field is not None else key


def field_value(kind: str, text: str) -> str:
    """A value as people read it: dates and yes or no in words, numbers as the language writes them."""
    if kind == "yes_no" and text in {"yes", "no"}:
        return yes_or_no(text)
    if kind == "date" and (day := QDate.fromString(text, "yyyy-MM-dd")).isValid():
        month = QLocale().monthName(day.month(), QLocale.FormatType.ShortFormat).rstrip(".")
        words = translate("Moments", "{0} {1}", "day month").format(day.day(), month)
        return f"{words} {day.year()}"
    if kind == "number":
        return text.replace(".", QLocale().decimalPoint())
    return text


def typed_value(kind: str, text: str) -> str:
    """A value as it is typed in a form: dates day first."""
    day = QDate.fromString(text, "yyyy-MM-dd") if kind == "date" else QDate()
    return day.toString("dd/MM/yyyy") if day.isValid() else field_value(kind, text)


def yes_or_no(text: str) -> str:
    """`yes` and `no` in words; anything else stays."""
    return {"yes": translate("Customers", "Sí"), "no": translate("Customers", "No")}.get(text, text)


def change_words(change: ContactChange, fields: Mapping[int, ContactField]) -> str:
    """`Ciudad: Lima → Cusco`."""
    name = record_field(change.field, fields)
    key = change.field.removeprefix("field:")
    field = fields.get(int(key)) if change.field.startswith("field:") and key.isdigit() else None
    kind = field.kind if field is not None else "yes_no"
    before, after = field_value(kind, change.before), field_value(kind, change.after)
    if not before:
        return f"{name}: {after}"
    return f"{name}: {before} → {after or '—'}"


def change_author(change: ContactChange, name: str) -> str:
    """Who did it."""
    names: dict[str, Callable[[], str]] = {
        "customer": lambda: translate("Customers", "lo escribió el cliente"),
        "whatsapp": lambda: translate("Customers", "lo eligió en WhatsApp"),
        "import": lambda: translate("Customers", "importado"),
    }
    return names[change.source]() if change.source in names else name


def attempt_words(attempt: ContactAttempt) -> tuple[str, str]:
    """Icon, and what was tried with its result."""
    results: dict[str, Callable[[], str]] = {
        "queued": lambda: translate("Customers", "en camino"),
        "sending": lambda: translate("Customers", "en camino"),
        "uncertain": lambda: translate("Customers", "sin confirmar"),
        "accepted": lambda: translate("Customers", "enviado"),
        "sent": lambda: translate("Customers", "enviado"),
        "delivered": lambda: translate("Customers", "entregado"),
        "read": lambda: translate("Customers", "leído"),
        "played": lambda: translate("Customers", "escuchado"),
        "failed": lambda: translate("Customers", "no enviado"),
        "missed": lambda: translate("Customers", "no contestó"),
        "rejected": lambda: translate("Customers", "no contestó"),
        "answered": lambda: translate("Customers", "contestó"),
        "reached": lambda: translate("Customers", "contestó"),
        "not_reached": lambda: translate("Customers", "no contestó"),
        "voicemail": lambda: translate("Customers", "buzón de voz"),
    }
    kinds: dict[str, Callable[[], tuple[str, str]]] = {
        "message": lambda: ("message-square-text", translate("Customers", "Mensaje")),
        "template": lambda: ("layout-template", translate("Customers", "Plantilla")),
        "whatsapp_call": lambda: ("phone", translate("Customers", "Llamada por WhatsApp")),
        "phone_call": lambda: ("phone", translate("Customers", "Llamada")),
    }
    icon, kind = kinds[attempt.kind]()
    result = results[attempt.result]() if attempt.result in results else ""
    return icon, " · ".join(filter(None, (kind, result)))
