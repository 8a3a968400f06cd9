"""Weekly review and coaching in words: what each card is, what a case is marked by."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from protocol.coaching import Criterion, Mark

translate = QCoreApplication.translate
Said = dict[str, Callable[[], str]]


def part_name(key: str) -> str:
    """What a card of the review is about."""
    names: Said = {
        "unanswered": lambda: translate("Review", "Sin respuesta"),
        "slowest": lambda: translate("Review", "Primeras respuestas más lentas"),
        "reopened": lambda: translate("Review", "Reabiertas"),
        "low_csat": lambda: translate("Review", "Satisfacción baja"),
    }
    return names[key]() if key in names else key


def part_empty(key: str) -> str:
    """What a card says when there is nothing on it."""
    names: Said = {
        "unanswered": lambda: translate("Review", "Todas tuvieron respuesta."),
        "slowest": lambda: translate("Review", "Nadie escribió esta semana."),
        "reopened": lambda: translate("Review", "Ninguna volvió a abrirse."),
        "low_csat": lambda: translate("Review", "Nadie calificó con 3 o menos."),
    }
    return names[key]() if key in names else ""


def criterion_name(criterion: Criterion) -> str:
    """What is looked at; a company's own by its name."""
    names: Said = {
        "one_voice": lambda: translate("Coaching", "Una sola voz"),
        "context_first": lambda: translate("Coaching", "Lee antes de preguntar"),
        "proactive": lambda: translate("Coaching", "Propone el siguiente paso"),
        "brief_empathy": lambda: translate("Coaching", "Empatía breve"),
        "clean_close": lambda: translate("Coaching", "Cierre limpio"),
    }
    return criterion.name or (names[criterion.key]() if criterion.key in names else criterion.key)


def mark_names() -> tuple[str, str, str]:
    """In the order of the marks: 0, 1, 2."""
    return (
        translate("Coaching", "No"), translate("Coaching", "En parte"), translate("Coaching", "Sí"),
    )  # fmt: skip


def mark_name(mark: Mark) -> str:
    """One of them."""
    return mark_names()[mark]
