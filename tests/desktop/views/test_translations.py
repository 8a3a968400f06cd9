"""English and Portuguese say everything the sources say, and the compiled files are the ones of the .ts files."""

import ast
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.i18n import LANGUAGES, Languages
from desktop.i18n.languages import TRANSLATIONS
from desktop.i18n.update import command_strings, counted_strings, sources, update


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_untranslated(language: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.ts"
    shutil.copy(TRANSLATIONS / f"relevo_{language}.ts", copy)
    update(language, copy)
    messages = ET.parse(copy).getroot().iter("message")
    missing = [message.findtext("source") for message in messages if "type" in message.find("translation").attrib]  # type: ignore[union-attr]
    assert missing == []


def test_no_sentence_hides_in_an_f_string_where_lupdate_sees_none() -> None:
    hidden = [
        f"{file.name}:{call.lineno}"
        for file in sources()
        for text in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in {"tr", "translate"}
    ]
    assert hidden == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["en", "pt"])
def test_every_command_has_a_translation_in_the_compiled_file(language: str) -> None:
    source = ET.parse(TRANSLATIONS / f"relevo_{language}.ts").getroot()
    wanted = {
        message.findtext("source"): message.findtext("translation")
        for context in source
        if context.findtext("name") == "Commands"
        for message in context.iter("message")
    }
    languages = Languages()
    languages.use(language)
    try:
        for text in command_strings():
            assert QCoreApplication.translate("Commands", text) == wanted[text]
    finally:
        languages.close()


@pytest.mark.usefixtures("qapp")
def test_plurals_in_every_language() -> None:
    languages = Languages()
    for code, one, many in (("es", "1 nueva", "3 nuevas"), ("en", "1 new", "3 new"), ("pt", "1 nova", "3 novas")):
        languages.use(code)
        assert QCoreApplication.translate("NewBar", "%n nueva(s)", "", 1) == one
        assert QCoreApplication.translate("NewBar", "%n nueva(s)", "", 3) == many
    languages.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
def test_counted_sentences_outside_of_classes_have_plurals(language: str) -> None:
    counted = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(TRANSLATIONS / f"relevo_{language}.ts").getroot()
        for message in context.iter("message")
        if message.get("numerus") == "yes"
    }
    wanted = set(counted_strings(sources()))
    assert ("Row", "%n sin leer") in wanted
    assert wanted <= counted
    languages = Languages()
    languages.use(language)
    try:
        told = {QCoreApplication.translate("Alerts", "%n conversaciones esperan", "", count) for count in (1, 4)}
    finally:
        languages.close()
    assert len({words.replace("1", "").replace("4", "") for words in told}) == 2


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("es", {"&Buscar en:", "&Nombre del archivo:", "&Tipo de archivo:", "&Abrir", "Cancelar"}),
        ("pt", {"&Procurar em:", "&Nome do arquivo:", "&Tipo de arquivo:", "&Abrir", "Cancelar"}),
        ("en", {"&Look in:", "File &name:", "Files of &type:", "&Open", "Cancel"}),
    ],
)
def test_the_file_dialog_of_qt_speaks_the_language(language: str, labels: set[str], qtbot: QtBot) -> None:
    languages = Languages()
    languages.use(language)
    try:
        dialog = QFileDialog(None, "x")
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.open()
        told = {label.text() for label in dialog.findChildren(QLabel)}
        told |= {button.text() for button in dialog.findChildren(QPushButton)}
        dialog.close()
    finally:
        languages.close()
    assert told - {""} == labels
