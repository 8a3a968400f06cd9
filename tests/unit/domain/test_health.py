"""A verdict per hop: what is wrong is named with what its sentence needs, and silence is never health."""

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from backend_gateway.domain.health import HealthFacts, broken, delayed, judge
from protocol.health import HealthCheck, HealthKey

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
WELL = HealthFacts(
    now=NOW, numbers=2, last_delivery=NOW - timedelta(minutes=1), free_bytes=50 * 1024**3,
    last_backup=NOW - timedelta(hours=9), certificate_until=NOW + timedelta(days=80),
)  # fmt: skip


def found(key: HealthKey, **facts: Any) -> HealthCheck:
    return next(check for check in judge(replace(WELL, **facts)) if check.key == key)


def test_a_service_that_works_is_good_in_every_hop() -> None:
    checks = judge(WELL)
    assert {check.verdict for check in checks} == {"good"}
    assert {check.key for check in checks} == set(get_args(HealthKey)) - {"restored", "canary"}


@pytest.mark.parametrize(
    ("key", "facts", "verdict", "fault"),
    [
        ("numbers", {"stopped": ("Ventas",), "silent": ("Cobranza",)}, "bad", "stopped"),
        ("numbers", {"unreachable": ("Ventas",)}, "bad", "unreachable"),
        ("numbers", {"silent": ("Ventas",)}, "bad", "silent"),
        ("numbers", {"numbers": 0}, "warn", "none"),
        ("deliveries", {"last_delivery": None}, "warn", "never"),
        ("deliveries", {"last_delivery": NOW - timedelta(hours=25)}, "warn", "old"),
        ("reading", {"oldest_unread": NOW - timedelta(seconds=31), "unread": 7}, "bad", "behind"),
        ("reading", {"oldest_unread": NOW - timedelta(seconds=29), "unread": 7}, "good", ""),
        ("reading", {"parked": 2}, "warn", "parked"),
        ("sending", {"uncertain": 1}, "warn", "uncertain"),
        ("loops", {"failed_loops": {"timers": NOW - timedelta(minutes=9)}}, "bad", "failing"),
        ("loops", {"failed_loops": {"timers": NOW - timedelta(minutes=11)}}, "good", ""),
        ("files", {"free_bytes": 1024**3 - 1}, "bad", "full"),
        ("files", {"free_bytes": 2 * 1024**3}, "warn", "little"),
        ("files", {"free_bytes": None}, "good", ""),
        ("backup", {"last_backup": None}, "warn", "never"),
        ("backup", {"last_backup": NOW - timedelta(hours=37)}, "bad", "old"),
        ("restored", {"restored_as_of": NOW - timedelta(days=1)}, "bad", "waiting"),
        ("audit", {"oldest_unsealed": NOW - timedelta(seconds=31)}, "bad", "late"),
        ("audit", {"oldest_unsealed": NOW - timedelta(seconds=29)}, "good", ""),
        ("audit", {"chain_broken": True}, "bad", "broken"),
        ("certificate", {"certificate_until": NOW + timedelta(days=2)}, "bad", "ends"),
        ("certificate", {"certificate_until": NOW + timedelta(days=13)}, "warn", "ends"),
    ],
)
def test_each_way_to_be_wrong(key: HealthKey, facts: dict[str, Any], verdict: str, fault: str) -> None:
    check = found(key, **facts)
    assert (check.verdict, check.fault) == (verdict, fault)


def test_names_and_counts_go_with_it() -> None:
    assert found("numbers", stopped=("Cobranza", "Ventas")).values == {"names": "Cobranza, Ventas"}
    assert found("reading", oldest_unread=NOW - timedelta(minutes=2), unread=7).values == {
        "seconds": "120", "count": "7",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "keys", "late"),
    [
        ({}, [], ""),
        ({"oldest_unread": NOW - timedelta(minutes=5), "unread": 4}, ["reading"], "in"),
        ({"failed_loops": {"dispatcher": NOW}}, ["loops"], "out"),
        ({"failed_loops": {"inbox": NOW, "timers": NOW}}, ["loops"], "in"),
        ({"failed_loops": {"inbox": NOW, "dispatcher": NOW}}, ["loops"], "both"),
        ({"failed_loops": {"timers": NOW}}, [], ""),  # the page says so; no message waits for it
        ({"free_bytes": 1000}, ["files"], ""),
        ({"tokens": (("Ventas", NOW + timedelta(days=5)),)}, ["token"], ""),  # mended in time, nobody notices
        ({"stopped": ("Ventas",)}, ["numbers"], ""),  # said by its own banner, by its name
        ({"tokens": (("Ventas", NOW - timedelta(days=1)),)}, ["token"], "both"),
        ({"last_backup": NOW - timedelta(days=9)}, [], ""),
        (
            {"oldest_unread": NOW - timedelta(minutes=5), "failed_loops": {"dispatcher": NOW}},
            ["reading", "loops"], "both",
        ),
    ],
)  # fmt: skip
def test_what_colleagues_may_notice(facts: dict[str, Any], keys: list[str], late: str) -> None:
    checks = judge(replace(WELL, **facts))
    assert [check.key for check in broken(checks)] == keys
    assert delayed(checks) == late
