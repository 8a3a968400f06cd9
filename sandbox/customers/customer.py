"""One person on WhatsApp who writes to one business number.

Called by tests, scripts and the control routes. Always holds: everything said opens the 24-hour window, goes out as a
webhook in the disturbance of the moment, and returns the wamid; a customer whom the business blocked reaches nobody.
"""

from typing import Unpack

from sandbox.builders import account, calls, messages
from sandbox.builders.base import Common, Json, Person, context_reply
from sandbox.builders.envelope import inbound
from sandbox.identity import bsuid_of, wa_id_of
from sandbox.ledger import SendRecord
from sandbox.runtime import Runtime
from sandbox.world import Number, User


class Customer:
    """What a person can do."""

    def __init__(self, runtime: Runtime, number: Number, user: User) -> None:
        self.runtime = runtime
        self.number = number
        self.user = user
        self._heard = 0
        self.deaf_to: tuple[str, ...] = ()
        """Words that are no answer of a person: pieces of what the business says by itself."""

    @property
    def person(self) -> Person:
        """How webhooks show this person now."""
        return self.user.person(self.number.id, self.runtime.clock.now())

    @property
    def received(self) -> list[SendRecord]:
        """What the business sent to this person from this number."""
        mine = self.runtime.ledger.sent_to(self.user.key)
        return [record for record in mine if record.phone_number_id == self.number.id]

    @property
    def answers(self) -> list[SendRecord]:
        """The same without reactions, surveys and what nobody said: a thumb is no answer."""
        return [record for record in self.received if record.kind != "reaction" and not self._nobody_said(record)]

    def _nobody_said(self, record: SendRecord) -> bool:
        return bool(asks_opinion(record)) or any(words in (record.text or "") for words in self.deaf_to)

    async def send(self, message: Json, *, opens_window: bool = True, named: bool = True) -> str:
        """Send a message made by a builder; returns its wamid. `named=False` leaves `contacts` out (system)."""
        if opens_window:
            self.user.last_wrote[self.number.id] = self.runtime.clock.now()
        if self.user.key not in self.number.blocked:
            people = (self.person,) if named else ()
            self.runtime.push(self.number, inbound(self.number.business, message, people=people))
        return str(message["id"])

    async def say(self, body: str, *, quoting: str | None = None, **common: Unpack[Common]) -> str:
        """Text, perhaps quoting a message of the business."""
        if quoting:
            common["context"] = self.quote(quoting)
        return await self.send(messages.text(self.person, body, **self._stamped(common)))

    def quote(self, wamid: str) -> Json:
        """`context` for an answer to this message."""
        ours = self.runtime.ledger.find(wamid) is not None
        author = self.number.business.metadata["display_phone_number"] if ours else self.user.wa_id
        return context_reply(author, wamid)

    async def show(
        self,
        kind: str,
        data: bytes,
        mime_type: str,
        *,
        caption: str | None = None,
        filename: str | None = None,
        animated: bool = False,
        **common: Unpack[Common],
    ) -> str:
        """Send a file as image, video, voice, audio, document or sticker."""
        held = self.runtime.media.add(self.number.id, data, mime_type, filename, inbound=True)
        in_webhook = self.runtime.settings.media_urls_in_webhooks
        url = self.runtime.media.link(held.id, self.runtime.base_url) if in_webhook else None
        who, common = self.person, self._stamped(common)
        sha = held.sha256_base64
        if kind == "image":
            built = messages.image(who, held.id, mime_type=mime_type, sha256=sha, caption=caption, url=url, **common)
        elif kind == "video":
            built = messages.video(who, held.id, mime_type=mime_type, sha256=sha, caption=caption, url=url, **common)
        elif kind == "voice":
            built = messages.voice(who, held.id, sha256=sha, url=url, **common)
        elif kind == "audio":
            built = messages.audio(who, held.id, mime_type=mime_type, sha256=sha, url=url, **common)
        elif kind == "sticker":
            built = messages.sticker(who, held.id, animated=animated, sha256=sha, url=url, **common)
        else:
            built = messages.document(
                who, held.id, filename or "archivo", mime_type=mime_type, sha256=sha, caption=caption, url=url, **common
            )
        return await self.send(built)

    async def locate(
        self, latitude: float, longitude: float, name: str | None = None, address: str | None = None
    ) -> str:
        """Share a place."""
        place = messages.location(self.person, latitude, longitude, name=name, address=address, **self._stamped({}))
        return await self.send(place)

    async def share_contacts(self, *cards: Json) -> str:
        """Share contact cards."""
        return await self.send(messages.contacts(self.person, *cards, **self._stamped({})))

    async def order(self, items: list[Json], note: str = "") -> str:
        """Send a basket."""
        return await self.send(messages.order(self.person, items, note=note, **self._stamped({})))

    async def react(self, wamid: str, emoji: str) -> str:
        """Put an emoji on a message; an empty one takes it back in Meta's shape (no key)."""
        if emoji:
            return await self.send(messages.reaction(self.person, wamid, emoji, **self._stamped({})))
        return await self.send(messages.reaction_removed(self.person, wamid, **self._stamped({})))

    async def tap(self, record: SendRecord, choice: int = 0) -> str:
        """Tap a button, row or quick reply of a message of the business. Raises LookupError when it has none."""
        common = self._stamped({"context": self.quote(record.wamid)})
        if record.kind == "template":
            template = record.body["template"]
            labels = _template_labels(self.runtime, self.number, template)
            payload = _payloads(template).get(choice, labels[choice])
            return await self.send(messages.button(self.person, labels[choice], payload, **common))
        action = record.body.get("interactive", {}).get("action", {})
        if buttons := action.get("buttons"):
            reply = buttons[choice]["reply"]
            return await self.send(messages.button_reply(self.person, reply["id"], reply["title"], **common))
        rows = [row for section in action.get("sections", []) for row in section.get("rows", [])]
        row = rows[choice]
        built = messages.list_reply(self.person, row["id"], row["title"], row.get("description"), **common)
        return await self.send(built)

    async def edit(self, wamid: str, new_text: str) -> str:
        """Edit an own message."""
        return await self.send(messages.edit(self.person, wamid, new_text, **self._stamped({})))

    async def revoke(self, wamid: str) -> str:
        """Delete an own message for everyone."""
        return await self.send(messages.revoke(self.person, wamid, **self._stamped({})))

    async def open_chat(self) -> str:
        """Open the chat for the first time without writing."""
        return await self.send(messages.request_welcome(self.person, **self._stamped({})))

    async def ring(self) -> None:
        """Call and hang up before anybody answers; opens the window."""
        self.user.last_wrote[self.number.id] = self.runtime.clock.now()
        for change in calls.missed_call(self.number.business, self.person, timestamp=self.runtime.clock.now()):
            self.runtime.push(self.number, change)

    async def prefer(self, value: str) -> None:
        """`stop` or `resume` marketing."""
        self.user.marketing = value == "resume"
        self.runtime.push(self.number, account.user_preferences(self.number.business, self.person, value))

    async def change_number(self, phone: str) -> str:
        """Move to another number: the BSUID changes with it, as Meta says."""
        old = self.person
        wa_id = wa_id_of(phone)
        user_id = bsuid_of(wa_id, self.runtime.world.app.portfolio_id)
        told = messages.number_changed(old, wa_id, new_user_id=user_id, **self._stamped({}))
        world = self.runtime.world
        for alias in (self.user.wa_id, self.user.user_id):
            world.users.pop(alias, None)
        old_key = self.user.key
        self.user.wa_id, self.user.user_id = wa_id, user_id
        self.runtime.ledger.rename(old_key, self.user.key)
        world.users[wa_id] = world.users[user_id] = self.user
        return await self.send(told, opens_window=False, named=False)

    async def come_online(self) -> None:
        """Receive what waited."""
        self.user.offline = False
        await self.runtime.lifecycle.came_online()

    async def answer(self, seconds: float = 10.0) -> SendRecord:
        """The next message of the business not yet heard. Raises TimeoutError after real `seconds`."""
        await self.runtime.ledger.wait_for(lambda: len(self.answers) > self._heard, seconds)
        record = self.answers[self._heard]
        self._heard += 1
        return record

    def heard_all(self) -> int:
        """Count everything so far as heard, so that `answer` waits for something new."""
        self._heard = len(self.answers)
        return self._heard

    def _stamped(self, common: Common) -> Common:
        common.setdefault("timestamp", self.runtime.clock.now())
        return common


def asks_opinion(record: SendRecord) -> list[str]:
    """The ids of a survey's choices in order; empty for every other message."""
    action = record.body.get("interactive", {}).get("action", {})
    rows = [row for section in action.get("sections", []) for row in section.get("rows", [])]
    ids = [row["id"] for row in (*(button["reply"] for button in action.get("buttons", [])), *rows)]
    return ids if ids and all(id_.startswith("relevo:survey:") for id_ in ids) else []


def _payloads(asked: Json) -> dict[int, str]:
    """What the business wants to hear of each quick reply, by its index; the label where it said nothing."""
    return {
        int(part.get("index", 0)): value["payload"]
        for part in asked.get("components", ())
        if part.get("type") == "button" and part.get("sub_type") == "quick_reply"
        for value in part.get("parameters", ())
        if value.get("payload")
    }


def _template_labels(runtime: Runtime, number: Number, asked: Json) -> list[str]:
    found = runtime.templates.find(number.settings.waba_id, asked["name"], asked["language"]["code"])
    buttons = (found.component("BUTTONS") or {}).get("buttons", []) if found else []
    return [button["text"] for button in buttons if button.get("type") == "QUICK_REPLY"]
