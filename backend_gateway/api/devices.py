"""The devices of whoever asks, and the escrowed key of the one they ask from."""

from typing import Annotated, Any

from litestar import Request
from litestar.params import JSONBody, PathParameter

from backend_gateway.actions import devices
from backend_gateway.actions.devices import Asking
from backend_gateway.api.context import Gateway, Signed
from backend_gateway.store import devices as reads
from protocol.devices import Device, DeviceKey

DeviceId = Annotated[str, PathParameter(min_length=8, max_length=100)]
Incoming = Request[Any, Any, Any]


async def list_devices(gate: Gateway, signed: Signed) -> list[Device]:
    """My devices whose key is kept here, the latest seen first."""
    async with gate.reader() as reader:
        return await reads.of_user(reader.conn, signed.viewer.user_id, signed.session_id)


async def put_key(
    gate: Gateway, signed: Signed, request: Incoming, device_id: DeviceId, data: JSONBody[DeviceKey]
) -> None:
    """Keep the key of the file in which this device holds drafts and unsent messages. Again: nothing changes."""
    async with gate.unit("keep_device_key") as unit:
        asking = _asking(signed, device_id, request)
        await devices.keep_key(unit, gate.keyring, asking, bytes.fromhex(data.key), gate.clock())


async def get_key(gate: Gateway, signed: Signed, request: Incoming, device_id: DeviceId) -> DeviceKey:
    """The key this device handed over, for a session opened on it. Audited, and only a few times an hour."""
    async with gate.unit("read_device_key") as unit:
        key = await devices.read_key(unit, gate.keyring, _asking(signed, device_id, request), gate.clock())
    return DeviceKey(key=key.hex())


async def forget(gate: Gateway, signed: Signed, device_id: DeviceId) -> None:
    """Erase the key of a lost device of mine for good, and end its sessions."""
    async with gate.unit("forget_device") as unit:
        await devices.forget(unit, signed.viewer.user_id, signed.viewer.user_id, device_id, gate.clock())


def _asking(signed: Signed, device_id: str, request: Incoming) -> Asking:
    return Asking(signed, device_id, request.client.host if request.client else None)
