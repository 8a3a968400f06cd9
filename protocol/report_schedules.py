"""Reports that come by themselves: what is in one, when it is made, where it goes, what came of the last time.

Files are worded by whoever scheduled them: their client sends the words of its language with the schedule, so that a
figure is called in the file as it is called on the screen.
"""

from datetime import date, datetime
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from protocol.files.file_locale import FileLocale
from protocol.metrics import Metric

Every = Literal["day", "week", "month"]
Format = Literal["csv", "xlsx", "pdf"]
SchedulePeriod = Literal["yesterday", "last_week", "this_month", "last_month"]
Grouping = Literal["day", "team", "agent", "number", "tag"]
Word = Annotated[str, Meta(min_length=1, max_length=300)]
Name = Annotated[str, Meta(min_length=1, max_length=60)]
ADDRESS: Final = r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$"
"""What every mail server takes: no display names, no quoted parts, no letters beyond ASCII."""
Address = Annotated[str, Meta(max_length=254, pattern=ADDRESS)]

HEADS: Final = (
    "n", "median_business", "median_calendar", "p90_business", "p90_calendar", "mean_business", "mean_calendar",
    "share", "total", "waiting", "left_out", "provisional",
)  # fmt: skip
"""The columns of figures in a file, after what the line is about and which figure it is. `heads` names them."""


class ReportWords(Struct, frozen=True, kw_only=True):
    """What is written in the file besides numbers. `heads`: one for each of HEADS; `metrics`: names by metric.

    `groups`: what each grouping is called ("Equipo"). `nobody`: the group without a name. `title`: of file and mail.
    """

    title: Word
    figure: Word
    total: Word
    nobody: Word
    heads: Annotated[tuple[Word, ...], Meta(min_length=len(HEADS), max_length=len(HEADS))]
    metrics: dict[Metric, Word]
    groups: dict[Grouping, Word]
    body: Annotated[str, Meta(max_length=2000)] = ""
    """What the mail says above the attachment."""


class ReportBody(Struct, frozen=True, kw_only=True):
    """What is in it; empty filters mean all."""

    metrics: Annotated[tuple[Metric, ...], Meta(min_length=1, max_length=60)]
    by: Annotated[tuple[Grouping, ...], Meta(max_length=5)] = ()
    period: SchedulePeriod = "last_week"
    teams: Annotated[tuple[int, ...], Meta(max_length=200)] = ()
    agents: Annotated[tuple[int, ...], Meta(max_length=200)] = ()
    numbers: Annotated[tuple[int, ...], Meta(max_length=200)] = ()
    tags: Annotated[tuple[Name, ...], Meta(max_length=200)] = ()


class When(Struct, frozen=True, kw_only=True):
    """At `minute` of the company's day. `weekday`: 1 Monday to 7, for `week`. `monthday`: 1 to 28, for `month`."""

    every: Every = "week"
    weekday: Annotated[int, Meta(ge=1, le=7)] = 1
    monthday: Annotated[int, Meta(ge=1, le=28)] = 1
    minute: Annotated[int, Meta(ge=0, le=1439)] = 480


class PutSchedule(Struct, frozen=True, kw_only=True):
    """A new one, or all of one anew. `rev`: the one this change was made upon."""

    name: Name
    report: ReportBody
    words: ReportWords
    style: FileLocale = FileLocale()
    when: When = When()
    format: Format = "xlsx"
    folder: bool = True
    mail: Annotated[tuple[Address, ...], Meta(max_length=20)] = ()
    paused: bool = False
    rev: int | None = None


RunState = Literal["due", "running", "done", "failed", "uncertain"]
RunFault = Literal["owner", "folder", "mail_off", "mail_domain", "mail_refused", "mail_unreachable", "figures"]


class Run(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One time it was made. `file`: its name in the folder. `uncertain`: nobody knows whether the mail left."""

    due_at: datetime
    state: RunState
    since: date
    until: date
    file: str = ""
    fault: RunFault | None = None
    detail: str = ""
    tries: int = 0
    again_at: datetime | None = None


class Schedule(Struct, frozen=True, kw_only=True):
    """As it stands. `next_at`: None while it is paused; `owner_id`: whose sight the figures are of."""

    id: int
    rev: int
    owner_id: int
    name: str
    report: ReportBody
    when: When
    format: Format
    folder: bool
    mail: tuple[str, ...]
    paused: bool
    next_at: datetime | None
    last: Run | None = None


class Schedules(Struct, frozen=True, kw_only=True):
    """`folder`, `mail`: whether the operator set a folder and a mail server. `zone`: of the company's days.

    `domains`: where mail may go (the policy `security`); empty: anywhere.
    """

    folder: bool
    mail: bool
    zone: str
    items: tuple[Schedule, ...]
    domains: tuple[str, ...] = ()
