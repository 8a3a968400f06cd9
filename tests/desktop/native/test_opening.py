"""Copies for other programs: any sender's name makes a plain file, and no neighbour on the computer is in the way."""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from desktop.native import quarantine
from desktop.native.opening import Opened


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files are."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source"
    path.write_bytes(b"%PDF-1.7")
    return path


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("factura.pdf.exe", "factura.pdf.pdf"),
        ("../../.bashrc", "bashrc.pdf"),
        ("factura\u202efdp.exe", "facturafdp.pdf"),
        ("a\x00b\n;rm -rf *.pdf", "abrm -rf.pdf"),
        ("con.pdf", "relevo con.pdf"),
        ("NUL.notes.pdf", "relevo NUL.notes.pdf"),
        ("COM1 .pdf", "relevo COM1.pdf"),
        ("consola.pdf", "consola.pdf"),
        ("...", "relevo.pdf"),
        ("", "relevo.pdf"),
        ("\U00020000" * 100 + ".pdf", "\U00020000" * 50 + ".pdf"),
    ],
)
def test_any_name_is_a_plain_one_with_the_ending_of_its_kind(source: Path, name: str, shown: str) -> None:
    copies = Opened()
    copy = copies.copy(source, name, "application/pdf; charset=x")
    assert (copy.name, copy.read_bytes()) == (shown, b"%PDF-1.7")
    copies.close()
    assert not copy.exists()


@pytest.mark.parametrize("mime", ["application/x-msdownload", "text/html", "image/svg+xml", "", "application/pdf/x"])
def test_what_could_run_is_not_opened(source: Path, mime: str) -> None:
    copies = Opened()
    with pytest.raises(ValueError, match=f"^{re.escape(mime)}$"):
        copies.copy(source, "factura.pdf", mime)
    copies.close()


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_a_neighbours_link_is_neither_followed_nor_in_the_way(folder: Path, source: Path) -> None:
    mine = folder / "mine"
    mine.mkdir()
    (mine / "kept").touch()
    os.utime(mine, (0, 0))
    (folder / "relevo-open-dangling").symlink_to(folder / "nowhere")
    (folder / "relevo-open-mine").symlink_to(mine)
    old = folder / "relevo-open-old"
    old.mkdir()
    os.utime(old, (0, 0))
    copies = Opened()
    assert (mine / "kept").exists()
    assert not old.exists()
    assert copies.copy(source, "a.pdf", "application/pdf").exists()
    copies.close()


def test_files_open_on_after_somebody_tidied_the_temporary_files(folder: Path, source: Path) -> None:
    copies = Opened()
    for left in folder.glob("relevo-open-*"):
        shutil.rmtree(left)
    assert copies.copy(source, "a.pdf", "application/pdf").exists()
    copies.close()
    assert list(folder.glob("relevo-open-*")) == []


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="the attribute is read with Linux's own call")
def test_on_a_mac_a_copy_is_marked_as_from_outside(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = Opened()
    assert quarantine.quarantine(source) is False, "Linux has no such attribute, and that is no error"
    name = "user.com.apple.quarantine"  # Linux keeps attributes of programs under this name alone
    try:
        os.setxattr(tmp_path, name, b"x")
    except OSError:
        pytest.skip("this disk keeps no attributes")
    monkeypatch.setattr(quarantine, "NAME", name.encode())
    monkeypatch.setattr(sys, "platform", "darwin")
    copy = copies.copy(source, "factura.pdf", "application/pdf")
    assert re.fullmatch(rb"0083;[0-9a-f]{8};Relevo;[0-9A-F-]{36}", os.getxattr(copy, name))
    copies.close()
