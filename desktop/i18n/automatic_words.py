"""Automatic replies in words."""

from PySide6.QtCore import QCoreApplication

from protocol.automatic import AutomaticKind

translate = QCoreApplication.translate


def kind_name(kind: AutomaticKind) -> str:
    """`Fuera de horario`."""
    names: dict[AutomaticKind, str] = {
        "welcome": translate("Automatic", "Bienvenida"),
        "away": translate("Automatic", "Fuera de horario"),
        "holiday": translate("Automatic", "Festivo"),
        "queue": translate("Automatic", "En la cola"),
    }
    return names[kind]


def kind_about(kind: AutomaticKind) -> str:
    """When it is said."""
    about: dict[AutomaticKind, str] = {
        "welcome": translate("Automatic", "al primer mensaje de un caso, en horario"),
        "away": translate("Automatic", "cuando está cerrado; si dice la hora, esa hora es una promesa"),
        "holiday": translate("Automatic", "en un festivo o día propio con nombre"),
        "queue": translate("Automatic", "mientras espera a que alguien la tome, en horario"),
    }
    return about[kind]


def says(kind: AutomaticKind) -> str:
    """What the customer writes in the example."""
    said: dict[AutomaticKind, str] = {
        "welcome": translate("Automatic", "martes 10:12"),
        "away": translate("Automatic", "sábado 21:40"),
        "holiday": translate("Automatic", "25 de diciembre 11:05"),
        "queue": translate("Automatic", "martes 10:20"),
    }
    return said[kind]
