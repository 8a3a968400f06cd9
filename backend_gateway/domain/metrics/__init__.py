"""What a case contributes to every metric: pure, from its whole story, told anew whenever anything of it changed.

Called by `actions/metrics`. What always holds: the same story gives the same facts, however it was learned; a fact
carries both clocks and the hours it froze, so that yesterday stays yesterday (METRICS sections 2 and 3).
"""

from backend_gateway.domain.metrics.cases import case_facts
from backend_gateway.domain.metrics.fact import DEFINITION, Fact
from backend_gateway.domain.metrics.promises import promise_facts
from backend_gateway.domain.metrics.replies import agent_facts
from backend_gateway.domain.metrics.responses import response_facts
from backend_gateway.domain.metrics.story import HoursOf, Reply, Segment, Story, Wait
from backend_gateway.domain.metrics.volumes import volume_facts

__all__ = ["DEFINITION", "Fact", "HoursOf", "Reply", "Segment", "Story", "Wait", "facts_of"]


def facts_of(story: Story, hours_of: HoursOf) -> list[Fact]:
    """Every fact of one case."""
    timed = [*response_facts(story, hours_of), *agent_facts(story, hours_of), *case_facts(story, hours_of)]
    return [*timed, *promise_facts(story), *volume_facts(story)]
