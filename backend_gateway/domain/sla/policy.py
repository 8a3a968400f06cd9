"""What a company promises, as versioned values: they are the wire's (`protocol.sla`), named here for the domain.

`choosing` picks the targets of one conversation; `starting` freezes them into clocks.
"""

from protocol.sla import DEFAULT_POLICY, ClockKind, HoldKind, Match, Measure, Policy, PolicyRef, Target

__all__ = ["DEFAULT_POLICY", "ClockKind", "HoldKind", "Match", "Measure", "Policy", "PolicyRef", "Target"]
