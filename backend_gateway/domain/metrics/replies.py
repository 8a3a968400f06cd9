"""Agent first reply: from when a wait was theirs to their own first reply to it.

A wait that passes through several hands has a fact for each of them: who answered is counted; who passed it on before
is told with how long they held it; who had it and did not answer it is told beside the mean.
"""

from collections.abc import Iterator
from datetime import datetime

from backend_gateway.domain.metrics.fact import Fact, span
from backend_gateway.domain.metrics.story import HoursOf, Reply, Segment, Story, Wait
from protocol.metrics import Metric, Result

_METRIC: Metric = "agent_first_reply"


def agent_facts(story: Story, hours_of: HoursOf) -> Iterator[Fact]:
    """One for every wait and everybody who had it."""
    for wait in story.waits:
        for segment in story.segments:
            if segment.kind == "person" and _meets(segment, wait):
                yield _fact(story, hours_of, wait, segment)


def _meets(segment: Segment, wait: Wait) -> bool:
    """They had it for a moment of the wait; that they took it by answering it counts as having had it."""
    second = segment.started.replace(microsecond=0)  # replies carry whole seconds, owners do not
    begins = wait.ended is None or second <= wait.ended
    return begins and (segment.ended is None or segment.ended > wait.started)


def _fact(story: Story, hours_of: HoursOf, wait: Wait, segment: Segment) -> Fact:
    start = max(segment.started, wait.started)
    reply = _own_reply(story, wait, segment)
    end = reply.at if reply else min(filter(None, (segment.ended, wait.ended)), default=None)
    result = "counted" if reply else _without_reply(wait, segment)
    hours = hours_of(_METRIC, wait.id, wait.team_id)
    took = span(hours, (start, end)) if end is not None and result in ("counted", "passed_on") else None
    return Fact(
        metric=_METRIC, subject=wait.id, part=segment.id, result="void" if story.void else result,
        at=end or start, team_id=segment.team_id or wait.team_id, agent_id=segment.user_id,
        business_s=took.business_s if took else None, calendar_s=took.calendar_s if took else None,
        hours_row=hours.row if took else None, out_of_hours=bool(took and took.out_of_hours),
        from_message=wait.message, to_message=reply.message if reply else None,
    )  # fmt: skip


def _own_reply(story: Story, wait: Wait, segment: Segment) -> Reply | None:
    """Only the one that ended the wait can be it: nobody replies in a wait without ending it."""
    if wait.end != "answered":
        return None
    reply = next((one for one in story.replies if one.message == wait.by), None)
    return reply if reply and reply.author == segment.user_id and _held(segment, wait.ended) else None


def _held(segment: Segment, at: datetime | None) -> bool:
    return at is not None and (segment.ended is None or segment.ended >= at)


def _without_reply(wait: Wait, segment: Segment) -> Result:
    if wait.ended is None and segment.ended is None:
        return "waiting"
    if segment.ended is not None and (wait.ended is None or segment.ended < wait.ended):
        return "passed_on"
    return "waived" if wait.end in ("waived", "withdrawn") else "unanswered"
