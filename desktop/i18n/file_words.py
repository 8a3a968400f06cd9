"""What happens to a file of an answer, in words: on its card, on its bubble, in a toast."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.i18n.words import problem

translate = QCoreApplication.translate


def file_problem(reason: str) -> str:
    """Why a file can't be sent, by its words key (`media.*`, `refused.*`, `net.*`), and what to do."""
    found = _REASONS.get(reason)
    return found() if found else problem(reason)


def is_of_file(reason: str) -> bool:
    """Whether it is about the file itself."""
    return reason in _REASONS


_REASONS: dict[str, Callable[[], str]] = {
    "refused.file_lost": lambda: translate("Files", "El archivo no se puede leer. Adjúntalo de nuevo."),
    "file_lost": lambda: translate("Files", "El archivo no se puede leer. Adjúntalo de nuevo."),
    "media.mime": lambda: translate("Files", "WhatsApp no acepta este tipo de archivo. Prueba con otro formato."),
    "media.too_large": lambda: translate("Files", "Es demasiado grande para WhatsApp. Hazlo más pequeño."),
    "media.empty": lambda: translate("Files", "El archivo está vacío. Elige otro."),
    "media.unreadable": lambda: translate("Files", "El archivo está dañado o no se puede leer. Elige otro."),
    "media.too_many_pixels": lambda: translate("Files", "La imagen es demasiado grande. Hazla más pequeña."),
    "media.too_long": lambda: translate("Files", "Dura demasiado para WhatsApp. Córtalo."),
    "media.no_sound": lambda: translate("Files", "El archivo no tiene sonido."),
    "media.no_picture": lambda: translate("Files", "El archivo no tiene imagen."),
}
