"""Frames as bytes -> wire types, by `protocol.decode`: what this version does not know is skipped, never an error."""

import logging
from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Raw

from protocol.decode import decode_frame, decode_item
from protocol.frames import Item

_log = logging.getLogger(__name__)

frame = decode_frame


def items(raws: Iterable[Raw]) -> Iterator[Item]:
    """The items of an events frame that this version understands; a broken one is logged and skipped."""
    for raw in raws:
        try:
            item = decode_item(raw)
        except msgspec.MsgspecError as error:
            _log.warning("item_not_understood error=%s", error)
            continue
        if item is not None:
            yield item
