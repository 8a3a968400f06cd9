"""A configuration is taken whole or refused whole, every error at once, in sentences."""

import base64
from pathlib import Path

import pytest

from backend_gateway import settings
from backend_gateway.errors import ConfigurationError
from backend_gateway.parsers import Address

KEY = base64.b64encode(bytes(range(32))).decode()


def load(tmp_path: Path, **variables: str) -> settings.Settings:
    return settings.load({"RELEVO_DATA_DIR": str(tmp_path)} | {f"RELEVO_{k}": v for k, v in variables.items()})


def refusals(tmp_path: Path, **variables: str) -> list[str]:
    with pytest.raises(ConfigurationError) as caught:
        load(tmp_path, **variables)
    return caught.value.problems


def test_nothing_set_means_embedded_database_and_loopback(tmp_path: Path) -> None:
    found = load(tmp_path)
    assert found.database_url is None
    assert found.listen == Address("127.0.0.1", 8600)
    assert found.media_dir == tmp_path / "media"
    assert found.key_file == tmp_path / "master.key"


def test_environment_wins_over_file(tmp_path: Path) -> None:
    (tmp_path / "gateway.toml").write_text('listen = "0.0.0.0:9000"\ncompany = "Andes"\nsession_days = 7\n')
    found = load(tmp_path, LISTEN="[::1]:9001")
    assert (found.listen, found.company, found.session_days) == (Address("::1", 9001), "Andes", 7)


def test_every_error_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "gateway.toml").write_text('log_format = "xml"\nlisen = "x"\ncompany = true\n')
    found = refusals(
        tmp_path,
        LISTEN="8600",
        DATABASE_URL="mysql://root:hunter2@localhost/x",
        GRAPH_VERSION="v12.0",
        GRAPH_URL="graph.facebook.com",
        MASTER_KEY="c2hvcnQ=",
        SESSION_DAYS="-3",
        DRAIN_SECOND="3",
    )
    assert len(found) == 10
    told = "\n".join(found)
    for words in (
        "RELEVO_LISTEN must be an address",
        "RELEVO_DATABASE_URL must start with postgresql://",
        "RELEVO_GRAPH_VERSION must be one of v25.0, v26.0",
        "RELEVO_GRAPH_URL must be an address like",
        "RELEVO_MASTER_KEY must be 32 bytes",
        "RELEVO_SESSION_DAYS must be a whole number",
        "did you mean RELEVO_DRAIN_SECONDS?",
        "log_format in",
        "did you mean listen?",
        "company in",
    ):
        assert words in told
    assert "hunter2" not in told


@pytest.mark.parametrize("url", ["postgresql://u:p@h:5432", "postgresql://u:p@h:port/name", "postgres://"])
def test_database_address_must_be_whole(tmp_path: Path, url: str) -> None:
    assert len(refusals(tmp_path, DATABASE_URL=url)) == 1


def test_named_file_must_exist_and_be_toml(tmp_path: Path) -> None:
    assert "does not exist" in refusals(tmp_path, CONFIG=str(tmp_path / "none.toml"))[0]
    (tmp_path / "broken.toml").write_text("listen = ")
    assert "cannot be read as TOML" in refusals(tmp_path, CONFIG=str(tmp_path / "broken.toml"))[0]


def test_secrets_do_not_show(tmp_path: Path) -> None:
    found = load(tmp_path, DATABASE_URL="postgresql://u:hunter2@h/x", MASTER_KEY=KEY)
    assert "hunter2" not in repr(found)
    assert KEY not in repr(found)
    assert found.master_key is not None
    assert found.master_key.reveal() == KEY


def test_variables_of_others_are_left_alone(tmp_path: Path) -> None:
    assert load(tmp_path, SOMETHING_ELSE_ENTIRELY="1").company == "Relevo"
