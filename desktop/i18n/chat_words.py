"""Words of chats of before: why a file cannot be read, what a message without text was, how it was."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import grouped, short_date, span
from protocol.chats import ChatBaseline

translate = QCoreApplication.translate


def chat_problem(key: str) -> str:
    """Why a file is no chat, and what to do."""
    words: dict[str, Callable[[], str]] = {
        "not_chat": lambda: translate(
            "Chats", "No es un chat exportado de WhatsApp. En el teléfono: el chat, Más, Exportar chat."
        ),
        "empty": lambda: translate("Chats", "En este archivo no hay mensajes."),
        "too_long": lambda: translate("Chats", "Es demasiado grande: hasta 200 000 mensajes y 64 MB de texto."),
        "not_text": lambda: translate("Chats", "El texto del archivo está dañado. Exporta el chat de nuevo."),
        "locked": lambda: translate("Chats", "El ZIP tiene contraseña: quítasela y elígelo de nuevo."),
        "no_chat_inside": lambda: translate("Chats", "En el ZIP no hay ningún chat de WhatsApp."),
        "group": lambda: translate("Chats", "Es un grupo: solo se importan chats con un cliente."),
    }
    return words[key]() if key in words else translate("Chats", "El archivo no se puede leer.")


def said_words(text: str, file: str, *, omitted: bool) -> str:
    """What a message said, with its file's name."""
    if omitted:
        return translate("Chats", "Un archivo que no venía en la exportación")
    if file:
        return translate("Chats", "Archivo: {0}").format(file) + (f"\n{text}" if text else "")
    return text


def period_words(first: datetime | None, last: datetime | None, now: datetime) -> str:
    """`3 mar 2023 – 8 ago 2024`."""
    if first is None or last is None:
        return ""
    start, end = short_date(first, now), short_date(last, now)
    return start if start == end else f"{start} – {end}"


def baseline_words(told: ChatBaseline) -> str:
    """How soon customers were answered, and who was not; the clock on the wall, nights included."""
    if not told.turns:
        return translate("Chats", "Nadie esperó respuesta en este chat.")
    said = []
    if told.median_s is not None and told.p90_s is not None:
        said.append(
            translate("Chats", "La mitad de las respuestas llegó en {0} o menos; nueve de cada diez, en {1}.").format(
                span(told.median_s), span(told.p90_s)
            )
        )
    said.append(
        translate("Chats", "Sin respuesta en 24 horas: {0} de {1} veces.").format(
            grouped(told.unanswered), grouped(told.turns)
        )
    )
    return " ".join(said)
