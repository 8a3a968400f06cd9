"""A sealed stream gives back what was written, or refuses."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend_gateway.store.backup import sealed
from backend_gateway.store.backup.sealed import BackupDamaged, SealedReader, SealedWriter
from backend_gateway.store.secrets import Keyring, SecretUnreadable, new_key

KEYS = Keyring.from_text(new_key())
HEAD = 28
SEALED_PIECE = 4 + 8 + 16


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many pieces of little text."""
    monkeypatch.setattr(sealed, "PIECE", 8)


def _sealed(*parts: bytes) -> bytes:
    file = io.BytesIO()
    with SealedWriter(file, KEYS) as writer:
        for part in parts:
            writer.write(part)
    return file.getvalue()


def _opened(content: bytes, keys: Keyring = KEYS) -> bytes:
    return SealedReader(io.BytesIO(content), keys).readall() or b""


@settings(max_examples=60)
@given(parts=st.lists(st.binary(max_size=40), max_size=6))
def test_what_was_written_comes_back(parts: list[bytes]) -> None:
    assert _opened(_sealed(*parts)) == b"".join(parts)


@settings(max_examples=120)
@given(data=st.data(), text=st.binary(min_size=1, max_size=60))
def test_any_changed_byte_is_refused(data: st.DataObject, text: bytes) -> None:
    content = bytearray(_sealed(text))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises((BackupDamaged, SecretUnreadable)):
        _opened(bytes(content))


@settings(max_examples=60)
@given(data=st.data(), text=st.binary(min_size=1, max_size=60))
def test_any_cut_is_refused(data: st.DataObject, text: bytes) -> None:
    content = _sealed(text)
    with pytest.raises(BackupDamaged):
        _opened(content[: data.draw(st.integers(0, len(content) - 1))])


def test_pieces_may_not_be_swapped_dropped_or_added() -> None:
    content = _sealed(b"one....." + b"two....." + b"three..." + b"end")
    head, pieces = content[:HEAD], content[HEAD:]
    cut = [pieces[at : at + SEALED_PIECE] for at in range(0, len(pieces), SEALED_PIECE)]
    for order in ([1, 0, 2, 3], [0, 2, 3], [0, 1, 2], [0, 1, 2, 3, 3]):
        with pytest.raises(BackupDamaged):
            _opened(head + b"".join(cut[at] for at in order))


def test_a_piece_of_another_backup_does_not_fit() -> None:
    one, two = _sealed(b"x" * 20), _sealed(b"x" * 20)
    with pytest.raises(BackupDamaged):
        _opened(one[:HEAD] + two[HEAD:])


def test_another_key_is_named_as_missing_and_an_older_one_still_opens() -> None:
    older, newer = new_key(), new_key()
    file = io.BytesIO()
    with SealedWriter(file, Keyring.from_text(older)) as writer:
        writer.write(b"of last year")
    assert _opened(file.getvalue(), Keyring.from_text(f"{newer},{older}")) == b"of last year"
    with pytest.raises(SecretUnreadable):
        _opened(file.getvalue(), Keyring.from_text(newer))


def test_what_was_abandoned_is_no_backup() -> None:
    file = io.BytesIO()
    writer = SealedWriter(file, KEYS)
    writer.write(b"half of it, and then the disk was full")
    writer.abandon()
    with pytest.raises(BackupDamaged):
        _opened(file.getvalue())
