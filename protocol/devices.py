"""The devices of a person, and the key of the file in which one of them keeps drafts and unsent messages.

Bodies of `/api/me/devices`. What always holds: a key is only ever told to the device that handed it over, while its
owner is signed in there.
"""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

Hex32 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
"""32 bytes in lower-case hexadecimal."""


class DeviceKey(Struct, kw_only=True):
    """Body of `PUT` and answer of `GET /api/me/devices/{device_id}/key`; never part of a representation or a log."""

    key: Hex32

    def __repr__(self) -> str:
        return "DeviceKey(...)"


class Device(Struct, kw_only=True):
    """A device whose key the gateway keeps. `current`: the one that asks. `seen_at`: its last start with the key."""

    device: str
    name: str
    created_at: datetime
    seen_at: datetime
    current: bool = False
