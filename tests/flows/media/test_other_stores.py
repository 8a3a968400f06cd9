"""A store that is no folder (what S3 is to us) keeps the same promises; obstore's memory store stands for it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backend_gateway.store.media_files import CHUNK, MediaFiles


@pytest.fixture
def files() -> MediaFiles:
    return MediaFiles("memory:///")


async def test_a_file_comes_back_whole_and_in_parts(files: MediaFiles, tmp_path: Path) -> None:
    data = bytes(range(256)) * (3 * CHUNK // 256 + 1)
    source = tmp_path / "source"
    source.write_bytes(data)
    sha256 = await files.put(source)
    assert await files.size(sha256) == len(data)
    assert b"".join([piece async for piece in files.read(sha256, 0, len(data))]) == data
    assert b"".join([piece async for piece in files.read(sha256, 10, 20)]) == data[10:20]
    async with files.opened(sha256) as path:
        assert path.read_bytes() == data
    assert not path.exists()


async def test_what_is_not_there_is_told_the_same_way(files: MediaFiles) -> None:
    with pytest.raises(FileNotFoundError):
        await files.size("a" * 64)
    with pytest.raises(FileNotFoundError):
        _ = [piece async for piece in files.read("a" * 64, 0, 1)]
    with pytest.raises(FileNotFoundError):
        async with files.opened("a" * 64):
            pass
    await files.delete("a" * 64)


async def test_old_files_are_listed_by_hash(files: MediaFiles, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("x")
    sha256 = await files.put(source)
    now = datetime.now(UTC)
    assert [page async for page in files.older_than(now + timedelta(minutes=1))] == [[sha256]]
    assert [page async for page in files.older_than(now - timedelta(minutes=1))] == [[]]
    await files.delete(sha256)
    with pytest.raises(FileNotFoundError):
        await files.size(sha256)
