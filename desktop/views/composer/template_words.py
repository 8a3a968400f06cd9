"""Words of a template's form: what a field is called, what is wrong with it, what a button without words says."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import clock_time, long_date
from protocol.rules.limits import Violation
from protocol.rules.template_form import TemplateField

translate = QCoreApplication.translate


def field_label(field: TemplateField) -> str:
    """The label above a field."""
    kinds = {
        "image": translate("Templates", "Imagen"),
        "video": translate("Templates", "Video"),
        "document": translate("Templates", "Documento"),
        "location": translate("Templates", "Ubicación"),
        "coupon": translate("Templates", "Cupón"),
        "code": translate("Templates", "Código"),
        "expiry": translate("Templates", "La oferta termina"),
        "flow": translate("Templates", "Formulario (opcional)"),
        "catalog": translate("Templates", "Producto de la imagen (opcional)"),
        "products": translate("Templates", "Productos"),
        "product": translate("Templates", "Producto"),
        "payload": translate("Templates", "Dato del botón (opcional)"),
    }
    words = kinds.get(field.kind) or _text_label(field)
    if field.card_index is None:
        return words
    return translate("Templates", "Tarjeta {0}: {1}").format(field.card_index + 1, words)


def _text_label(field: TemplateField) -> str:
    label = field.label or ""
    if field.button_index is not None:
        return translate("Templates", "Final del enlace «{0}»").format(label)
    if label.isdigit() and field.component == "header":
        return translate("Templates", "Dato {0} del título").format(label)
    if label.isdigit():
        return translate("Templates", "Dato {0}").format(label)
    return label.replace("_", " ").capitalize()


def wrong_words(found: Violation) -> str:
    """What is wrong with a value, and what would help."""
    words = {
        "empty": translate("Templates", "Falta este dato para poder enviar."),
        "line_break": translate("Templates", "Sin saltos de línea ni espacios seguidos."),
        "not_link": translate("Templates", "El enlace no puede llevar espacios."),
        "not_code": translate("Templates", "El código no puede llevar espacios."),
        "out_of_range": translate("Templates", "Esas coordenadas no existen."),
        "not_json": translate("Templates", "Los datos deben ser un objeto JSON."),
        "past": translate("Templates", "Esa fecha ya pasó."),
        "no_catalog": translate("Templates", "Falta el número del catálogo."),
        "no_products": translate("Templates", "Cada sección necesita productos."),
        "no_title": translate("Templates", "Cada sección necesita un título."),
        "wrong_product": translate("Templates", "Revisa los códigos de los productos."),
        "duplicate": translate("Templates", "Hay un producto repetido."),
        "wrong_kind": translate("Templates", "Ese archivo no sirve aquí."),
    }
    if found.key == "too_long":
        return translate("Templates", "Como máximo {0} caracteres.").format(found.limit)
    if found.key == "too_many":
        return translate("Templates", "Como máximo {0}.").format(found.limit)
    return words.get(found.key, translate("Templates", "Revisa este dato."))


def button_words(kind: str, label: str) -> str:
    """A button as the customer reads it; those without words WhatsApp writes in the customer's language."""
    words = {
        "COPY_CODE": translate("Templates", "Copiar código"),
        "OTP": translate("Templates", "Copiar código"),
        "REQUEST_CONTACT_INFO": translate("Templates", "Compartir teléfono"),
        "VOICE_CALL": translate("Templates", "Llamar por WhatsApp"),
        "CATALOG": translate("Templates", "Ver catálogo"),
        "MPM": translate("Templates", "Ver productos"),
        "SPM": translate("Templates", "Ver"),
        "FLOW": translate("Templates", "Abrir formulario"),
    }
    return label if label and label != kind else words.get(kind, label or kind.capitalize())


def offer_end(ends_ms: int) -> str:
    """When an offer ends, in local time."""
    at = datetime.fromtimestamp(ends_ms / 1000).astimezone()
    return translate("Templates", "Termina el {0}, {1}").format(long_date(at), clock_time(at))
