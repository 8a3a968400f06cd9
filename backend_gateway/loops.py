"""Every background loop of a gateway, in one list, and what they are made of.

Called by `app`, before the wake-ups start listening. Who adds a loop adds a line here.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import asyncpg
import structlog

from backend_gateway.actions.firing import EFFECTS
from backend_gateway.actions.graph import Graph
from backend_gateway.actions.media_work import Workshop
from backend_gateway.api.context import FEED, OUTBOX, REPORTS, ROUTING, TEMPLATES
from backend_gateway.channels.mail import MailServer
from backend_gateway.clock import Clock
from backend_gateway.feed.follow import follow
from backend_gateway.feed.hub import Hub
from backend_gateway.feed.wakeup import Wakeup
from backend_gateway.settings import Settings
from backend_gateway.store.numbers import WebhookSecrets
from backend_gateway.store.secrets import Keyring
from backend_gateway.telemetry.metrics import Metrics
from backend_gateway.workers.attendance import Attendance
from backend_gateway.workers.audit_seal import AuditSealer
from backend_gateway.workers.canary import CanaryKeeper
from backend_gateway.workers.connection import ConnectionWatch
from backend_gateway.workers.courtesy import Courtesy
from backend_gateway.workers.dispatcher import Dispatcher, Tools
from backend_gateway.workers.following import Follower
from backend_gateway.workers.housekeeping import Housekeeper
from backend_gateway.workers.inbox import Inbox
from backend_gateway.workers.media import MediaWorker
from backend_gateway.workers.metric_days import DayKeeper
from backend_gateway.workers.metrics import MetricKeeper
from backend_gateway.workers.report_schedules import ReportMaker
from backend_gateway.workers.routing import Router
from backend_gateway.workers.runner import Worker
from backend_gateway.workers.templates import TemplateSync
from backend_gateway.workers.timers import TIMERS, TimerWorker
from backend_gateway.workers.transmit import Transmitter

INBOX = "relevo_inbox"
"""The channel whose hints mean: a delivery is in the journal."""

SECRETS_EVERY = 5.0
"""Seconds until a rotated webhook secret counts in every replica."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the loops and the API are made of, once per gateway."""

    settings: Settings
    dsn: str
    pool: asyncpg.Pool
    keyring: Keyring
    wakeup: Wakeup
    hub: Hub
    metrics: Metrics
    graph: Graph
    shop: Workshop
    secrets: WebhookSecrets
    courtesy: Courtesy
    attendance: Attendance
    clock: Clock


def worker_list(parts: Parts, feed_ready: asyncio.Event) -> list[Worker]:
    """The loops; `feed_ready` is set when the feed knows its place."""
    signal = parts.wakeup.signal
    feed = signal(FEED)
    inbox = Inbox(parts.dsn, parts.pool, signal(INBOX), parts.clock, _hint(parts, FEED), _hint(parts, TEMPLATES))
    media = MediaWorker(parts.pool, parts.graph, parts.shop, signal(FEED), parts.clock, _hint(parts, FEED))
    transmit = Transmitter(parts.pool, parts.graph, parts.shop, parts.clock)
    tools = Tools(parts.pool, parts.clock, transmit, _hint(parts, FEED))
    dispatcher = Dispatcher(tools, signal(OUTBOX), parts.wakeup.name)
    timers = TimerWorker(parts.pool, EFFECTS, signal(TIMERS), _hint(parts, FEED, OUTBOX, ROUTING))
    follower = Follower(parts.pool, signal(FEED), parts.clock, _hint(parts, FEED, ROUTING), _hint(parts, OUTBOX))
    chosen = parts.settings
    connection = ConnectionWatch(
        parts.pool, parts.keyring, chosen.graph_url, chosen.graph_version, parts.clock, _hint(parts, FEED)
    )
    return [
        Worker("feed", lambda: follow(parts.dsn, parts.hub, feed, feed_ready)),
        Worker("inbox", inbox.run),
        Worker("dispatcher", dispatcher.run),
        Worker("media", media.run),
        Worker("templates", TemplateSync(parts.pool, parts.graph, signal(TEMPLATES), parts.clock).run),
        Worker("timers", timers.run),
        Worker("following", follower.run),
        Worker("routing", Router(parts.pool, signal(ROUTING), parts.clock, _hint(parts, FEED)).run),
        Worker("attendance", parts.attendance.run),
        Worker("courtesy", parts.courtesy.run),
        Worker("housekeeping", _housekeeper(parts).run),
        Worker("connection", connection.run),
        Worker("canary", CanaryKeeper(parts.pool, parts.graph, parts.clock, _hint(parts, FEED)).run),
        Worker("audit seal", AuditSealer(parts.pool, parts.clock, parts.settings.anchors_file).run),
        Worker("metrics", MetricKeeper(parts.pool, parts.clock).run),
        Worker("metric days", DayKeeper(parts.pool, parts.clock, _hint(parts, FEED)).run),
        Worker("scheduled reports", _report_maker(parts).run),
        Worker("webhook secrets", lambda: _keep_fresh(parts.secrets)),
    ]


def _report_maker(parts: Parts) -> ReportMaker:
    chosen = parts.settings
    server = None
    if chosen.smtp_host:
        sender = chosen.smtp_from or chosen.smtp_user or f"relevo@{chosen.smtp_host}"
        server = MailServer(
            chosen.smtp_host, chosen.smtp_port, chosen.smtp_security, chosen.smtp_user, chosen.smtp_password, sender
        )
    return ReportMaker(parts.pool, parts.clock, chosen.reports_dir, server, parts.wakeup.signal(REPORTS))


def _housekeeper(parts: Parts) -> Housekeeper:
    kept, told = _kept(parts.settings), partial(parts.wakeup.hint, FEED)
    return Housekeeper(parts.pool, parts.shop.files, parts.clock, kept, told, parts.metrics.strays.set, parts.keyring)


def _kept(settings: Settings) -> dict[str, timedelta]:
    """How long the company keeps what is pruned by age."""
    days = {
        "routing_decisions": settings.decisions_days, "alerts": settings.alerts_days,
        "scheduled": settings.scheduled_days,
    }  # fmt: skip
    return {name: timedelta(days=count) for name, count in days.items()}


def _hint(parts: Parts, *channels: str) -> Callable[[], None]:
    def hint() -> None:
        for channel in channels:
            parts.wakeup.hint(channel)

    return hint


async def _keep_fresh(secrets: WebhookSecrets) -> None:
    while True:
        await asyncio.sleep(SECRETS_EVERY)
        try:
            await secrets.refresh()
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError) as error:
            log.warning("webhook secrets not refreshed, the known ones stay in force", error=repr(error))
