"""What people wrote is never markup: every label, field and tooltip of the program is made so that Qt cannot guess.

Qt takes a text for rich text when it looks like some. Labels and fields say that theirs is plain; a tooltip cannot, so
its words are our own (translated, without anything filled in) or go through `plain_tooltip`.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from desktop.models.tooltips import plain_tooltip

DESKTOP = Path(__file__).parents[3] / "desktop"
SOURCES = sorted(path for path in DESKTOP.rglob("*.py"))
BARE = {"QLabel", "QTextEdit", "QTextBrowser", "QMessageBox"}
MADE_PLAIN = {
    "views/widgets/label.py": "sets the format", "views/composer/card_picture.py": "shows a picture alone",
    "views/composer/editor.py": "takes no rich text",
}  # fmt: skip
"""Who may use Qt's own, and why nothing is interpreted there."""
OUR_WORDS = {"tr", "translate", "refusal", "plain_tooltip"}
TOLD = {
    "views/composer/tools.py": "a reason of a command", "views/conversation_list/bulk_bar.py": "a reason of a command",
    "views/composer/emoji.py": "the name of an emoji", "views/composer/card_picture.py": "one of two sentences of ours",
    "native/tray.py": "how many wait", "views/settings/people/person.py": "a refusal of ours",
}  # fmt: skip
"""Files whose tooltips come from elsewhere in our own words."""
HOSTILE = '<b>Ana</b><img src="http://192.0.2.1/a.png">\n<a href="file:///etc/passwd">x</a> &amp; 5 < 6'


def _calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
            yield node


def _is_ours(words: ast.expr) -> bool:
    if isinstance(words, ast.Constant):
        return True
    if isinstance(words, ast.IfExp):
        return _is_ours(words.body) and _is_ours(words.orelse)
    if not isinstance(words, ast.Call):
        return False
    called = words.func.attr if isinstance(words.func, ast.Attribute) else getattr(words.func, "id", "")
    return called in OUR_WORDS


@pytest.mark.parametrize("called", ["setToolTip", "setWhatsThis"])
def test_a_tooltip_is_our_words_or_made_plain(called: str) -> None:
    strange = [
        f"{path.relative_to(DESKTOP)}:{call.lineno}"
        for path in SOURCES
        if path.relative_to(DESKTOP).as_posix() not in TOLD
        for call in _calls(ast.parse(path.read_text("utf-8")), called)
        if not _is_ours(call.args[0])
    ]
    assert strange == []


def test_models_that_tell_a_tooltip_make_it_plain() -> None:
    tells = [path for path in SOURCES if "ToolTipRole" in path.read_text("utf-8")]
    assert tells, "there are some"
    assert [path.name for path in tells if "plain_tooltip(" not in path.read_text("utf-8")] == []


def test_nobody_uses_a_widget_that_guesses() -> None:
    strange = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []
            used = {name.id for name in names if isinstance(name, ast.Name)} & BARE
            if used and path.relative_to(DESKTOP).as_posix() not in MADE_PLAIN:
                strange.append(f"{path.relative_to(DESKTOP)}: {used}")
    assert strange == []


def test_a_hostile_text_is_shown_as_it_is(qtbot: QtBot) -> None:
    told = plain_tooltip(HOSTILE)
    page = QTextDocument()
    page.setHtml(told)
    assert page.toPlainText().replace("\u2028", "\n") == HOSTILE
    assert "<img" not in told
    assert plain_tooltip("") == ""
