"""Figures of this process and of the line behind it, for Prometheus.

`app` makes one `Metrics` and hands it to whoever counts; `api` renders it. What always holds: no label carries a
person, a phone number or a conversation; gauges of the database are set from one read per scrape (`store/health.py`).
"""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """A registry of its own per gateway, so that two in one process (tests) do not mix."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._gauges()
        self._counters()

    def _gauges(self) -> None:
        gauge = self._gauge
        self.webhook_age = gauge("webhook_age_seconds", "Seconds since the last delivery of Meta was journalled")
        self.journal_lag = gauge("journal_lag_seconds", "Age of the oldest delivery nobody has read yet")
        self.journal_unclaimed = gauge("journal_unclaimed_rows", "Deliveries nobody has read yet")
        self.parked = gauge("parked_deliveries", "Deliveries that could not be understood and wait for an admin")
        self.outbox_queued = gauge("outbox_queued_messages", "Messages that wait to be handed to Meta")
        self.outbox_uncertain = gauge("outbox_uncertain_messages", "Messages Meta may or may not have taken")
        self.numbers_stopped = gauge("numbers_stopped", "Our numbers that Meta refuses")
        self.numbers_unreachable = gauge("numbers_unreachable", "Our numbers for which Meta does not answer")
        self.strays = gauge("stray_conversations", "Conversations without owner, queue or wait they should have")
        self.numbers_silent = gauge("numbers_silent", "Our numbers that send and of which Meta tells nothing")

        self.token_left = gauge("token_left_seconds", "Until the first access token ends; NaN when none does")
        self.canary_seconds = gauge("canary_round_trip_seconds", "There and back of the last test message; NaN if lost")
        self.canary_lost = gauge("canary_lost", "1 while test messages do not come back")

    def _counters(self) -> None:
        self.requests = Histogram(
            "relevo_api_request_seconds",
            "Time of API requests by route and status",
            ("method", "route", "status"),
            registry=self.registry,
            buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
        )
        meaning = "Rows (or counts) that a client held otherwise than the gateway, and mended"
        self.differences = Counter("relevo_client_differences", meaning, ("what",), registry=self.registry)
        self.sign_ins = Counter("relevo_sign_ins", "Sign-ins by outcome", ("outcome",), registry=self.registry)

    def _gauge(self, name: str, meaning: str) -> Gauge:
        return Gauge(f"relevo_{name}", meaning, registry=self.registry)

    def render(self) -> bytes:
        """The text of `GET /metrics`."""
        return generate_latest(self.registry)
