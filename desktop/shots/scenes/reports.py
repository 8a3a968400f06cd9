"""The reports: the company's, an agent's own, the X-ray, without a line, refused, empty."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from desktop.shots import cast, cast_reports
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.shots.stage import Line
from desktop.store.refusal import Refusal
from desktop.theme import Scheme
from desktop.views.reports.window import ReportsWindow
from protocol.frames import TagItem, UserItem
from protocol.people import Role, User
from protocol.tags import Tag


def reports_window(
    context: ShotContext, page: str = "first_response", scheme: Scheme = Scheme.LIGHT, language: str = "es", *,
    size: tuple[int, int] = (1440, 900), role: Role = "supervisor", zoom: float = 1.0, **stage: Any,
) -> ReportsWindow:  # fmt: skip
    """The window with a page open."""
    inbox = context.keep(make_inbox(context, scheme, language=language))
    inbox.theme.set_reduced_motion(True)
    inbox.theme.set_zoom(zoom)
    session: Any = inbox.session
    me = cast.VALENTINA
    session.store.apply(UserItem(User(id=me.id, rev=9, name=me.name, email=me.email, role=role, team_ids=(1,))))
    session.store.apply(TagItem(Tag(id=1, rev=1, name="Garantía", color="cielo")))
    session.until_now = cast_reports.UNTIL
    session.figures_now, session.figures_before = (
        cast_reports.figures(context.now), cast_reports.figures_before(),
    )  # fmt: skip
    session.cuts = {
        ("first_response", "day"): cast_reports.by_day(), ("first_response", "team"): cast_reports.by_team(),
        ("arrivals", "hour_of_week"): cast_reports.by_hour(), ("arrivals", "day"): cast_reports.arrivals_by_day(),
    }  # fmt: skip
    session.days_now = cast_reports.days()
    session.cases_of = {"first_response": cast_reports.cases(context.now)}
    for name, value in stage.items():
        setattr(session, name, value)
    window = ReportsWindow(inbox.context, inbox)
    window.resize(*size)
    window.show_page(page)
    QCoreApplication.processEvents()
    return window


@shot("reports_light", (1440, 900))
def reports_light(context: ShotContext) -> ReportsWindow:
    """First response of three weeks, the X-ray of a day open."""
    window = reports_window(context)
    window._look(("all", None), None)  # noqa: SLF001  what a click on the tile does
    QCoreApplication.processEvents()
    return window


@shot("reports_dark", (1440, 900))
def reports_dark(context: ShotContext) -> ReportsWindow:
    """The same in the dark."""
    window = reports_window(context, scheme=Scheme.DARK)
    window._look(("all", None), None)  # noqa: SLF001  likewise
    QCoreApplication.processEvents()
    return window


@shot("reports_summary", (1440, 900))
def reports_summary(context: ShotContext) -> ReportsWindow:
    """Every figure of the company."""
    return reports_window(context, "summary")


@shot("reports_mine_en", (1200, 760))
def reports_mine_en(context: ShotContext) -> ReportsWindow:
    """An agent's own sheet, in English."""
    return reports_window(context, "mine", language="en", size=(1200, 760), role="agent")


@shot("reports_zoomed_pt", (1440, 1000))
def reports_zoomed_pt(context: ShotContext) -> ReportsWindow:
    """150 %, in Portuguese."""
    return reports_window(context, language="pt", size=(1440, 1000), zoom=1.5)


@shot("reports_small", (860, 700))
def reports_small(context: ShotContext) -> ReportsWindow:
    """The smallest width."""
    return reports_window(context, size=(860, 700))


@shot("reports_volume", (1440, 900))
def reports_volume(context: ShotContext) -> ReportsWindow:
    """Arrivals, by hour and weekday."""
    return reports_window(context, "volumes")


@shot("reports_waits", (1200, 760))
def reports_waits(context: ShotContext) -> ReportsWindow:
    """Whose turn it was."""
    window = reports_window(context, "next_response", size=(1200, 760))
    window.choose(replace(window.choice, metric="wait_on_us"))
    QCoreApplication.processEvents()
    return window


@shot("reports_people", (1440, 900))
def reports_people(context: ShotContext) -> ReportsWindow:
    """Time of people, by name."""
    return reports_window(context, "people")


@shot("reports_cost_dark_pt", (1200, 760))
def reports_cost_dark_pt(context: ShotContext) -> ReportsWindow:
    """What Meta is likely to charge, in Portuguese."""
    return reports_window(context, "cost", Scheme.DARK, "pt", size=(1200, 760))


@shot("reports_delivery", (1200, 760))
def reports_delivery(context: ShotContext) -> ReportsWindow:
    """What became of what was sent."""
    return reports_window(context, "delivery", size=(1200, 760))


@shot("reports_nps", (1200, 760))
def reports_nps(context: ShotContext) -> ReportsWindow:
    """What persons last said."""
    return reports_window(context, "nps", size=(1200, 760))


@shot("reports_offline", (1200, 760))
def reports_offline(context: ShotContext) -> ReportsWindow:
    """Opened without a line."""
    return reports_window(context, size=(1200, 760), line_now=Line("offline"))


@shot("reports_refused", (1200, 760))
def reports_refused(context: ShotContext) -> ReportsWindow:
    """The gateway could not."""
    return reports_window(context, size=(1200, 760), figures_refused=Refusal(words="net.no_answer"))


@shot("reports_empty", (1200, 760))
def reports_empty(context: ShotContext) -> ReportsWindow:
    """Nothing happened."""
    empty = {
        key: replace(one, n=0, waiting=0, met=0, missed=0, yes=0, no=0, beside={}, oldest_at=None, out_of_hours=0,
                     provisional=0, business=type(one.business)(), calendar=type(one.business)())
        for key, one in cast_reports.figures(context.now).items()
    }  # fmt: skip
    return reports_window(context, size=(1200, 760), figures_now=empty, figures_before={}, cuts={})
