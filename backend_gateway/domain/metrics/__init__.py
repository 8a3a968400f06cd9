"""What a case contributes to every metric: pure, from its whole story, told anew whenever anything of it changed.

Called by `actions/metrics`. What always holds: the same story gives the same facts, however it was learned; a fact
carries both clocks and the hours it froze, so that yesterday stays yesterday (METRICS sections 2 and 3).
"""

from datetime import datetime

from backend_gateway.domain.metrics.bots import bot_facts
from backend_gateway.domain.metrics.cases import case_facts
from backend_gateway.domain.metrics.counts import count_facts
from backend_gateway.domain.metrics.fact import Fact
from backend_gateway.domain.metrics.fronts import front_facts
from backend_gateway.domain.metrics.opinions import opinion_facts
from backend_gateway.domain.metrics.outcomes import outcome_facts
from backend_gateway.domain.metrics.promises import promise_facts
from backend_gateway.domain.metrics.replies import agent_facts
from backend_gateway.domain.metrics.responses import response_facts
from backend_gateway.domain.metrics.shares import share_facts
from backend_gateway.domain.metrics.story import DEFINITION, HoursOf, Reply, Segment, Settings, Story, Wait
from backend_gateway.domain.metrics.volumes import volume_facts
from backend_gateway.domain.metrics.work import work_facts

__all__ = ["DEFINITION", "Fact", "HoursOf", "Reply", "Segment", "Settings", "Story", "Wait", "facts_of"]


def facts_of(story: Story, hours_of: HoursOf, settings: Settings, now: datetime) -> list[Fact]:
    """Every fact of one case. `now` settles what only time tells: such a fact says when it is due again."""
    return [
        *response_facts(story, hours_of), *agent_facts(story, hours_of), *case_facts(story, hours_of),
        *front_facts(story, hours_of), *bot_facts(story, settings, now), *work_facts(story, hours_of, settings),
        *share_facts(story, settings, now), *outcome_facts(story, settings, now), *count_facts(story),
        *opinion_facts(story), *promise_facts(story), *volume_facts(story),
    ]  # fmt: skip
