"""How each step of a script is done.

Called by the crowd. Always holds: a step that needs something that is not there (a button, an earlier message)
becomes its text.
"""

from collections.abc import Awaitable, Callable

from sandbox.builders import messages
from sandbox.builders.base import forwarded, referral
from sandbox.builders.content import contact_card, order_item
from sandbox.customers.customer import Customer
from sandbox.customers.script import DEMO, Step
from sandbox.ledger import SendRecord

MIME = {
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".ogg": "audio/ogg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
}


class Talk:
    """A customer in the middle of a script: what was said last on both sides."""

    def __init__(self, customer: Customer) -> None:
        self.customer = customer
        self.own: str | None = None
        self.heard: SendRecord | None = None

    async def do(self, step: Step) -> str | None:
        """Do one step; returns the wamid it made."""
        made = await DEEDS.get(step.do, _show)(self, step)
        if made and step.do not in {"react", "unreact", "edit", "revoke"}:
            self.own = made
        return made


async def _say(talk: Talk, step: Step) -> str | None:
    return await talk.customer.say(step.text)


async def _quote(talk: Talk, step: Step) -> str | None:
    return await talk.customer.say(step.text, quoting=talk.heard.wamid if talk.heard else None)


async def _tap(talk: Talk, step: Step) -> str | None:
    try:
        if talk.heard is None:
            raise LookupError
        return await talk.customer.tap(talk.heard, int(step.data.get("choice", 0)))
    except LookupError:
        return await talk.customer.say(step.text or "Sí, por favor")


async def _react(talk: Talk, step: Step) -> str | None:
    target = talk.heard.wamid if talk.heard else talk.own
    return await talk.customer.react(target, step.emoji) if target else None


async def _show(talk: Talk, step: Step) -> str | None:
    path = DEMO / "media" / step.file
    named = step.data.get("filename", path.name)
    return await talk.customer.show(
        step.do,
        path.read_bytes(),
        MIME[path.suffix],
        caption=step.text or None,
        filename=named,
        animated=bool(step.data.get("animated")),
    )


async def _location(talk: Talk, step: Step) -> str | None:
    place = step.data
    return await talk.customer.locate(place["latitude"], place["longitude"], place.get("name"), place.get("address"))


async def _contact(talk: Talk, step: Step) -> str | None:
    return await talk.customer.share_contacts(contact_card(step.text, step.data["phone"]))


async def _order(talk: Talk, step: Step) -> str | None:
    items = [order_item(item["id"], item["quantity"], item["price"], item["currency"]) for item in step.data["items"]]
    return await talk.customer.order(items, step.text)


async def _edit(talk: Talk, step: Step) -> str | None:
    return await talk.customer.edit(talk.own, step.text) if talk.own else None


async def _revoke(talk: Talk, _: Step) -> str | None:
    return await talk.customer.revoke(talk.own) if talk.own else None


async def _call(talk: Talk, _: Step) -> str | None:
    await talk.customer.ring()
    return None


async def _open(talk: Talk, _: Step) -> str | None:
    return await talk.customer.open_chat()


async def _unsupported(talk: Talk, step: Step) -> str | None:
    return await talk.customer.send(messages.unsupported(talk.customer.person, step.text or None))


async def _ad(talk: Talk, step: Step) -> str | None:
    return await talk.customer.say(step.text, referral=referral(**step.data))


async def _forward(talk: Talk, step: Step) -> str | None:
    return await talk.customer.say(step.text, context=forwarded())


async def _flow(talk: Talk, step: Step) -> str | None:
    return await talk.customer.send(messages.flow_reply(talk.customer.person, step.data))


async def _change_number(talk: Talk, step: Step) -> str | None:
    return await talk.customer.change_number(step.text)


async def _stop(talk: Talk, _: Step) -> str | None:
    await talk.customer.prefer("stop")
    return None


async def _pause(_: Talk, __: Step) -> str | None:
    return None


DEEDS: dict[str, Callable[[Talk, Step], Awaitable[str | None]]] = {
    "say": _say,
    "request": _say,
    "quote": _quote,
    "tap": _tap,
    "react": _react,
    "unreact": _react,
    "location": _location,
    "contact": _contact,
    "order": _order,
    "edit": _edit,
    "revoke": _revoke,
    "call": _call,
    "open": _open,
    "unsupported": _unsupported,
    "ad": _ad,
    "forward": _forward,
    "flow": _flow,
    "change_number": _change_number,
    "stop": _stop,
    "pause": _pause,
}
