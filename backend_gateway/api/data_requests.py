"""What people ask of their data, and what came of it."""

from litestar.params import JSONBody

from backend_gateway.actions import data_requests
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.store import data_requests as rows
from protocol.data_requests import CloseDataRequest, DataRequest, NewDataRequest


async def ask(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[NewDataRequest]) -> DataRequest:
    """A customer asks what is kept of them, to have it mended or erased, or to be left alone."""
    async with gate.unit("ask_data") as unit:
        return await data_requests.ask(unit, signed.viewer, contact_id, data, gate.clock())


async def listed(gate: Gateway, signed: Signed) -> list[DataRequest]:
    """Open ones of the people in sight, due first; then those answered within a year."""
    async with gate.reader() as reader:
        return await rows.listed(reader.conn, signed.viewer, gate.clock())


async def close(gate: Gateway, signed: Signed, request_id: Id, data: JSONBody[CloseDataRequest]) -> DataRequest:
    """It was answered, or declined with a reason."""
    async with gate.unit("close_data_request") as unit:
        return await data_requests.close(unit, signed.viewer, request_id, data, gate.clock())
