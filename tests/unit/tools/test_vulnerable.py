"""A known fault of a library fails the check; silence is told as silence."""

from typing import Any

import pytest

from tools.vulnerable import verdict

SOUND: dict[str, Any] = {"name": "msgspec", "version": "0.20.0", "vulns": []}
FAULTY: dict[str, Any] = {
    "name": "pillow", "version": "1.0", "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["1.1"], "aliases": []}],
}  # fmt: skip
UNKNOWN: dict[str, Any] = {"name": "alembic", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("told", "complaint", "code", "words"),
    [
        ([SOUND], "", 0, ""),
        ([SOUND, FAULTY, UNKNOWN], "", 1, "pillow 1.0: PYSEC-2026-1, mended in 1.1"),
        ([SOUND, UNKNOWN], "", 0, "skipped: 1 of 2 libraries are unknown to who was asked"),
        ([], "no answer within 120 s", 0, "skipped: no answer within 120 s"),
    ],
    ids=["sound", "faulty", "unknown", "silent"],
)
def test_faults_fail_and_silence_is_told(told: list[Any], complaint: str, code: int, words: str) -> None:
    assert verdict(told, complaint) == (code, words)
