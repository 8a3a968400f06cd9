"""A store that is no folder keeps the same promises: obstore's memory store, and a server that speaks S3."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from backend_gateway.cli.doctor import files_answer
from backend_gateway.settings import for_folder
from backend_gateway.store.media_files import CHUNK, MediaFiles


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A fresh bucket of a local server, which the environment names as an operator would."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        variables = {
            "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ALLOW_HTTP": "true", "AWS_DEFAULT_REGION": "eu-west-1",
            "AWS_ACCESS_KEY_ID": "relevo", "AWS_SECRET_ACCESS_KEY": "a secret of this test",
        }  # fmt: skip
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        place = {"LocationConstraint": "eu-west-1"}
        name = f"relevo-{uuid.uuid4()}"
        boto3.client("s3").create_bucket(Bucket=name, CreateBucketConfiguration=place)  # type: ignore[arg-type]
        yield f"s3://{name}/relevo"
    finally:
        server.stop()


@pytest.fixture(params=["memory", "s3"])
def files(request: pytest.FixtureRequest) -> MediaFiles:
    return MediaFiles("memory:///" if request.param == "memory" else request.getfixturevalue("bucket"))


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


async def test_two_gateways_share_what_one_of_them_keeps(bucket: str, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("una foto")
    here, there = MediaFiles(bucket), MediaFiles(bucket)
    sha256 = await here.put(source)
    async with there.opened(sha256) as path:
        assert path.read_text() == "una foto"
    await there.delete(sha256)
    with pytest.raises(FileNotFoundError):
        await here.size(sha256)


async def test_the_doctor_tries_the_store_and_names_what_is_wrong(bucket: str, tmp_path: Path) -> None:
    assert (await files_answer(for_folder(tmp_path, media_url=bucket))).good
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    assert [one async for page in MediaFiles(bucket).older_than(tomorrow) for one in page] == [], "it leaves nothing"
    missing = await files_answer(for_folder(tmp_path, media_url="s3://nobody-made-this/relevo"))
    assert not missing.good
    assert "RELEVO_MEDIA_URL" in missing.what
