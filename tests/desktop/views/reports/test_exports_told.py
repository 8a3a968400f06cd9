"""A report that leaves Relevo as a file is told of before it is written; what cannot be told is not written."""

from pathlib import Path

from protocol.errors import Problem
from tests.desktop.views.conftest import until
from tests.desktop.views.measured import Measured
from tests.desktop.views.reports.conftest import OpenReports


async def test_a_file_is_told_of_with_its_figure_and_period(reading: OpenReports, tmp_path: Path) -> None:
    gateway = Measured()
    async with reading(gateway=gateway) as it:
        await it.go("first_response")
        path = tmp_path / "cifras.csv"
        it.window.exporting.write_csv(path)
        await until(path.exists)
        [told] = gateway.audit.exports
        days = it.window.days()
        assert told.what == "report"
        assert told.about == {
            "metric": "first_response", "since": f"{days.since}", "until": f"{days.until}", "file": ".csv",
        }  # fmt: skip


async def test_what_cannot_be_told_of_is_not_written(reading: OpenReports, tmp_path: Path) -> None:
    gateway = Measured()
    async with reading(gateway=gateway) as it:
        await it.go("first_response")
        gateway.audit.refusal = Problem(code="forbidden", title="No", status=403)
        it.window.exporting.write_csv(tmp_path / "cifras.csv")
        await until(it.window.trouble.isVisible)
        assert list(tmp_path.glob("*cifras*")) == []
        assert it.window.exporting.button.isEnabled()
