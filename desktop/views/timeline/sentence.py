"""A message as one sentence for a screen reader: who, what, when, how far it got."""

from collections.abc import Sequence

from desktop.views.timeline.block import Block
from desktop.views.timeline.failures import of_message
from desktop.views.timeline.look import Look
from desktop.views.timeline.words import author_name, status_words, translate
from protocol.message import Message


def sentence_of(look: Look, message: Message, blocks: Sequence[Block]) -> str:
    """The whole message: "Mariana: Así llegó mi librero, 11:19"."""
    what = ", ".join(filter(None, (block.says() for block in blocks)))
    parts = [f"{author_name(message.author, look.customer)}: {what}", look.clock(message.at)]
    if message.direction == "out":
        trouble = of_message(message)
        parts.append(trouble.words if trouble else status_words(message.status))
    if message.edited_at is not None:
        parts.append(translate("Timeline", "editado"))
    for reaction in message.reactions:
        form = translate("Timeline", "reacción {emoji} de {name}")
        parts.append(form.format(emoji=reaction.emoji, name=author_name(reaction.author, look.customer)))
    return ", ".join(filter(None, parts))


def announcement(look: Look, message: Message, words: str) -> str:
    """What is said aloud when a message arrives in the open conversation."""
    form = translate("Timeline", "Mensaje nuevo de {name}: {text}")
    return form.format(name=author_name(message.author, look.customer), text=words)
