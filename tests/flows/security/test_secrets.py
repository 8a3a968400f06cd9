"""Logs, errors, figures and files: what they must not tell, and to whom."""

import io
import logging
import os
import re
import stat
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from backend_gateway import settings
from backend_gateway.errors import ConfigurationError
from backend_gateway.store.secrets import Keyring
from backend_gateway.telemetry import logs
from tests.flows.api.conftest import PASSWORD, Office
from tests.flows.security.conftest import SECRET, Corner, follow

ROOT = Path(__file__).parents[3]
OUTSIDE = {"x-forwarded-for": "203.0.113.9"}
posix_only = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture(params=["console", "json"])
def log(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """Every line of the process, as an operator sees them."""
    root, stream = logging.getLogger(), io.StringIO()
    before = (root.handlers, root.level)
    logs.set_up(style=request.param, level="info", stream=stream)
    yield stream
    root.handlers, root.level = before
    structlog.reset_defaults()


async def test_the_log_holds_no_words_no_passwords_no_tokens(log: io.StringIO, corner: Corner) -> None:
    """Also when the database refuses a row and quotes it, and when a table is gone."""
    office = corner.office
    await office.sign_in("ana", "a wrong password of ana")
    note = {"client_token": str(uuid.uuid4()), "body": f"nota {SECRET}\nsegunda {SECRET}"}
    path = f"/api/conversations/{corner.hidden}"
    assert (await office.ask("ana", "POST", f"{path}/notes", json=note)).status_code == 201
    async with follow(office, "ana", f"?token={office.tokens['ana']}") as stream:
        await stream.recv()
    await office.ask("ana", "GET", f"/api/search?q={SECRET}")
    await office.pool.execute(f"alter table messages add constraint boom check (plain not like '%{SECRET}%') not valid")
    refused = await office.ask("ana", "POST", f"{path}/notes", json=note | {"client_token": str(uuid.uuid4())})
    assert refused.status_code == 500
    await office.pool.execute("alter table drafts rename to drafts_elsewhere")
    assert (await office.ask("ana", "PUT", f"{path}/draft", json={"text": SECRET})).status_code == 500
    text = log.getvalue()
    assert text.count("unexpected error") == 2
    assert "CheckViolationError" in text
    for secret in (SECRET, PASSWORD, "a wrong password of ana", "EAAx", "app secret", *office.tokens.values()):
        assert secret not in text, secret
    for inside in ("boom", "messages", "drafts", SECRET, "asyncpg", "Traceback", str(ROOT)):
        assert inside not in refused.text, inside


async def test_figures_are_for_operators(office: Office) -> None:
    assert (await office.ask(None, "GET", "/metrics", headers=dict(OUTSIDE))).status_code == 401
    assert (await office.ask("sol", "GET", "/metrics", headers=dict(OUTSIDE))).status_code == 403
    for header in ("forwarded", "x-real-ip", "via"):  # a proxy on this machine that speaks for somebody else
        assert (await office.ask(None, "GET", "/metrics", headers={header: "for=1.2.3.4"})).status_code == 401
    assert "relevo_journal" in (await office.ask("ada", "GET", "/metrics", headers=dict(OUTSIDE))).text
    assert "relevo_journal" in (await office.ask(None, "GET", "/metrics")).text
    assert (await office.ask(None, "GET", "/readyz", headers=dict(OUTSIDE))).json() == {"ready": True}
    assert (await office.ask(None, "GET", "/readyz")).json()["unclaimed_rows"] == 0


@posix_only
def test_a_key_file_that_was_copied_carelessly_is_private_again(tmp_path: Path) -> None:
    chosen = settings.for_folder(tmp_path)
    sealed = Keyring.from_settings(chosen).seal(b"token", "x")
    chosen.key_file.chmod(0o644)
    assert Keyring.from_settings(chosen).open(sealed, "x") == b"token"
    assert stat.S_IMODE(chosen.key_file.stat().st_mode) == 0o600


@posix_only
def test_a_settings_file_with_a_secret_is_not_for_everybody(tmp_path: Path) -> None:
    path = tmp_path / "gateway.toml"
    path.write_text('database_url = "postgresql://u:hunter2@h/x"\n')
    path.chmod(0o644)
    with pytest.raises(ConfigurationError) as refused:
        settings.load({"RELEVO_DATA_DIR": str(tmp_path)})
    assert "chmod 600" in str(refused.value)
    assert "hunter2" not in str(refused.value)
    path.chmod(0o640)
    assert settings.load({"RELEVO_DATA_DIR": str(tmp_path)}).database_url is not None


@pytest.mark.parametrize("name", ["runtime", "dev", "bench", "setup"])
def test_every_dependency_is_pinned_with_its_hashes(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    pins = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert pins
    for pin in pins:
        assert re.match(r"[A-Za-z0-9._-]+(\[[\w,-]+\])?==[\w.!+]+( ;.*?)? +--hash=sha256:[0-9a-f]{64}", pin), pin
    assert "://" not in text, "no address of an index, no package from elsewhere"
