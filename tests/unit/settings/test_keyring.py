"""Sealed secrets open with their context and a known key, and with nothing else."""

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway import settings
from backend_gateway.parsers import Secret
from backend_gateway.store.secrets import Keyring, SecretUnreadable, new_key

OLD, NEW = os.urandom(32), os.urandom(32)


@given(plain=st.binary(max_size=200), context=st.text(max_size=40))
def test_sealed_opens_again_and_does_not_show(plain: bytes, context: str) -> None:
    ring = Keyring([NEW])
    sealed = ring.seal(plain, context)
    assert ring.open(sealed, context) == plain
    assert len(plain) < 8 or plain not in sealed
    assert sealed != ring.seal(plain, context)


def test_sealed_value_does_not_open_in_another_row() -> None:
    ring = Keyring([NEW])
    with pytest.raises(SecretUnreadable):
        ring.open(ring.seal(b"token", "numbers:1:token"), "numbers:2:token")


@pytest.mark.parametrize("place", [0, 1, 4, 5, 16, 17, -1])
def test_every_damaged_byte_is_noticed(place: int) -> None:
    ring = Keyring([NEW])
    sealed = bytearray(ring.seal(b"a token of Meta", "x"))
    sealed[place] ^= 1
    with pytest.raises(SecretUnreadable):
        ring.open(bytes(sealed), "x")


@pytest.mark.parametrize("length", [0, 1, 5, 16, 20])
def test_cut_value_is_refused(length: int) -> None:
    ring = Keyring([NEW])
    with pytest.raises(SecretUnreadable):
        ring.open(ring.seal(b"a token of Meta", "x")[:length], "x")


def test_rotation_old_key_opens_new_key_seals() -> None:
    sealed = Keyring([OLD]).seal(b"token", "x")
    both = Keyring([NEW, OLD])
    assert both.open(sealed, "x") == b"token"
    assert not both.is_current(sealed)
    again = both.seal(b"token", "x")
    assert both.is_current(again)
    assert Keyring([NEW]).open(again, "x") == b"token"
    with pytest.raises(SecretUnreadable, match="not in the keyring"):
        Keyring([NEW]).open(sealed, "x")


def test_key_file_is_made_private_and_kept(tmp_path: Path) -> None:
    found = settings.for_folder(tmp_path / "data")
    sealed = Keyring.from_settings(found).seal(b"token", "x")
    if sys.platform != "win32":
        assert stat.S_IMODE(found.key_file.stat().st_mode) == 0o600
    assert Keyring.from_settings(found).open(sealed, "x") == b"token"
    assert [path.name for path in found.key_file.parent.iterdir()] == ["master.key"]


def test_setting_wins_over_file(tmp_path: Path) -> None:
    key = new_key()
    found = settings.for_folder(tmp_path, master_key=Secret(key))
    sealed = Keyring.from_settings(found).seal(b"token", "x")
    assert Keyring.from_text(key).open(sealed, "x") == b"token"
    assert not found.key_file.exists()
