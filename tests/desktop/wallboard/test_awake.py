"""Keeping the screen on: asked once, given back, and no reason to show nothing."""

import sys
from types import SimpleNamespace

import pytest

from desktop.native.awake import Awake


def test_without_a_session_bus_the_board_is_shown_all_the_same(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    if sys.platform != "linux":
        pytest.skip("there is always a way to ask here")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    awake = Awake()
    awake.set(on=True)
    assert awake.on
    assert awake.works is False
    assert "screen_may_sleep" in caplog.text
    awake.set(on=False)
    awake.set(on=False)
    assert not awake.on


def test_a_library_that_fails_keeps_nobody_from_seeing_the_board(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wakepy", SimpleNamespace())
    awake = Awake()
    awake.set(on=True)
    assert awake.works is False
    awake.set(on=False)
    assert not awake.on
