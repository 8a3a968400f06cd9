"""The words of how full somebody's own hands are."""

from PySide6.QtCore import QCoreApplication

from desktop.i18n.routing_words import places
from desktop.store.own_load import OwnLoad
from protocol.rules.load import PLACE

translate = QCoreApplication.translate


def load_figures(load: OwnLoad) -> str:
    """`9/6`."""
    return f"{places(load.points)}/{places(load.capacity * PLACE)}"


def load_line(load: OwnLoad) -> str:
    """`Llevas 9 de 6 lugares`."""
    return translate("Load", "Llevas {0} de {1} lugares").format(places(load.points), load.capacity)


def over_words(load: OwnLoad) -> str:
    """What a change that went over says besides; empty when it all fits."""
    return f"{load_line(load)}." if load.level == "over" else ""
