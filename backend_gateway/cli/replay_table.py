"""The result of a replay as a table for a terminal and as a CSV file, a line for each case.

Called by `cli/replay`. What always holds: a cell that a spreadsheet would take for a formula is written as text.
"""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from protocol.replay import Kept, ReplayCase, ReplaySide, ReplaySummary
from protocol.routing import RuleRef
from protocol.rules.spreadsheet import harmless

Names = dict[str, dict[int, str]]
"""Names of users and teams."""
COLUMNS: Final = (
    "case", "conversation", "started_at", "differs", "sure",
    *(f"{side}_{what}" for side in ("really", "would")
      for what in ("rule", "team", "agent", "owned_at", "answered_at", "missed")),
)  # fmt: skip


def write_csv(path: Path, cases: Sequence[ReplayCase], names: Names) -> None:
    """A line for each case."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows([harmless(cell) for cell in _line(one, names)] for one in cases)


def _line(one: ReplayCase, names: Names) -> list[str]:
    started = one.started_at.isoformat()
    head = [str(one.case_number), str(one.conversation_id), started, " ".join(one.differs), "yes" if one.sure else "no"]
    return head + [cell for side in (one.really, one.would) for cell in _cells(side, names)]


def _cells(side: ReplaySide, names: Names) -> list[str]:
    missed = sorted({clock.target for clock in side.clocks if clock.state == "missed"})
    return [
        rule_name(side.rule),
        names["teams"].get(side.team_id or 0, ""),
        names["users"].get(side.agent_id or 0, ""),
        side.owned_at.isoformat() if side.owned_at else "",
        side.answered_at.isoformat() if side.answered_at else "",
        " ".join(missed),
    ]


def rule_name(rule: RuleRef | None) -> str:
    """How a rule is called; the list's `otherwise` has no name."""
    return "" if rule is None else rule.name or ("otherwise" if rule.rule_id is None else f"rule {rule.rule_id}")


def table(summary: ReplaySummary, names: Names) -> Iterable[str]:
    """The figures, in columns."""
    known = summary.fidelity
    unsure = f" ({summary.unsure} of them not surely)" if summary.unsure else ""
    yield f"{summary.cases} cases, {summary.changed} would have come out otherwise{unsure}."
    yield f"Under the rules of then {known.same} of {known.decisions} decisions come out the same again."
    yield ""
    yield f"{'':28}{'really':>12}{'would':>12}"
    for one in summary.targets:
        yield f"{one.target:28}{attainment(one.really):>12}{attainment(one.would):>12}"
    seconds = (summary.owner_really.median_s, summary.owner_would.median_s)
    yield f"{'median seconds to an owner':28}" + "".join(map(_number, seconds))
    for title, some, by in (("team", summary.teams, "teams"), ("agent", summary.agents, "users")):
        for each in some:
            name = names[by].get(each.id or 0, "-") if each.id is not None else "nobody"
            yield f"{title + ' ' + name:28.28}{each.really:>12}{each.would:>12}"
    for each in summary.rules:
        yield f"{'rule ' + (rule_name(each.rule) or '-'):28.28}{each.really:>12}{each.would:>12}"
    if summary.caveats:
        yield ""
        yield "Know before you believe it:"
    for caveat in summary.caveats:
        yield f"  {caveat.count:>8}  {CAVEATS[caveat.code]}"


def attainment(kept: Kept) -> str:
    """Promises kept: met / (met + missed), with how many."""
    judged = kept.met + kept.missed
    return f"{kept.met / judged:.0%} of {judged}" if judged else "-"


def _number(value: float | None) -> str:
    return f"{'-' if value is None else f'{value:.0f}':>12}"


CAVEATS: Final = {
    "open_before": "conversations were open before the period: they stand as they were",
    "people_as_today": "changes of teams, places or skills since: people are taken as they are today",
    "records_as_today": "customers merged since: their records are taken as they are today",
    "answers_retimed": "answers by somebody else or at another time: taken to come as long after their cause as really",
    "answers_unowned": "answers that nobody would have been there to give",
    "offers_guessed": "offers to people who were not asked then: answered as they usually do",
    "moves_dropped": "moves by hand that nobody would have made",
    "ladder_not_replayed": "waits longer than 20 minutes under another owner, who is not taken to lose it",
    "shifts_as_today": "lines taken out of the plan of shifts since: they are not known",
    "late_facts": "messages known more than a minute after they were written",
}
