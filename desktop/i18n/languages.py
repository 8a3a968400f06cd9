"""Which language is in force, and the translators that carry it. Switched at run time by the composition root.

Qt tells every window with a LanguageChange event; the main window then builds its screens anew.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
LANGUAGES = {"es": "Español", "en": "English", "pt": "Português (Brasil)"}
_LOCALES = {"es": "es", "en": "en", "pt": "pt_BR"}
"""Code and the language's own name, in the order offered."""


def system_language() -> str:
    """The first language of the desktop that we speak; Spanish when there is none."""
    for wanted in QLocale.system().uiLanguages():
        name = wanted.replace("-", "_")
        for code in LANGUAGES:
            if name == code or name.split("_")[0] == code.split("_")[0]:
                return code
    return "es"


class Languages:
    """Installs the translators of one language at a time."""

    def __init__(self) -> None:
        self.code = ""
        self._installed: list[QTranslator] = []

    def use(self, code: str) -> None:
        """Speak another language; an unknown code is Spanish."""
        code = code if code in LANGUAGES else "es"
        if code == self.code:
            return
        self.code = code
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        found = (_load_qt(code), _load(f"qt_gaps_{code}"), _load(f"relevo_{code}"))
        self._installed = [made for made in found if made is not None]  # what is installed last is asked first
        QLocale.setDefault(QLocale(_LOCALES[code]))
        for new in self._installed:
            QCoreApplication.installTranslator(new)

    def close(self) -> None:
        """Take the translators away (tests)."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._installed, self.code = [], ""


def _load(name: str) -> QTranslator | None:
    """One of our files: our own sentences, or those of Qt that its translation lacks."""
    translator = QTranslator()
    return translator if translator.load(str(TRANSLATIONS / f"{name}.qm")) else None


def _load_qt(code: str) -> QTranslator | None:
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(QLocale(_LOCALES[code]), "qtbase", "_", folder) else None
