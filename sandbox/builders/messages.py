"""Every inbound message type.

Called by customers, tests and benchmarks. Shapes: FACTS 2. Each function returns one entry of `messages[]`; keyword
arguments of `Common` (wamid, timestamp, context, referral, group_id, errors) fit all of them.
"""

import json
from collections.abc import Sequence
from typing import Unpack

from sandbox.builders.base import Common, Json, Person, message, present
from sandbox.builders.content import media

SHA = "ungwmtRtRIpnkuM3jCb1FPVbRUQaTJTqPLVcfKJRLkU="


def text(who: Person, body: str, **common: Unpack[Common]) -> Json:
    """Plain text; taps on ice breakers and commands arrive like this too."""
    return message(who, "text", {"text": {"body": body}}, **common)


def image(
    who: Person,
    media_id: str,
    *,
    mime_type: str = "image/jpeg",
    sha256: str = SHA,
    caption: str | None = None,
    url: str | None = None,
    **common: Unpack[Common],
) -> Json:
    """Photo."""
    return message(who, "image", {"image": media(media_id, mime_type, sha256, caption=caption, url=url)}, **common)


def video(
    who: Person,
    media_id: str,
    *,
    mime_type: str = "video/mp4",
    sha256: str = SHA,
    caption: str | None = None,
    url: str | None = None,
    **common: Unpack[Common],
) -> Json:
    """Video."""
    return message(who, "video", {"video": media(media_id, mime_type, sha256, caption=caption, url=url)}, **common)


def audio(
    who: Person,
    media_id: str,
    *,
    mime_type: str = "audio/mpeg",
    sha256: str = SHA,
    voice: bool = False,
    url: str | None = None,
    **common: Unpack[Common],
) -> Json:
    """Sound file; `voice=True` marks a voice note."""
    return message(who, "audio", {"audio": media(media_id, mime_type, sha256, url=url, voice=voice)}, **common)


def voice(who: Person, media_id: str, *, sha256: str = SHA, url: str | None = None, **common: Unpack[Common]) -> Json:
    """Voice note: Ogg with Opus."""
    return audio(who, media_id, mime_type="audio/ogg; codecs=opus", sha256=sha256, voice=True, url=url, **common)


def document(
    who: Person,
    media_id: str,
    filename: str,
    *,
    mime_type: str = "application/pdf",
    sha256: str = SHA,
    caption: str | None = None,
    url: str | None = None,
    **common: Unpack[Common],
) -> Json:
    """File with its name."""
    held = media(media_id, mime_type, sha256, caption=caption, url=url, filename=filename)
    return message(who, "document", {"document": held}, **common)


def sticker(
    who: Person,
    media_id: str,
    *,
    animated: bool = False,
    sha256: str = SHA,
    url: str | None = None,
    **common: Unpack[Common],
) -> Json:
    """Sticker, always WebP."""
    return message(
        who, "sticker", {"sticker": media(media_id, "image/webp", sha256, url=url, animated=animated)}, **common
    )


def location(
    who: Person,
    latitude: float,
    longitude: float,
    *,
    name: str | None = None,
    address: str | None = None,
    url: str | None = None,
    **common: Unpack[Common],
) -> Json:
    """Place; name and url only when a known place was chosen."""
    place = present(latitude=latitude, longitude=longitude, name=name, address=address, url=url)
    return message(who, "location", {"location": place}, **common)


def contacts(
    who: Person, *cards: Json, origin: str | None = None, vcard: str | None = None, **common: Unpack[Common]
) -> Json:
    """Contact cards; `origin="contact_request"` answers a request for the number."""
    listed = [card | present(origin=origin, vcard=vcard) for card in cards]
    return message(who, "contacts", {"contacts": listed}, **common)


def button(who: Person, label: str, payload: str, **common: Unpack[Common]) -> Json:
    """Quick reply of a template; give `context` to name the template's wamid (it may be missing)."""
    return message(who, "button", {"button": {"payload": payload, "text": label}}, **common)


def button_reply(who: Person, button_id: str, title: str, **common: Unpack[Common]) -> Json:
    """Tap on an interactive button."""
    return _interactive(who, "button_reply", {"id": button_id, "title": title}, **common)


def list_reply(who: Person, row_id: str, title: str, description: str | None = None, **common: Unpack[Common]) -> Json:
    """Choice from an interactive list."""
    chosen = present(id=row_id, title=title, description=description)
    return _interactive(who, "list_reply", chosen, **common)


def flow_reply(who: Person, answers: Json, *, name: str = "flow", body: str = "Sent", **common: Unpack[Common]) -> Json:
    """Finished flow (`flow`) or address form (`address_message`); the answers travel as JSON in a string."""
    reply = {"name": name, "body": body, "response_json": json.dumps(answers, ensure_ascii=False)}
    return _interactive(who, "nfm_reply", reply, **common)


def call_permission_reply(who: Person, *, accepted: bool, expires: int | None = None, **common: Unpack[Common]) -> Json:
    """Answer to a call permission request."""
    reply = present(
        response="accept" if accepted else "reject",
        is_permanent=(expires is None) if accepted else None,
        expiration_timestamp=expires,
        response_source="user_action",
    )
    return _interactive(who, "call_permission_reply", reply, **common)


def _interactive(who: Person, kind: str, reply: Json, **common: Unpack[Common]) -> Json:
    return message(who, "interactive", {"interactive": {"type": kind, kind: reply}}, **common)


def order(
    who: Person, items: Sequence[Json], *, catalog_id: str = "194836987003835", note: str = "", **common: Unpack[Common]
) -> Json:
    """Basket sent from the catalogue."""
    basket = {"catalog_id": catalog_id, "text": note, "product_items": list(items)}
    return message(who, "order", {"order": basket}, **common)


def reaction(who: Person, to: str, emoji: str, **common: Unpack[Common]) -> Json:
    """Emoji on message `to`."""
    return message(who, "reaction", {"reaction": {"message_id": to, "emoji": emoji}}, **common)


def reaction_removed(who: Person, to: str, *, empty_string: bool = False, **common: Unpack[Common]) -> Json:
    """Reaction taken back: without the key (Meta's page) or with an empty string (seen in the field)."""
    removed = {"message_id": to} | ({"emoji": ""} if empty_string else {})
    return message(who, "reaction", {"reaction": removed}, **common)


def number_changed(
    who: Person, new_wa_id: str, *, new_user_id: str | None = None, legacy: bool = False, **common: Unpack[Common]
) -> Json:
    """System message of a changed number; the BSUID changes with it. `legacy` is the older shape."""
    body = f"User {who.name} changed from {who.wa_id} to {new_wa_id}"
    if legacy:
        return _system(who, {"body": body, "new_wa_id": new_wa_id, "type": "customer_changed_number"}, **common)
    ids = present(user_id=new_user_id, previous_user_id=new_user_id and who.user_id)
    return _system(who, {"body": body, "wa_id": new_wa_id, "type": "user_changed_number"} | ids, **common)


def user_id_changed(
    who: Person, new_user_id: str, *, new_parent_user_id: str | None = None, **common: Unpack[Common]
) -> Json:
    """System message of a changed BSUID when no phone number may be shown."""
    ids = present(
        user_id=new_user_id,
        previous_user_id=who.user_id,
        parent_user_id=new_parent_user_id,
        previous_parent_user_id=who.parent_user_id,
    )
    return _system(who, {"body": f"User {who.name} changed user id", "type": "user_changed_user_id"} | ids, **common)


def identity_changed(who: Person, key_hash: str, **common: Unpack[Common]) -> Json:
    """System message of a new security code."""
    changed = {"body": f"{who.name} security code changed", "identity": key_hash, "type": "customer_identity_changed"}
    return _system(who, changed, **common)


def _system(who: Person, system: Json, **common: Unpack[Common]) -> Json:
    return message(who, "system", {"system": system}, **common)


def unsupported(who: Person, kind: str | None = None, **common: Unpack[Common]) -> Json:
    """A type the API cannot carry (poll, view once, ...); newer payloads name it."""
    error = {
        "code": 131051,
        "title": "Message type unknown",
        "message": "Message type unknown",
        "error_data": {"details": "Message type is currently not supported."},
    }
    common.setdefault("errors", [error])
    return message(who, "unsupported", present(unsupported=kind and {"type": kind}), **common)


def unknown(who: Person, kind: str, content: Json | None = None, **common: Unpack[Common]) -> Json:
    """A type nobody has heard of yet: receivers must keep it raw."""
    return message(who, kind, {} if content is None else {kind: content}, **common)


def request_welcome(who: Person, **common: Unpack[Common]) -> Json:
    """The chat was opened for the first time; it opens the window and has no content."""
    return message(who, "request_welcome", {}, **common)


def edit(who: Person, original: str, new_text: str, **common: Unpack[Common]) -> Json:
    """Edited text; it has an id of its own."""
    changed = {"original_message_id": original, "message": {"type": "text", "text": {"body": new_text}}}
    return message(who, "edit", {"edit": changed}, **common)


def revoke(who: Person, original: str, **common: Unpack[Common]) -> Json:
    """Message deleted for everyone."""
    return message(who, "revoke", {"revoke": {"original_message_id": original}}, **common)
