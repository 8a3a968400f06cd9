"""Scheduled reports: the file holds what the API says, the mail arrives once, and what fails says why."""

import asyncio
import csv
import io
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from email.message import EmailMessage, Message
from email.policy import default as modern
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pypdf
import pytest
from aiosmtpd.smtp import SMTP

from backend_gateway import clock
from backend_gateway.channels.mail import MailServer
from backend_gateway.store import report_schedules as rows
from backend_gateway.store.unit import Unit
from backend_gateway.workers.report_schedules import ReportMaker
from protocol.report_schedules import HEADS, Schedule, Schedules
from tests.flows.api.conftest import Office, office

__all__ = ["office"]

METRICS = ("arrivals", "first_response", "resolved")
WORDS: dict[str, Any] = {
    "title": "Semana", "figure": "Cifra", "total": "Total", "nobody": "Sin equipo", "heads": [f"={h}" for h in HEADS],
    "metrics": {"arrivals": "Llegan", "first_response": "Primera respuesta", "resolved": "Resueltas"},
    "groups": {"team": "Equipo"}, "body": "Va adjunto.",
}  # fmt: skip
PUT: dict[str, Any] = {
    "name": "Semana de ventas", "report": {"metrics": METRICS, "by": ["team"], "period": "this_month"}, "words": WORDS,
    "style": {"decimal": ",", "separator": ";", "date_format": "d/M/yyyy"}, "when": {"every": "day", "minute": 480},
    "format": "csv",
}  # fmt: skip


@pytest.fixture(autouse=True)
async def alone(office: Office) -> None:
    """The gateway's own loop would take the runs before ours, with the operator's folder and not the test's."""
    del office
    [loop] = [task for task in asyncio.all_tasks() if task.get_name() == "scheduled reports"]
    loop.cancel()
    await asyncio.gather(loop, return_exceptions=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "reports"


class Box:
    """A mailbox of a real server; `refuses`: an address it does not know."""

    def __init__(self, refuses: str = "") -> None:
        self.refuses = refuses
        self.mails: list[EmailMessage] = []

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:
        if self.refuses == "drop":
            _server.transport.abort()
            return "421 gone"
        if address == self.refuses:
            return "550 nobody of that name here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        import email

        if self.refuses == "late":
            _server.transport.abort()
            return "421 gone"
        self.mails.append(email.message_from_bytes(envelope.content, EmailMessage, policy=modern))
        return "250 taken"


@asynccontextmanager
async def mailbox(refuses: str = "") -> AsyncIterator[tuple[Box, MailServer]]:
    box = Box(refuses)
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(box), "127.0.0.1", 0)
    try:
        yield box, MailServer("127.0.0.1", server.sockets[0].getsockname()[1], "none", "", None, "relevo@andes.test")
    finally:
        server.close()


async def asked(office: Office, who: str, **more: Any) -> Schedule:
    answer = await office.ask(who, "POST", "/api/report-schedules", json=PUT | more)
    assert answer.status_code in (200, 201), answer.text
    return msgspec.json.decode(answer.content, type=Schedule)


async def known(office: Office, who: str) -> list[Schedule]:
    answer = await office.ask(who, "GET", "/api/report-schedules")
    return list(msgspec.json.decode(answer.content, type=Schedules).items)


def maker(
    office: Office, folder: Path | None, server: MailServer | None = None, now: Callable[[], datetime] = clock.now
) -> ReportMaker:
    return ReportMaker(office.pool, now, folder, server)


def later(**ahead: float) -> Callable[[], datetime]:
    return lambda: clock.now() + timedelta(**ahead)


def lines_of(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"))


async def test_the_file_holds_what_the_api_says(office: Office, folder: Path) -> None:
    await office.customer("Cliente", "Ventas")
    made = await asked(office, "sol")
    assert made.next_at is not None
    await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
    assert await maker(office, folder).make_due() == 1
    [schedule] = await known(office, "sol")
    assert schedule.last is not None
    assert (schedule.last.state, schedule.last.fault) == ("done", None)
    [file] = list(folder.glob("*"))
    assert file.name == schedule.last.file
    heads, *rows = lines_of(file)
    assert heads[:2] == ["Equipo", "Cifra"]
    assert heads[2] == "'=n", "no spreadsheet runs what a word begins with"
    span = f"since={schedule.last.since}&until={schedule.last.until}"
    for metric, name in WORDS["metrics"].items():
        figure = (await office.ask("sol", "GET", f"/api/metrics/{metric}?{span}")).json()
        [total] = [row for row in rows if row[:2] == ["Total", name]]
        assert int(total[2]) == figure["n"]
        points = (await office.ask("sol", "GET", f"/api/metrics/{metric}/series?{span}&by=team")).json()["points"]
        assert sum(row[1] == name and row[0] != "Total" for row in rows) == len(points)


async def test_a_workbook_has_a_sheet_per_grouping(office: Office, folder: Path) -> None:
    made = await asked(office, "sol", format="xlsx")
    await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
    await maker(office, folder).make_due()
    [file] = list(folder.glob("*"))
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["Semana", "Total", "Equipo"]
    assert [row[0].value for row in book["Total"].iter_rows(min_row=2, max_row=4)] == list(WORDS["metrics"].values())


async def test_a_pdf_reads_as_it_was_worded_and_nothing_in_it_is_markup(office: Office, folder: Path) -> None:
    await office.customer("Cliente", "Ventas")
    words = WORDS | {"title": "Semana <b>de</b> Ñuñoa & Cía.", "groups": {"day": "Día", "team": "<img src=x>"}}
    report = PUT["report"] | {"by": ["day", "team"]}
    made = await asked(office, "sol", format="pdf", words=words, report=report)
    await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
    await maker(office, folder).make_due()
    [file] = list(folder.glob("*.pdf"))
    read = pypdf.PdfReader(file)
    text = "\n".join(page.extract_text() for page in read.pages)
    assert read.metadata is not None
    assert read.metadata.title == words["title"]
    for told in (words["title"], *WORDS["metrics"].values(), "<img src=x>", "Día"):
        assert told in text


async def test_it_comes_when_it_is_due_once_however_many_gateways_look(office: Office, folder: Path) -> None:
    await asked(office, "sol")
    assert await maker(office, folder).make_due() == 0
    tomorrow = later(days=3)
    done = await asyncio.gather(*(maker(office, folder, now=tomorrow).make_due() for _ in range(3)))
    assert sum(done) == 1, "of the times an outage missed, the latest"
    [schedule] = await known(office, "sol")
    assert schedule.next_at is not None
    assert schedule.next_at > tomorrow()


async def test_a_mail_arrives_once_with_the_file(office: Office) -> None:
    async with mailbox() as (box, server):
        made = await asked(office, "sol", folder=False, mail=["JEFA@andes.test", "jefa@andes.test"])
        await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
        await maker(office, None, server).make_due()
        await maker(office, None, server).make_due()
    [mail] = box.mails
    assert mail["To"] == "jefa@andes.test"
    assert mail["Subject"].startswith("Semana de ventas · ")
    assert body_of(mail) == "Va adjunto."
    [attached] = list(mail.iter_attachments())
    assert str(attached.get_filename()).endswith(".csv")
    assert b"Primera respuesta" in attached.get_payload(decode=True)


def body_of(mail: Message) -> str:
    assert isinstance(mail, EmailMessage)
    body = mail.get_body()
    assert body is not None
    return str(body.get_content()).strip()


async def test_what_fails_says_why_is_tried_again_and_then_waits(office: Office) -> None:
    async with mailbox(refuses="nadie@andes.test") as (_box, server):
        made = await asked(office, "sol", folder=False, mail=["nadie@andes.test"])
        await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
        await maker(office, None, server).make_due()
        [schedule] = await known(office, "sol")
        assert schedule.last is not None
        assert (schedule.last.state, schedule.last.fault) == ("due", "mail_refused")
        assert "nadie@andes.test" in schedule.last.detail
        assert await maker(office, None, server).make_due() == 0, "not before its time"
        for _ in range(4):
            await office.pool.execute("update report_runs set again_at = now() where state = 'due'")
            await maker(office, None, server).make_due()
        [schedule] = await known(office, "sol")
        assert schedule.last is not None
        assert (schedule.last.state, schedule.last.tries) == ("failed", 5)


async def test_without_a_folder_or_a_server_it_says_so(office: Office) -> None:
    for more, fault in (({}, "folder"), ({"folder": False, "mail": ["a@andes.test"]}, "mail_off")):
        made = await asked(office, "sol", **more)
        await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
        await maker(office, None).make_due()
        found = next(one for one in await known(office, "sol") if one.id == made.id)
        assert found.last is not None
        assert found.last.fault == fault


async def test_a_mail_that_may_have_left_is_not_sent_again(office: Office) -> None:
    async with mailbox() as (box, server):
        made = await asked(office, "sol", folder=False, mail=["jefa@andes.test"])
        await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
        await office.pool.execute(
            "update report_runs set state = 'running', tries = 1, file = 'x.csv',"
            " claimed_until = now() - interval '1 s'"
        )
        await maker(office, None, server).make_due()
    assert box.mails == []
    [schedule] = await known(office, "sol")
    assert schedule.last is not None
    assert schedule.last.state == "uncertain"


async def test_a_line_that_breaks_before_the_text_is_tried_again(office: Office) -> None:
    async with mailbox(refuses="drop") as (box, server):
        made = await asked(office, "sol", mail=["jefa@andes.test"], folder=False)
        await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
        await maker(office, None, server).make_due()
        [schedule] = await known(office, "sol")
        assert schedule.last is not None
        assert (schedule.last.state, schedule.last.fault) == ("due", "mail_unreachable")
        box.refuses = ""
        await office.pool.execute("update report_runs set again_at = now()")
        await maker(office, None, server).make_due()
    assert len(box.mails) == 1


async def test_a_line_that_breaks_after_the_text_is_uncertain(office: Office, folder: Path) -> None:
    async with mailbox(refuses="late") as (_box, server):
        made = await asked(office, "sol", mail=["jefa@andes.test"])
        await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
        await maker(office, folder, server).make_due()
    [schedule] = await known(office, "sol")
    assert schedule.last is not None
    assert schedule.last.state == "uncertain"
    assert (folder / schedule.last.file).is_file(), "the file is there, and named"


async def test_what_nobody_foresaw_fails_like_everything_else(office: Office, folder: Path) -> None:
    made = await asked(office, "sol")
    await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
    await office.pool.execute("update report_runs set since = '0001-01-01', until = '9999-12-31'")
    await office.pool.execute("update report_schedules set body = jsonb_set(body, '{style,date_format}', '\"x\"')")
    await office.pool.execute("alter table metric_facts rename to elsewhere")
    await maker(office, folder).make_due()
    [schedule] = await known(office, "sol")
    assert schedule.last is not None
    assert (schedule.last.state, schedule.last.fault) == ("due", "figures")


async def test_a_second_click_makes_no_second_run_and_a_pause_ends_what_waits(office: Office, folder: Path) -> None:
    made = await asked(office, "sol")
    path = f"/api/report-schedules/{made.id}"
    assert (await office.ask("sol", "POST", f"{path}/run")).is_success
    assert (await office.ask("sol", "POST", f"{path}/run")).status_code == 409
    paused = await office.ask("sol", "PUT", path, json=PUT | {"paused": True, "rev": made.rev})
    assert paused.status_code == 200
    assert await maker(office, folder).make_due() == 0
    assert (await office.ask("sol", "POST", f"{path}/run")).is_success, "by hand it is made, paused or not"
    assert await maker(office, folder).make_due() == 1
    assert (await office.ask("sol", "POST", f"{path}/run")).status_code == 409, "it left a moment ago"


async def test_who_took_too_long_sends_nothing(office: Office, folder: Path) -> None:
    async with mailbox() as (box, server):
        made = await asked(office, "sol", mail=["jefa@andes.test"])
        await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")
        async with Unit(office.pool) as unit:
            slow = await rows.claim(unit.conn, clock.now(), clock.now())
        assert slow is not None
        await office.pool.execute("update report_runs set claimed_until = now() - interval '1 s'")
        await maker(office, folder, server).make_due()
        await maker(office, folder, server)._settle(slow)
    assert len(box.mails) == 1
    [schedule] = await known(office, "sol")
    assert schedule.last is not None
    assert schedule.last.state == "done"


async def test_who_left_gets_nothing_more(office: Office, folder: Path) -> None:
    await asked(office, "sol")
    await office.pool.execute("update users set active = false where id = $1", office.ids["sol"])
    await maker(office, folder, now=later(days=2)).make_due()
    assert list(folder.glob("*")) == []
    [schedule] = await known(office, "ada")
    assert schedule.paused
    assert schedule.next_at is None
    assert schedule.last is not None
    assert schedule.last.fault == "owner"


async def alerts_of(office: Office, who: str) -> list[tuple[str, dict[str, Any]]]:
    """Kind and body of the open ones somebody gets."""
    snapshot = (await office.ask(who, "GET", "/api/snapshot")).json()
    return [(one["kind"], one["body"]) for one in snapshot["alerts"] if one["kind"].startswith("report_")]


async def test_what_was_not_made_is_told_to_its_owner_until_it_is(office: Office, folder: Path) -> None:
    made = await asked(office, "sol")
    await office.hire("leo", role="agent")
    path = f"/api/report-schedules/{made.id}"
    await office.ask("sol", "POST", f"{path}/run")
    for _ in range(5):
        await office.pool.execute("update report_runs set again_at = now() where state = 'due'")
        assert await alerts_of(office, "sol") == [], "it is tried again by itself"
        await maker(office, None).make_due()
    told = ("report_failed", {"schedule_id": made.id, "name": "Semana de ventas", "fault": "folder"})
    assert await alerts_of(office, "sol") == [told]
    assert await alerts_of(office, "ada") == [told]
    assert await alerts_of(office, "leo") == []
    await office.pool.execute("update report_runs set due_at = due_at - interval '1 hour'")
    await office.ask("sol", "POST", f"{path}/run")
    await maker(office, folder).make_due()
    assert await alerts_of(office, "sol") == []


async def test_whoever_answers_for_others_hears_of_a_report_whose_owner_left(office: Office, folder: Path) -> None:
    made = await asked(office, "sol")
    await office.pool.execute("update users set active = false where id = $1", office.ids["sol"])
    await maker(office, folder, now=later(days=2)).make_due()
    found = {kind: body["fault"] for kind, body in await alerts_of(office, "ada") if kind == "report_failed"}
    assert found == {"report_failed": "owner"}
    assert (await office.ask("ada", "DELETE", f"/api/report-schedules/{made.id}")).status_code == 200
    assert await alerts_of(office, "ada") == []


async def test_times_an_outage_swallowed_are_told_until_the_next_comes_as_planned(office: Office, folder: Path) -> None:
    await asked(office, "sol")
    await maker(office, folder, now=later(days=4)).make_due()
    [(kind, body)] = await alerts_of(office, "sol")
    assert kind == "report_missed"
    assert body["times"] in {2, 3}
    assert len(list(folder.glob("*"))) == 1, "the latest was made"
    await maker(office, folder, now=later(days=5)).make_due()
    assert await alerts_of(office, "sol") == []


async def test_everybody_has_their_own_and_the_admin_ends_anybodys(office: Office) -> None:
    made = await asked(office, "sol")
    await office.hire("eva", role="supervisor")
    assert await known(office, "eva") == []
    for who, method, path in (
        ("eva", "PUT", f"/{made.id}"), ("eva", "DELETE", f"/{made.id}"), ("eva", "POST", f"/{made.id}/run"),
        ("ada", "PUT", f"/{made.id}"),
    ):  # fmt: skip
        answer = await office.ask(who, method, f"/api/report-schedules{path}", json=PUT)
        assert answer.status_code == 404, (who, method)
    assert (await office.ask("ana", "GET", "/api/report-schedules")).status_code == 403
    assert (await office.ask("ada", "DELETE", f"/api/report-schedules/{made.id}")).status_code == 200
    assert await known(office, "sol") == []


async def test_a_change_upon_an_older_one_is_refused(office: Office) -> None:
    made = await asked(office, "sol")
    path = f"/api/report-schedules/{made.id}"
    paused = await office.ask("sol", "PUT", path, json=PUT | {"paused": True, "rev": made.rev})
    assert (paused.status_code, paused.json()["next_at"]) == (200, None)
    assert (await office.ask("sol", "PUT", path, json=PUT | {"rev": made.rev})).status_code == 409


@pytest.mark.parametrize(
    "more",
    [
        {"folder": False}, {"mail": ["not an address"]}, {"mail": ["a@["]}, {"mail": ["ñandú@andes.test"]},
        {"mail": ["a@b@c"]}, {"mail": ["\u2028@andes.test"]}, {"mail": ["a@b\r\nBcc: x@y"]},
        {"words": WORDS | {"metrics": {}}}, {"words": WORDS | {"groups": {}}}, {"words": WORDS | {"heads": ["x"]}},
        {"when": {"every": "month", "monthday": 31}}, {"name": " "},
        {"report": {"metrics": [], "period": "yesterday"}},
    ],
)  # fmt: skip
async def test_what_nobody_can_mean_is_refused(office: Office, more: dict[str, Any]) -> None:
    answer = await office.ask("sol", "POST", "/api/report-schedules", json=PUT | more)
    assert answer.status_code == 400, answer.text


async def allow(office: Office, *domains: str) -> None:
    body = {"body": {"mail_domains": domains}}
    assert (await office.ask("ada", "PUT", "/api/policies/security/0", json=body)).status_code == 200


async def test_mail_goes_only_where_the_company_allows(office: Office) -> None:
    async with mailbox() as (box, server):
        made = await asked(office, "sol", folder=False, mail=["ana@andes.test", "ex@elsewhere.test"])
        await allow(office, "andes.test")
        refused = await office.ask("sol", "POST", "/api/report-schedules", json=PUT | {"mail": ["ex@sub.andes.test"]})
        assert refused.status_code == 400
        assert "ex@sub.andes.test" in refused.text
        assert "andes.test" in refused.text
        assert (await office.ask("sol", "POST", f"/api/report-schedules/{made.id}/run")).status_code in (200, 201)
        await maker(office, None, server).make_due()
        [left] = await known(office, "sol")
        assert left.last is not None
        assert (left.last.state, left.last.fault, left.last.detail) == ("failed", "mail_domain", "ex@elsewhere.test")
        assert box.mails == [], "not even to those who may have it"
