"""What the rules hear: every message of the customer until the first human reply of the episode.

A second message often carries what the first did not ("hola" ... "por mi factura"), and what comes after a person has
answered belongs to that person's conversation.
"""

from collections.abc import Iterable

from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.rules.facts import Heard
from backend_gateway.domain.waits import is_human_reply
from protocol.content import ReactionEvent, System
from protocol.message import Message

_SAYS_NOTHING = (ReactionEvent, System)


def heard_in(messages: Iterable[Message]) -> tuple[Heard, ...]:
    """The customer's messages of one episode, oldest first, up to the first human reply that did not fail."""
    heard = []
    for one in sorted(messages, key=lambda message: message.order):
        if one.direction == "in":
            if not isinstance(one.content, _SAYS_NOTHING):
                heard.append(Heard(one.at, searchable(one.content)))
        elif one.status != "failed" and is_human_reply(one.author.kind, one.content, one.source):
            break
    return tuple(heard)
