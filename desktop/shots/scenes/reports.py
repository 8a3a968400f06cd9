"""The reports: the company's, an agent's own, the X-ray, without a line, refused, empty."""

from datetime import date, datetime
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from desktop.models.reports.week import PARTS, WEEK, Part, WeekView
from desktop.shots import cast, cast_reports
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.shots.stage import Line
from desktop.store.refusal import Refusal
from desktop.theme import Scheme
from desktop.views.reports.coached_page import CoachedView
from desktop.views.reports.coaching_page import CoachingView
from desktop.views.reports.window import ReportsWindow
from protocol.coaching import Coached, CoachingWeek, PickedCase, Rubric, Score, TrendPoint
from protocol.frames import TagItem, UserItem
from protocol.metrics import Metric
from protocol.people import Role, User
from protocol.review import Decision, Effect, Review
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


@shot("reports_backlog", (1440, 900))
def reports_backlog(context: ShotContext) -> ReportsWindow:
    """What was open over three weeks, each day at the same hour."""
    return reports_window(context, "levels")


@shot("reports_backlog_dark_pt", (1200, 760))
def reports_backlog_dark_pt(context: ShotContext) -> ReportsWindow:
    """The same in the dark, in Portuguese."""
    return reports_window(context, "levels", Scheme.DARK, "pt", size=(1200, 760))


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


def _review(context: ShotContext) -> Review:
    """Two decisions of the week before, one of which moved its figure; one of now; an old one."""
    week, figures = date(2026, 11, 16), cast_reports.figures(context.now)
    now, was = figures["first_response"], cast_reports.figures_before()["first_response"]
    me = cast.VALENTINA.id

    def made(id: int, back: int, text: str, metric: Metric | None = None, done: datetime | None = None) -> Decision:
        return Decision(
            id=id, rev=1, week=week - back * WEEK, text=text, owner_id=me, by_user=me, at=context.now, metric=metric,
            done_at=done, team_id=1 if done else None,
        )  # fmt: skip

    first = made(1, 1, "Saludar con el nombre y el pedido antes de preguntar nada", "first_response", context.now)
    second = made(2, 1, "Un turno más los lunes de 9 a 11", "next_response")
    third = made(3, 0, "Responder las garantías con la plantilla nueva", "reopened")
    old = made(4, 3, "Limpiar las etiquetas que nadie usa")
    effects = (Effect(decision=first, before=was, after=now), Effect(decision=second, before=now, after=was))
    return Review(week=week, effects=effects, decisions=(third,), open=(old,))


def _coaching(context: ShotContext) -> CoachingWeek:
    """Two cases, one of them marked."""
    score = Score(
        id=1, rev=1, week=date(2026, 11, 16), agent_id=2, conversation_id=1, case_number=4127,
        by_user=cast.VALENTINA.id, at=context.now,
        marks={"one_voice": 2, "context_first": 1, "proactive": 2, "brief_empathy": 2, "clean_close": 1},
        comment="Muy buena propuesta de cambio. La próxima vez mira el pedido antes de pedirlo.", seen_at=context.now,
    )  # fmt: skip
    cases = (
        PickedCase(conversation_id=1, case_number=4127, customer="Marisol Paz", at=context.now, score=score),
        PickedCase(conversation_id=2, case_number=4131, customer="Taller Andino SAC", at=context.now),
    )
    return CoachingWeek(week=date(2026, 11, 16), agent_id=2, rubric=Rubric(), cases=cases)


def _review_window(context: ShotContext, page: str, **how: Any) -> ReportsWindow:
    """A page with its own questions, filled as the gateway would."""
    window = reports_window(context, page, **how)
    body: Any = window.page
    cases = cast_reports.cases(context.now).cases
    if page == "review":
        parts = {key: Part(len(cases) if key != "reopened" else 0, cases[:3] if key != "reopened" else ())
                 for key in PARTS}  # fmt: skip
        reasons = (("Envío", 214), ("Garantía", 96), ("Factura", 71), ("Cambio", 40))
        body.week = date(2026, 11, 16)
        body.line.show_week(body.week, body.newest)
        body.show_view(WeekView(week=body.week, parts=parts, reasons=reasons, review=_review(context)))
    else:
        week = _coaching(context)
        points = [TrendPoint(week=week.week - at * WEEK, share=0.5 + 0.04 * (10 - at), n=5) for at in range(10, -1, -1)]
        scores = tuple(case.score for case in week.cases if case.score is not None)
        coached = Coached(agent_id=2, rubric=Rubric(), scores=scores, trend=tuple(points))
        if page == "coaching":
            body.week = week.week
            body.line.show_week(body.week, body.newest)
            week = replace(week, agent_id=body.agent.currentData())
            body.show_view(CoachingView(week, coached))
        else:
            body.show_view(CoachedView(coached))
    window.trouble.say("")
    QCoreApplication.processEvents()
    return window


@shot("reports_review", (1440, 1000))
def reports_review(context: ShotContext) -> ReportsWindow:
    """A week looked back on."""
    return _review_window(context, "review", size=(1440, 1000))


@shot("reports_review_dark_pt", (900, 1000))
def reports_review_dark_pt(context: ShotContext) -> ReportsWindow:
    """The same in the dark, in Portuguese, narrow."""
    return _review_window(context, "review", scheme=Scheme.DARK, language="pt", size=(900, 1000))


@shot("reports_coaching", (1200, 860))
def reports_coaching(context: ShotContext) -> ReportsWindow:
    """A colleague's cases."""
    return _review_window(context, "coaching", size=(1200, 860))


@shot("reports_coached_en", (1000, 760))
def reports_coached_en(context: ShotContext) -> ReportsWindow:
    """An agent's own, in English."""
    return _review_window(context, "coached", language="en", size=(1000, 760), role="agent")
