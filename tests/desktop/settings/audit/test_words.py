"""Entries in words: a sentence whatever the action, differences as lines, nothing taken for markup or a format."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from desktop.i18n import audit_words
from desktop.i18n.audit_words import AuditWords, Line, fault_words, state_words
from protocol.audit import AuditEntry, AuditState

NOW = datetime(2026, 11, 23, 14, tzinfo=UTC)
NAMES = {"user:1": "Ana", "team:2": "Ventas", "user:3": "{what} <b>"}


def entry(action: str, subject: str = "", user_id: int | None = 1, **more: Any) -> AuditEntry:
    return AuditEntry(id=1, at=NOW, action=action, subject=subject, user_id=user_id, **more)


@pytest.fixture
def words() -> AuditWords:
    return AuditWords(lambda _subject: "")


def test_every_sentence_says_who_and_holds_nothing_else_to_fill() -> None:
    for action, sentence in audit_words._sentences().items():
        assert "{who}" in sentence, action
        assert set(re.findall(r"\{\w*\}", sentence)) <= {"{who}", "{what}"}, action


def test_who_and_what_are_as_they_are_called_today(words: AuditWords) -> None:
    assert words.sentence(entry("team.renamed", "team:2"), NAMES) == "Ana cambió el nombre del equipo Ventas"
    assert words.sentence(entry("number.stopped", "number:9", None), NAMES) == "Relevo detuvo el número #9"
    assert words.sentence(entry("user.edited", "user:3"), NAMES) == "Ana cambió la cuenta de {what} <b>"
    assert words.sentence(entry("user.edited", "user:1", 44), NAMES) == "Alguien cambió la cuenta de Ana"


def test_an_action_nobody_has_words_for_is_told_by_its_name(words: AuditWords) -> None:
    assert words.sentence(entry("tea.made", "team:2"), NAMES) == "Ana · tea.made · Ventas"


def test_what_differs_is_read_line_by_line(words: AuditWords) -> None:
    found = entry(
        "user.edited", before={"role": "agent", "team_ids": [], "hours": {"mon": 9}, "active": True, "x": None},
        after={"role": "admin", "team_ids": [2, 7], "hours": {"mon": 10}, "active": False, "x": "%s {0}"},
        detail={"rows": 3, "empty": ""},
    )  # fmt: skip
    assert words.lines(found, NAMES) == [
        Line("Rol", "Agente", "Administración"), Line("Equipos", "—", "Ventas, #7"),
        Line("hours · mon", "9", "10"), Line("Activa", "sí", "no"), Line("x", "—", "%s {0}"),
        Line("Filas", None, "3"),
    ]  # fmt: skip


def test_what_is_long_is_cut(words: AuditWords) -> None:
    [line] = words.lines(entry("policy.changed", before={"text": "a"}, after={"text": "b" * 5000}), {})
    assert len(line.after) == audit_words.LONGEST


def test_how_the_chain_stands() -> None:
    state = AuditState(sealed=1204, waiting=3)
    assert state_words(state, NOW).endswith("entradas selladas, 3 por sellar, todavía sin verificar")
    for fault in ("changed", "missing", "reordered", "forged", "rewritten", "cut"):
        said = fault_words(AuditState(fault=fault, fault_seal=7))
        assert said
        assert "{" not in said
    assert fault_words(AuditState()) == ""
