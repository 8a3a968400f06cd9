"""Reports kept by name."""

from litestar.params import JSONBody

from backend_gateway.actions import saved_reports
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.store import saved_reports as rows
from protocol.rules.permissions import Permission, can
from protocol.saved_reports import PutSavedReport, SavedReport


async def list_saved(gate: Gateway, signed: Signed) -> list[SavedReport]:
    """One's own by name, then what colleagues share with those who see colleagues' figures."""
    others = can(signed.viewer, Permission.SEE_COLLEAGUES_REPORTS)
    async with gate.reader() as reader:
        return await rows.seen_by(reader.conn, signed.viewer.user_id, others=others)


async def keep_report(gate: Gateway, signed: Signed, data: JSONBody[PutSavedReport]) -> SavedReport:
    """Keep it under a name of one's own; what was there under that name is replaced."""
    async with gate.unit("keep_report") as unit:
        return await saved_reports.keep(unit, signed.viewer, data)


async def forget_report(gate: Gateway, signed: Signed, report_id: Id) -> None:
    """Forget one of one's own."""
    async with gate.unit("forget_report") as unit:
        await saved_reports.forget(unit, signed.viewer, report_id)
