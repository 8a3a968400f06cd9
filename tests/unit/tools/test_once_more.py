"""Who gets a second look: a few that failed, never many, and nothing where nobody knows what failed."""

import json
from pathlib import Path

import pytest

from tools import commands


@pytest.mark.parametrize("failed", [0, commands.MOST_AGAIN + 1])
def test_none_and_many_have_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failed: int) -> None:
    told = tmp_path / "lastfailed"
    told.write_text(json.dumps({f"tests/nowhere.py::test_{one}": True for one in range(failed)}), encoding="utf-8")
    monkeypatch.setattr(commands, "LAST_FAILED", told)
    assert commands._once_more() == 1


def test_where_nothing_is_told_all_have_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "LAST_FAILED", tmp_path / "lastfailed")
    assert commands._once_more() == 1
