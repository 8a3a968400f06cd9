"""Reading what a newer gateway may say: frames, items and content this version does not know are no errors.

Frames are read in two steps: the header first (type and cursor), each item only when needed. An unknown frame type or
item kind is None, an unknown content tag becomes `Unsupported`; unknown fields are ignored by msgspec anyway.
"""

from typing import Any, Final, get_args

import msgspec

from protocol.content import Content
from protocol.frames import Bye, Events, Frame, Hello, Item, Live, Resync

_FRAMES: Final = msgspec.json.Decoder(Frame)
_ITEMS: Final = msgspec.json.Decoder(Item)
_TREES: Final = msgspec.json.Decoder()
_FRAME_TAGS: Final = frozenset(kind.__struct_config__.tag for kind in (Hello, Events, Resync, Bye, Live))
_ITEM_TAGS: Final = frozenset(kind.__struct_config__.tag for kind in get_args(Item))
_CONTENT_TAGS: Final = frozenset(kind.__struct_config__.tag for kind in get_args(Content))


class _Header(msgspec.Struct):
    """The part of a frame every version can read."""

    t: str


_HEADERS: Final = msgspec.json.Decoder(_Header)


def decode_frame(data: bytes | str) -> Frame | None:
    """The frame, or None for a type of a newer version. Raises msgspec.DecodeError when it is no frame at all."""
    try:
        frame: Frame = _FRAMES.decode(data)
    except msgspec.ValidationError:
        if _HEADERS.decode(data).t in _FRAME_TAGS:
            raise
        return None
    return frame


def decode_item(data: bytes | str | msgspec.Raw) -> Item | None:
    """One item of `Events`, or None for an unknown kind. Unknown content becomes `Unsupported`.

    Raises msgspec.DecodeError for an item of a known kind that is broken.
    """
    try:
        item: Item = _ITEMS.decode(data)
    except msgspec.ValidationError:
        tree = _TREES.decode(data)
        if not isinstance(tree, dict) or tree.get("k") not in _ITEM_TAGS:
            return None
        item = msgspec.convert(_tolerated(tree), Item)
    return item


def decode_content(data: bytes | str | msgspec.Raw) -> Content:
    """A content; of a tag this version does not know, `Unsupported` with that tag as its kind."""
    content: Content = msgspec.convert(_tolerated_content(_TREES.decode(data)), Content)
    return content


def tolerant(tree: Any, type_: Any) -> Any:
    """Convert decoded JSON (a page, a snapshot) to `type_` after replacing every message content nobody here knows."""
    return msgspec.convert(_tolerated(tree), type_)


def _tolerated(tree: Any) -> Any:
    if isinstance(tree, list):
        return [_tolerated(one) for one in tree]
    if not isinstance(tree, dict):
        return tree
    return {key: _tolerated_content(one) if key == "content" else _tolerated(one) for key, one in tree.items()}


def _tolerated_content(tree: Any) -> Any:
    if isinstance(tree, dict) and "type" in tree and tree["type"] not in _CONTENT_TAGS:
        return {"type": "unsupported", "kind": str(tree["type"])}
    return tree
