"""Frames as bytes -> wire types. The header first: what this version does not know is skipped, never an error.

A message whose content is of a kind invented later is shown as `Unsupported`: the row itself (who, when, status) is
understood, and a bubble that says "cannot be shown here" is better than a hole.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
import structlog
from msgspec import Raw, Struct

from protocol import frames
from protocol.content import Unsupported

_log = structlog.get_logger(__name__)


class _FrameHeader(Struct):
    t: str = ""


class _ItemHeader(Struct):
    k: str = ""


def _decoders(types: Any) -> dict[str, Any]:
    return {kind.__struct_config__.tag: msgspec.json.Decoder(kind) for kind in types.__args__}


_FRAMES = _decoders(frames.Frame)
_ITEMS = _decoders(frames.Item)
_frame_header = msgspec.json.Decoder(_FrameHeader)
_item_header = msgspec.json.Decoder(_ItemHeader)


def frame(text: str | bytes) -> frames.Frame | None:
    """A frame, or None for a type invented later. Raises msgspec.MsgspecError for what is not a frame at all."""
    decoder = _FRAMES.get(_frame_header.decode(text).t)
    return decoder.decode(text) if decoder else None


def items(raws: Iterable[Raw]) -> Iterator[frames.Item]:
    """The items of an events frame that this version understands."""
    for raw in raws:
        item = _item(raw)
        if item is not None:
            yield item


def _item(raw: Raw) -> frames.Item | None:
    kind = _item_header.decode(raw).k
    decoder = _ITEMS.get(kind)
    if decoder is None:
        return None
    try:
        item: frames.Item = decoder.decode(raw)
    except msgspec.ValidationError as error:
        if kind == "message":
            return _without_content(raw)
        _log.warning("item_not_understood", kind=kind, error=str(error))
        return None
    return item


def _without_content(raw: Raw) -> frames.Item | None:
    body = msgspec.json.decode(raw)
    content = body.get("row", {}).get("content")
    kind = content.get("type") if isinstance(content, dict) else None
    body["row"]["content"] = msgspec.to_builtins(Unsupported(kind=kind))
    try:
        return msgspec.convert(body, frames.MessageItem)
    except msgspec.ValidationError as error:
        _log.warning("item_not_understood", kind="message", error=str(error))
        return None
