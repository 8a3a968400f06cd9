"""How badly webhooks travel: every knob in one place.

Called by the deliverer; chosen by tests, the demo and benchmarks. Always holds: with the same seed the same
disturbances are drawn in the same order. Seconds are divided by the clock's speed.
"""

import msgspec


class Disturbance(msgspec.Struct, frozen=True, kw_only=True):
    """Batching, repetition, order, delay and retries of deliveries (FACTS 1).

    batch_changes/batch_seconds: how many changes share a POST at most and how long one waits for company.
    merge_items: messages of one number in a batch share one change. duplicate: chance that a body is posted again at
    once. repeat_change: chance that a change is queued twice, so its copy travels in another body. shuffle: chance
    that a batch is put in random order, and that a body is held for `hold_seconds` while others overtake it. retry_*:
    wait before the first repeat, its growth, and when to give up. lost_answer: chance that the receiver's answer is
    lost on the way back: it counts as not delivered and is repeated, though the receiver has stored it.
    """

    batch_changes: int = 1
    batch_seconds: float = 0.0
    merge_items: bool = False
    duplicate: float = 0.0
    repeat_change: float = 0.0
    shuffle: float = 0.0
    hold_seconds: tuple[float, float] = (0.5, 5.0)
    delay: tuple[float, float] = (0.0, 0.0)
    lost_answer: float = 0.0
    connections: int = 8
    timeout: float = 10.0
    retry_first: float = 1.0
    retry_growth: float = 2.0
    retry_longest: float = 3600.0
    give_up_after: float = 7 * 86_400.0
    escaped: bool = True

    @classmethod
    def calm(cls) -> "Disturbance":
        """One change per body, in order, over one connection."""
        return cls(connections=1)

    @classmethod
    def usual(cls) -> "Disturbance":
        """What an ordinary day looks like."""
        return cls(batch_changes=8, batch_seconds=0.05, duplicate=0.01, shuffle=0.02, delay=(0.02, 0.3))

    @classmethod
    def storm(cls) -> "Disturbance":
        """Everything at once, for crash tests."""
        return cls(
            batch_changes=50,
            batch_seconds=0.1,
            merge_items=True,
            duplicate=0.15,
            repeat_change=0.1,
            shuffle=0.4,
            delay=(0.0, 0.5),
            lost_answer=0.03,
            retry_first=0.3,
            retry_longest=5.0,
        )
