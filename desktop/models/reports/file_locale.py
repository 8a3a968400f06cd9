"""How numbers, days and weeks are written in a file: as this computer does in the language in force.

Whoever reads Relevo in Spanish on a Mexican computer has a decimal point, in Madrid a comma; a computer that speaks
another language has no say. Lists are separated by what cannot be part of a number.
"""

from typing import Literal

from PySide6.QtCore import QLocale

from protocol.files.file_locale import FileLocale

__all__ = ["FileLocale", "chosen_locale", "file_locale"]

LETTER = frozenset(
    {
        QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico, QLocale.Country.Colombia,
        QLocale.Country.Chile, QLocale.Country.Venezuela, QLocale.Country.CostaRica, QLocale.Country.Guatemala,
        QLocale.Country.Panama, QLocale.Country.DominicanRepublic, QLocale.Country.ElSalvador,
    }
)  # fmt: skip
"""Where paper is Letter (CLDR); elsewhere it is A4."""


def chosen_locale() -> QLocale:
    """This computer's, if it speaks the language in force; else that language's own."""
    spoken, system = QLocale(), QLocale.system()
    return system if system.language() == spoken.language() else spoken


def file_locale(of: QLocale | None = None) -> FileLocale:
    """What a locale asks for."""
    locale = chosen_locale() if of is None else of
    decimal: Literal[".", ","] = "," if locale.decimalPoint() == "," else "."
    return FileLocale(
        decimal=decimal, separator=";" if decimal == "," else ",", week_starts=locale.firstDayOfWeek().value,
        date_format=_whole_year(locale.dateFormat(QLocale.FormatType.ShortFormat)),
        letter=locale.territory() in LETTER,
    )  # fmt: skip


def _whole_year(short: str) -> str:
    return short if "yyyy" in short else short.replace("yy", "yyyy")
