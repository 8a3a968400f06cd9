"""Words about how a case ended: outcomes, reasons why it counts for nothing, what is still missing."""

from PySide6.QtCore import QCoreApplication

from protocol.rules.resolving import Missing

translate = QCoreApplication.translate


def outcome_name(outcome: str) -> str:
    """What came of a case."""
    names = {
        "sale": translate("Resolving", "Venta"),
        "appointment": translate("Resolving", "Cita"),
        "payment_promise": translate("Resolving", "Promesa de pago"),
        "solved": translate("Resolving", "Solucionado"),
        "none": translate("Resolving", "Sin resultado"),
        "cancelled": translate("Resolving", "El cliente canceló"),
    }
    return names.get(outcome, outcome)


def void_name(reason: str) -> str:
    """Why a case counts for nothing."""
    names = {
        "wrong_number": translate("Resolving", "Número equivocado"),
        "spam": translate("Resolving", "Spam"),
        "duplicate": translate("Resolving", "Duplicado"),
        "unreachable": translate("Resolving", "No se pudo contactar"),
    }
    return names.get(reason, reason)


def ending_name(key: str) -> str:
    """An outcome or a void reason."""
    name = outcome_name(key)
    return void_name(key) if name == key else name


def missing_words(missing: Missing) -> str:
    """What is missing, as one thing to do."""
    return {
        "proof": translate("Resolving", "Marca que el cliente confirmó, o escribe un resumen."),
        "outcome": translate("Resolving", "Elige el resultado."),
        "amount": translate("Resolving", "Escribe el monto de la venta."),
        "tags": translate("Resolving", "Elige al menos una etiqueta."),
        "attempts": translate("Resolving", "Aún faltan intentos de contacto."),
    }[missing]
