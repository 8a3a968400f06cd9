"""Words of templates that are written and managed here: problems by field, states, quality, languages, buttons."""

from PySide6.QtCore import QCoreApplication

from protocol.api import TemplateRow
from protocol.rules.limits import Violation
from protocol.rules.template_edits import Hurdle
from protocol.template_draft import ButtonKind, DraftState, HeaderKind

translate = QCoreApplication.translate
LANGUAGES = (
    "es", "es_MX", "es_AR", "es_CL", "es_CO", "es_CR", "es_DO", "es_EC", "es_ES", "es_HN", "es_PA", "es_PE", "es_UY",
    "es_US", "pt_BR", "pt_PT", "en", "en_US", "en_GB",
)  # fmt: skip
"""Those Meta takes where our customers live; what a template has besides stays as it is."""


def draft_problem(found: Violation) -> str:
    """What is wrong, and what would help."""
    limit = found.limit or 0
    if found.key == "too_long":
        return translate("TemplateBuilder", "Como máximo {0} caracteres; hay {1}.").format(limit, found.actual)
    counted = {
        "too_many": translate("TemplateBuilder", "Como máximo {0}."),
        "too_many_url": translate("TemplateBuilder", "Como máximo {0} botones de enlace."),
        "too_many_phone": translate("TemplateBuilder", "Como máximo {0} botón de llamada."),
        "too_many_copy_code": translate("TemplateBuilder", "Como máximo {0} botón de copiar código."),
        "too_many_flow": translate("TemplateBuilder", "Como máximo {0} botón de formulario."),
        "cards_count": translate("TemplateBuilder", "Un carrusel lleva de 2 a {0} tarjetas."),
    }
    if found.key in counted:
        return counted[found.key].format(limit)
    return _sentences().get(found.key, translate("TemplateBuilder", "Revisa esta parte."))


def _sentences() -> dict[str, str]:
    return {
        "empty": translate("TemplateBuilder", "Falta esta parte."),
        "name_letters": translate("TemplateBuilder", "Solo minúsculas sin acento, números y guion bajo: mi_aviso."),
        "language": translate("TemplateBuilder", "Elige un idioma."),
        "no_media": translate("TemplateBuilder", "Meta pide un archivo de muestra."),
        "line_break": translate("TemplateBuilder", "Aquí no caben tantos saltos de línea."),
        "markup": translate("TemplateBuilder", "Sin emojis ni negritas en el encabezado."),
        "variable_at_edge": translate("TemplateBuilder", "No puede empezar ni terminar con un dato: agrega palabras."),
        "variables_adjacent": translate("TemplateBuilder", "Pon palabras entre un dato y otro."),
        "variable_numbers": translate("TemplateBuilder", "Los datos van numerados desde 1, sin saltos."),
        "variable_names": translate("TemplateBuilder", "Los nombres de los datos van en minúsculas: {{pedido}}."),
        "braces": translate("TemplateBuilder", "Hay llaves sueltas: un dato se escribe {{1}}."),
        "no_variables": translate("TemplateBuilder", "Aquí no puede haber datos."),
        "duplicate": translate("TemplateBuilder", "Hay otro botón con el mismo texto."),
        "mixed_order": translate("TemplateBuilder", "Las respuestas rápidas van juntas, antes o después de los demás."),
        "not_link": translate("TemplateBuilder", "Escribe la dirección completa, con https://"),
        "link_variable": translate("TemplateBuilder", "Un enlace lleva un solo dato, al final: …/{{1}}"),
        "link_whatsapp": translate("TemplateBuilder", "Meta no acepta enlaces a WhatsApp."),
        "not_phone": translate("TemplateBuilder", "Con signo + y país, sin espacios: +525512345678."),
        "not_flow": translate("TemplateBuilder", "Es el número del formulario en Meta, solo cifras."),
        "cards_alike": translate("TemplateBuilder", "Todas las tarjetas llevan lo mismo que la primera."),
        "card_alone": translate("TemplateBuilder", "Con carrusel no hay encabezado, pie ni botones propios."),
        "no_example": translate("TemplateBuilder", "Falta un ejemplo: Meta lo pide."),
    }  # fmt: skip


def header_name(kind: HeaderKind) -> str:
    """What stands above the text."""
    return {
        "none": translate("TemplateBuilder", "Nada"),
        "text": translate("TemplateBuilder", "Texto"),
        "image": translate("TemplateBuilder", "Imagen"),
        "video": translate("TemplateBuilder", "Video"),
        "document": translate("TemplateBuilder", "Documento"),
        "location": translate("TemplateBuilder", "Ubicación"),
    }[kind]


def button_name(kind: ButtonKind) -> str:
    """A kind of button."""
    return {
        "quick_reply": translate("TemplateBuilder", "Respuesta rápida"),
        "url": translate("TemplateBuilder", "Abrir un enlace"),
        "phone": translate("TemplateBuilder", "Llamar por teléfono"),
        "copy_code": translate("TemplateBuilder", "Copiar código"),
        "flow": translate("TemplateBuilder", "Abrir formulario"),
    }[kind]


def button_value(kind: ButtonKind) -> str:
    """What is asked for behind it."""
    return {
        "quick_reply": "",
        "url": translate("TemplateBuilder", "https://tu-tienda.com/pedido/{{1}}"),
        "phone": "+525512345678",
        "copy_code": translate("TemplateBuilder", "Código de ejemplo"),
        "flow": translate("TemplateBuilder", "Número del formulario"),
    }[kind]


def state_name(state: DraftState) -> str:
    """How a draft stands."""
    return {
        "draft": translate("TemplateBuilder", "Borrador"),
        "waiting": translate("TemplateBuilder", "Espera visto bueno"),
        "returned": translate("TemplateBuilder", "Devuelta para corregir"),
        "sending": translate("TemplateBuilder", "Enviándose a Meta"),
        "sent": translate("TemplateBuilder", "En revisión"),
    }[state]


def quality_name(quality: str | None) -> str:
    """Meta's judgement by what customers do; empty while there is none."""
    return {
        "GREEN": translate("TemplateBuilder", "Calidad alta"),
        "YELLOW": translate("TemplateBuilder", "Calidad media"),
        "RED": translate("TemplateBuilder", "Calidad baja"),
    }.get((quality or "").upper(), "")


def rejection(row: TemplateRow) -> str:
    """Why Meta refused it, and what to do; empty when it did not say."""
    sentences = {
        "INVALID_FORMAT": translate("TemplateBuilder", "Meta: el formato no es válido. Revisa datos y enlaces."),
        "TAG_CONTENT_MISMATCH": translate("TemplateBuilder", "Meta: el texto no va con su categoría o idioma."),
        "INCORRECT_CATEGORY": translate("TemplateBuilder", "Meta: la categoría no corresponde."),
        "ABUSIVE_CONTENT": translate("TemplateBuilder", "Meta: el contenido incumple sus políticas."),
        "PROMOTIONAL": translate("TemplateBuilder", "Meta: suena a promoción y va como utilidad."),
        "SCAM": translate("TemplateBuilder", "Meta: parece un engaño. Revisa enlaces y lo que se pide."),
    }
    return sentences.get(row.reason or "", translate("TemplateBuilder", "Meta: {0}").format(row.reason or "")) * bool(
        row.reason
    )


def hurdle_words(hurdle: Hurdle) -> str:
    """Why one that Meta has cannot be changed now."""
    return {
        "state": translate("TemplateBuilder", "Meta solo deja cambiarla aprobada, rechazada o en pausa."),
        "day": translate("TemplateBuilder", "Ya se cambió hoy: Meta deja un cambio al día."),
        "month": translate("TemplateBuilder", "Van diez cambios en 30 días: Meta no deja más."),
    }[hurdle]


def refusal_words(refusal: str) -> str:
    """What Meta said when it did not take a draft."""
    if refusal == "unknown":
        return translate(
            "TemplateBuilder", "Meta no contestó. Si la tiene, saldrá en la lista; si no, envíala otra vez."
        )
    return translate("TemplateBuilder", "Meta no la aceptó: {0}").format(refusal)


def locale_name(code: str) -> str:
    """`Español (México)`; an unknown one as Meta writes it."""
    languages = {"es": translate("TemplateBuilder", "Español"), "pt": translate("TemplateBuilder", "Portugués"),
                 "en": translate("TemplateBuilder", "Inglés")}  # fmt: skip
    places = {
        "MX": translate("TemplateBuilder", "México"), "AR": "Argentina", "CL": "Chile", "CO": "Colombia",
        "CR": "Costa Rica", "DO": translate("TemplateBuilder", "República Dominicana"), "EC": "Ecuador",
        "ES": translate("TemplateBuilder", "España"), "HN": "Honduras", "PA": translate("TemplateBuilder", "Panamá"),
        "PE": translate("TemplateBuilder", "Perú"), "UY": "Uruguay",
        "US": translate("TemplateBuilder", "Estados Unidos"), "BR": translate("TemplateBuilder", "Brasil"),
        "PT": "Portugal", "GB": translate("TemplateBuilder", "Reino Unido"),
    }  # fmt: skip
    language, _, place = code.partition("_")
    if language not in languages or (place and place not in places):
        return code
    return f"{languages[language]} ({places[place]})" if place else languages[language]
