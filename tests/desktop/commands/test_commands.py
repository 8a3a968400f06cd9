"""Commands are declared once and well; the palette finds them in three languages; AltGr writes and never commands."""

import re
import sys
from pathlib import Path
from subprocess import run
from types import SimpleNamespace
from typing import Any, cast

import pytest

from desktop.commands.command import GROUPS, Command, Context
from desktop.commands.keys import KeyMap, Press
from desktop.commands.palette import find_commands, fold, parse
from desktop.commands.registry import Registry, default_registry, key_map
from desktop.store.store import Store
from protocol.conversation import ReadMark
from tests.desktop.store.samples import ME, conversation, snapshot

REGISTRY = default_registry()
ICONS = Path(__file__).parents[3] / "resources" / "icons"


def test_every_command_is_well_declared() -> None:
    for command in REGISTRY:
        assert re.fullmatch(r"[a-z_]+\.[a-z_]+", command.id)
        assert command.title[0].isupper()
        assert command.group in GROUPS
        assert not command.icon or (ICONS / f"{command.icon}.svg").exists(), command.icon
        assert all(alias == fold(alias) for alias in command.aliases), command.id
    key_map(REGISTRY, letters=True)


def test_two_commands_cannot_share_an_id_or_a_key() -> None:
    one = Command(id="a.b", title="A", group="compose", keys=("Ctrl+Y",), run=lambda _: None)
    other = Command(id="a.c", title="B", group="compose", keys=("Ctrl+Y",), run=lambda _: None)
    with pytest.raises(ValueError, match=r"a\.b"):
        Registry([one, one])
    with pytest.raises(ValueError, match=r"Ctrl\+Y"):
        key_map(Registry([one, other]), letters=False)
    assert key_map(Registry([one, other]), letters=False, changed={"a.c": ("F9",)}) == {"Ctrl+Y": "a.b", "F9": "a.c"}


def test_the_registry_needs_no_qt() -> None:
    code = "import desktop.commands.registry, desktop.commands.keys, desktop.commands.palette, sys; "
    code += "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("resol", "conversation.resolve"), ("cerrar", "conversation.resolve"), ("encerrar", "conversation.resolve"),
        ("mias", "go.mine"), (">MÍAS", "go.mine"), ("transfer", "conversation.assign"), ("hsm", "compose.template"),
        ("nota", "compose.note"), ("plntlla", "compose.template"), ("tomar", "conversation.take"),
        ("ausente", "presence.away"), ("ausente", "presence.absent"),
    ],
)  # fmt: skip
def test_the_palette_finds(typed: str, first: str) -> None:
    found = [command.id for command in find_commands(typed, REGISTRY.at("palette"))]
    assert first in found[:3]


def test_the_palette_remembers_and_knows_its_signs() -> None:
    commands = REGISTRY.at("palette")
    assert [each.id for each in find_commands("", commands, recent=["app.dark", "go.all"])][:2] == [
        "app.dark",
        "go.all",
    ]
    assert find_commands("#queja", commands) == find_commands("@ana", commands) == []
    assert parse("+52 155-123") == ("phone", "52155123")
    assert parse("@ana") == ("people", "ana")
    assert find_commands("zzqq", commands) == []


@pytest.mark.parametrize(
    "press",
    [
        Press("Q", "@", ctrl=True, alt=True), Press("2", "@", group_switch=True), Press("E", "€", ctrl=True, alt=True),
        Press("K", "{", ctrl=True, alt=True), Press("1", "|", group_switch=True), Press("F", "[", group_switch=True),
        Press("J", "~", group_switch=True, ctrl=True, alt=True),
    ],
    ids=["es-LATAM @", "es-ES @", "ABNT2 €", "latam {", "es |", "[", "abnt2 ~"],
)  # fmt: skip
@pytest.mark.parametrize("letters", [True, False])
@pytest.mark.parametrize("in_text", [True, False])
def test_altgr_never_triggers_a_command(press: Press, letters: bool, in_text: bool) -> None:
    assert KeyMap(REGISTRY, letters=letters).press(press, in_text=in_text) is None


def test_chords_are_always_on_and_letters_only_when_wanted() -> None:
    plain, letters = KeyMap(REGISTRY), KeyMap(REGISTRY, letters=True)
    chord = Press("K", "\x0b", ctrl=True)
    assert plain.press(chord, in_text=True) == letters.press(chord, in_text=True) == "go.palette"
    assert plain.press(Press("Down", alt=True), in_text=True) == "go.next"
    letter = Press("E", "e")
    assert plain.press(letter, in_text=False) is None
    assert letters.press(letter, in_text=True) is None
    assert letters.press(letter, in_text=False) == "conversation.resolve"


def test_two_letters_one_after_the_other() -> None:
    keys = KeyMap(REGISTRY, letters=True)
    assert keys.press(Press("G", "g"), in_text=False) is None
    assert keys.pending()
    assert keys.press(Press("M", "m"), in_text=False) == "go.mine"
    assert not keys.pending()


def test_a_command_says_why_it_cannot_run() -> None:
    store = Store()
    read = ReadMark(conversation_id=1, inbound_count=1, rev=1)
    store.load_snapshot(snapshot(conversation(1, assignee_id=ME.id), marks=(read,)))
    done: list[str] = []
    ui: Any = SimpleNamespace(did=lambda change: done.append(change.done))
    session = SimpleNamespace(
        store=store, line=SimpleNamespace(state="offline"), take=lambda _: done.append("take"),
        mark_unread=lambda _: done.append("unread"),
    )  # fmt: skip
    here = Context(ui=ui, session=cast("Any", session), conversation_id=1)
    assert "conexión" in REGISTRY.run("conversation.resolve", here)
    session.line.state = "online"
    assert REGISTRY.run("conversation.take", here) == "Ya es tuya"
    assert REGISTRY.run("conversation.mark_unread", here) == ""
    assert "abre" in REGISTRY.run("conversation.take", Context(ui=cast("Any", None), session=cast("Any", session)))
    assert done == ["unread", "unread"]
