"""Kinds that conversations and messages share; a conversation of the list needs nothing else of messages."""

from typing import Literal

AuthorKind = Literal["customer", "user", "phone", "bot", "system"]
Status = Literal["none", "queued", "sending", "uncertain", "accepted", "sent", "delivered", "read", "played", "failed"]
