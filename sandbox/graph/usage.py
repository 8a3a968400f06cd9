"""The rate of management calls.

Called by the router. Rule: FACTS 10: 200 an hour per app and account, 5000 for an active one, then 80007.
"""

from sandbox.errors import GraphError
from sandbox.runtime import Runtime
from sandbox.templates import Template
from sandbox.world import Waba

HOUR = 3600


def count_management_call(runtime: Runtime, target: Waba | Template) -> None:
    """Raises GraphError 80007 over the rate."""
    waba = runtime.world.wabas[target.waba_id] if isinstance(target, Template) else target
    limit = min(
        (
            number.settings.limits.management_calls_per_hour
            for number in runtime.world.numbers.values()
            if number.settings.waba_id == waba.id
        ),
        default=5000,
    )
    now = runtime.clock.now()
    while waba.calls and waba.calls[0] < now - HOUR:
        waba.calls.pop(0)
    if len(waba.calls) >= limit:
        raise GraphError(80007)
    waba.calls.append(now)
