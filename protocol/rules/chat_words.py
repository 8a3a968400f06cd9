"""What WhatsApp itself writes into an exported chat, in Spanish, English and Portuguese.

Called by `chat_export`. Texts are compared folded: lower case, without marks of direction, spaces of one kind.
"""

import re
from typing import Final

_MARKS: Final = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACES: Final = re.compile("[\u00a0\u202f\u2009]")

_ATTACHED: Final = (
    re.compile(r"^<(?:attached|adjunto|anexado|anexo|archivo adjunto): (?P<name>[^<>/\\]{1,200})>(?P<rest>[\s\S]*)$"),
    re.compile(
        r"^(?P<name>[^\n/\\<>]{1,200}?\.[A-Za-z0-9]{1,8}) "
        r"\((?:file attached|archivo adjunto|arquivo anexado|arquivo anexo)\)(?P<rest>[\s\S]*)$"
    ),
)
_OMITTED: Final = frozenset(
    {
        "<media omitted>", "<multimedia omitido>", "<archivo omitido>", "<mídia oculta>", "<mídia omitida>",
        "<arquivo de mídia oculto>", "image omitted", "video omitted", "audio omitted", "sticker omitted",
        "gif omitted", "document omitted", "contact card omitted", "video note omitted", "imagen omitida",
        "video omitido", "audio omitido", "sticker omitido", "gif omitido", "documento omitido",
        "tarjeta de contacto omitida", "nota de video omitida", "imagem ocultada", "vídeo omitido", "áudio ocultado",
        "áudio omitido", "figurinha omitida", "gif ocultado", "imagem omitida",
        "cartão do contato omitido", "vídeo ocultado", "documento ocultado", "figurinha ocultada",
    }
)  # fmt: skip
_EDITED: Final = re.compile(
    r"\s*<(?:this message was edited|se editó este mensaje\.?|este mensaje fue editado|mensagem editada|"
    r"esta mensagem foi editada)>\s*$",
    re.IGNORECASE,
)
_SYSTEM: Final = (
    "messages and calls are end-to-end encrypted", "los mensajes y las llamadas están cifrados",
    "as mensagens e as ligações são protegidas", "as mensagens e ligações são protegidas",
    "as mensagens e as chamadas são protegidas", "your security code with", "tu código de seguridad con",
    "cambió tu código de seguridad", "seu código de segurança com", "this business uses a secure service",
    "this chat is with a business account", "este chat es con una cuenta de empresa",
    "esta conversa é com uma conta comercial", "you blocked this contact", "bloqueaste a este contacto",
    "você bloqueou este contato", "you unblocked this contact", "desbloqueaste a este contacto",
    "você desbloqueou este contato", "disappearing messages", "los mensajes temporales", "as mensagens temporárias",
    "missed voice call", "missed video call", "llamada perdida", "videollamada perdida", "chamada de voz perdida",
    "chamada de vídeo perdida", "ligação de voz perdida",
)  # fmt: skip
_TITLES: Final = (
    re.compile(r"^whatsapp chat with (?P<who>.+)$", re.IGNORECASE),
    re.compile(r"^whatsapp chat - (?P<who>.+)$", re.IGNORECASE),
    re.compile(r"^chat de whatsapp con (?P<who>.+)$", re.IGNORECASE),
    re.compile(r"^(?:conversa|bate-papo) do whatsapp com (?P<who>.+)$", re.IGNORECASE),
)
_COPY: Final = re.compile(r" ?\(\d{1,3}\)$")


def plain(text: str) -> str:
    """Without marks of direction, spaces of one kind."""
    return _SPACES.sub(" ", _MARKS.sub("", text))


def attachment(text: str) -> tuple[str, str] | None:
    """(name of the file, caption) of a message that came with one."""
    for pattern in _ATTACHED:
        if (found := pattern.match(text)) is not None:
            return found["name"].strip(), found["rest"].strip()
    return None


def is_omitted(text: str) -> bool:
    """Whether it says that a file was left out of the export."""
    return text.strip().casefold() in _OMITTED


def unedited(text: str) -> str:
    """Without the note that it was edited."""
    return _EDITED.sub("", text)


def is_system(text: str) -> bool:
    """Whether WhatsApp says it, not a person; only asked of what iOS marks as its own."""
    said = text.strip().casefold()
    return any(said.startswith(one) for one in _SYSTEM)


def whose(filename: str) -> str:
    """Whom a chat is with, by the name of its file; "" when it does not say."""
    stem = plain(filename.replace("\\", "/").rsplit("/", 1)[-1])
    for ending in (".zip", ".txt"):
        stem = stem.removesuffix(ending)
    stem = _COPY.sub("", stem.strip())
    for pattern in _TITLES:
        if (found := pattern.match(stem)) is not None:
            return found["who"].strip()
    return ""
