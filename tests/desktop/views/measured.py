"""A gateway that knows figures: three weeks of Casa Lumbre, whatever is asked about; what it was asked is kept."""

from typing import Any, cast

from msgspec import json
from msgspec.structs import replace

from desktop.shots import cast_reports
from protocol.errors import Problem
from protocol.frames import TagItem, TeamItem, UserItem
from protocol.metric_series import MetricPoint, MetricSeries, SeriesBy
from protocol.metrics import CaseStretch, Figure, MetricCase, MetricCases, StretchKind
from protocol.people import Team, User
from protocol.saved_reports import PutSavedReport, SavedReport
from protocol.tags import Tag
from tests.desktop.store.samples import ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import ordinary_gateway

TEAMS = {1: "Envíos", 2: "Ventas", 3: "Garantías"}


class Measured(Gateway):
    """The small gateway with the routes of figures. `refuse`: what it says instead."""

    def __init__(self) -> None:
        super().__init__()
        ordinary = ordinary_gateway()
        self.conversations, self.messages, self.policies = ordinary.conversations, ordinary.messages, ordinary.policies
        self.figures: dict[str, Figure] = cast_reports.figures(NOON)
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.refuse: Problem | None = None
        self.saved: list[SavedReport] = []
        self.endless = False
        """there are always more cases"""

    def people(self) -> None:
        """Teams, a colleague and a tag; told to whoever listens."""
        self.put(
            *(TeamItem(Team(id=id, rev=1, name=name)) for id, name in TEAMS.items()),
            UserItem(User(id=7, rev=1, name="Zoe", email="zoe@x.mx")),
            UserItem(User(id=8, rev=1, name="Abel", email="abel@x.mx")),
            TagItem(Tag(id=1, rev=1, name="Garantía", color="cielo")),
        )

    def _answer(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:  # noqa: PLR0911  a route each
        parts = path.strip("/").split("/")
        if parts[0] == "saved-reports":
            return self._saved(method, parts, body)
        if parts[0] != "metrics":
            return super()._answer(method, path, query, body)
        what = parts[2] if len(parts) > 2 else "figure"
        if parts[1] in (days := cast_reports.days()):
            self.asked.append((parts[1], "days", query))
            return self.refuse or days[parts[1]]
        self.asked.append((parts[1], what, query))
        if self.refuse is not None:
            return self.refuse
        figure = self.figures.get(parts[1])
        if figure is None:
            return Problem(code="not_found", title="There is no such figure", status=404)
        if what == "figure":
            return figure
        return self._cases(query) if what == "cases" else self._series(figure, cast("SeriesBy", query["by"]))

    def _saved(self, method: str, parts: list[str], body: bytes) -> Any:
        """As the gateway: one of a name."""
        if method == "DELETE":
            self.saved = [one for one in self.saved if one.id != int(parts[1])]
            return None
        if method == "PUT":
            if self.refuse is not None:
                return self.refuse
            put = json.decode(body, type=PutSavedReport)
            self.saved = [one for one in self.saved if one.name.casefold() != put.name.casefold()]
            kept = SavedReport(
                id=len(self.saved) + 1, owner_id=ME.id, name=put.name, choice=put.choice, shared=put.shared
            )
            self.saved.append(kept)
            return kept
        return self.saved

    def _cases(self, query: dict[str, str]) -> MetricCases:
        if self.endless:
            skip = int(query.get("skip", 0))
            return MetricCases(cases=tuple(_case(skip + at, 60) for at in range(20)), more=True)
        seconds = {"waiting": (None,)}.get(query.get("result", ""), (740, 615))
        return MetricCases(cases=tuple(_case(at, took) for at, took in enumerate(seconds, 1)))

    def _series(self, figure: Figure, by: SeriesBy) -> MetricSeries:
        points: tuple[MetricPoint, ...] = ()
        if by == "team":
            points = tuple(
                MetricPoint(id=id, figure=replace(figure, n=n)) for id, n in ((1, 500), (3, 12), (2, 900), (None, 40))
            )
        elif by == "agent":
            slow = replace(figure, business=cast_reports.timing(900, 1200, 50))
            points = (MetricPoint(id=7, figure=slow), MetricPoint(id=8, figure=figure))
        elif by == "day":
            points = tuple(MetricPoint(day=figure.since.replace(day=day), figure=figure) for day in (2, 3, 9))
        return MetricSeries(metric=figure.metric, by=by, since=figure.since, until=figure.until, points=points)


def _stretches(took: int) -> tuple[CaseStretch, ...]:
    """A quarter of it was the queue's, twice interrupted by the assistant."""
    parts: tuple[tuple[StretchKind, int], ...] = (
        ("queue", took // 8), ("bot", 30), ("queue", took // 8), ("person", took - 2 * (took // 8) - 30),
    )  # fmt: skip
    return tuple(
        CaseStretch(kind=kind, user_id=ME.id if kind == "person" else None, business_s=part, calendar_s=part)
        for kind, part in parts if took
    )  # fmt: skip


def _case(at: int, took: int | None) -> MetricCase:
    return MetricCase(
        conversation_id=1 + at % 3, case_number=48_000 + at, result="counted" if took else "waiting", at=NOON,
        agent_id=ME.id, business_s=took, calendar_s=took, from_message=1 + at % 3, stretches=_stretches(took or 0),
    )  # fmt: skip
