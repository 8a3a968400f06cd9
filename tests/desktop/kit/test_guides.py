"""The agents' guide speaks of the program as it is: its names in that language, its keys, its pictures."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.commands.registry import default_registry
from tools.places import ROOT

GUIDES, WORDS = ROOT / "docs" / "guides", ROOT / "resources" / "translations"
FILES = {"es": "agent.es.md", "en": "agent.md", "pt": "agent.pt.md"}
KEYS = re.compile(r"(?<![\w+])((?:Ctrl\+|Shift\+|Alt\+)*(?:Return|F\d{1,2}|[A-Z0-9]|\.(?!\w)))(?!\w)")
NAMES_OF_KEYS = {"Mayús": "Shift", "Intro": "Return", "Enter": "Return"}


def said(language: str) -> set[str]:
    """Every text of the program in this language, without the three dots and what comes in later."""
    found: set[str] = set()
    for file in WORDS.glob("relevo_*.ts"):
        for message in ET.parse(file).iter("message"):
            source = message.findtext("source") or ""
            if language == "es":
                found.add(source)
            elif file.stem == f"relevo_{language}":
                found.add(message.findtext("translation") or "")
    return {plain(text) for text in found}


def plain(text: str) -> str:
    return re.sub(r"\{\d\}", "", text).strip().rstrip("….").strip().casefold()


@pytest.mark.parametrize("language", FILES)
def test_what_it_calls_by_name_is_called_so(language: str) -> None:
    text = (GUIDES / FILES[language]).read_text(encoding="utf-8")
    body = "\n".join(line for line in text.splitlines() if not line.startswith(("*[", "![")))
    named = [" ".join(one.split()) for one in re.findall(r"(?<![*\w])\*([^*\[\]]+)\*(?!\*)", body)]
    assert len(named) > 8
    known = said(language)
    assert [one for one in named if plain(one) not in known] == []


@pytest.mark.parametrize("language", FILES)
def test_its_keys_do_something(qapp: QApplication, language: str) -> None:
    del qapp
    text = (GUIDES / FILES[language]).read_text(encoding="utf-8")
    for local, name in NAMES_OF_KEYS.items():
        text = text.replace(f"+{local}", f"+{name}").replace(f"{local}+", f"{name}+")
    asked = {key for key in KEYS.findall(text) if "+" in key or key.startswith("F")}
    known = {QKeySequence(key).toString() for one in default_registry() for key in one.keys}
    assert len(asked) > 12
    assert sorted(key for key in asked if QKeySequence(key).toString() not in known) == []


@pytest.mark.parametrize("guide", sorted(GUIDES.glob("*.md")), ids=lambda path: path.name)
def test_pictures_and_links_lead_somewhere(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in target]
    assert [target for target in targets if not (guide.parent / target).exists()] == []
