"""The operator's commands, on a real database: what they change, what they print, and what they never print."""

import asyncio
import io
import json
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import asyncpg
import httpx
import pytest

from backend_gateway import settings
from backend_gateway.actions.resealing import SEALED
from backend_gateway.cli import run
from backend_gateway.store.second_factors import hash_code
from backend_gateway.store.secrets import Keyring, SecretUnreadable, new_key
from backend_gateway.store.tables import metadata

TOKEN = "EAAGm0PX4ZCpsBAKZCq1234567890"
PASSWORD = "correct horse battery"


@pytest.fixture
def operator(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> "Operator":
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", list(root.handlers))
    monkeypatch.setattr(root, "level", root.level)
    monkeypatch.setenv("RELEVO_DATABASE_URL", database_url)
    monkeypatch.setenv("RELEVO_DATA_DIR", str(tmp_path))
    return Operator(monkeypatch, capfd)


class Operator:
    """Somebody at a terminal."""

    def __init__(self, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.patch = patch
        self.capture = capture

    def types(self, *arguments: str, pipe: str = "") -> tuple[int, str, str]:
        self.patch.setattr(sys, "stdin", io.StringIO(pipe))
        code = run(arguments)
        captured = self.capture.readouterr()
        return code, captured.out, captured.err

    def adds_number(self, pipe: str = f"{TOKEN}\nthe app secret\nthe verify token\n") -> tuple[int, str, str]:
        arguments = ("--phone-number-id", "111", "--waba-id", "222", "--phone", "+51 900", "--name", "Ventas")
        return self.types("add-number", *arguments, pipe=pipe)


class Graph(BaseHTTPRequestHandler):
    """Knows one number and one token."""

    def do_GET(self) -> None:
        right = self.headers["authorization"] == f"Bearer {TOKEN}" and self.path.startswith("/v25.0/111?fields=")
        known = {"verified_name": "Casa Lumbre", "display_phone_number": "+51 900", "quality_rating": "GREEN"}
        refused = {"error": {"code": 190, "message": "Error validating access token."}}
        body = json.dumps(known if right else refused).encode()
        self.send_response(200 if right else 401)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def graph() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Graph)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_user_is_made_from_a_piped_password(operator: Operator) -> None:
    arguments = ("create-user", "ana@andes.test", "--name", "Ana", "--role", "admin", "--team", "Ventas")
    code, out, err = operator.types(*arguments, pipe=f"{PASSWORD}\n")
    assert (code, err) == (0, "")
    assert out == "Ana <ana@andes.test> can sign in as admin.\n"
    code, _, err = operator.types(*arguments, pipe=f"{PASSWORD}\n")
    assert code == 1
    assert "has an account already" in err


def test_a_screen_in_the_room_gets_an_account_of_its_own(operator: Operator) -> None:
    arguments = ("create-user", "tv@andes.test", "--name", "Pantalla", "--role", "wallboard")
    code, _, err = operator.types(*arguments, "--visibility", "mine", pipe=f"{PASSWORD}\n")
    assert (code, "no conversations of its own" in err) == (1, True)
    more = ("--visibility", "teams", "--team", "Ventas")
    code, out, err = operator.types(*arguments, *more, pipe=f"{PASSWORD}\n")
    assert (code, err) == (0, "")
    assert out == "Pantalla <tv@andes.test> can sign in as wallboard.\n"


@pytest.mark.parametrize("pipe, words", [("", "No Password was given"), ("short\n", "10 to 1024 characters")])
def test_bad_password_is_a_sentence(operator: Operator, pipe: str, words: str) -> None:
    code, _, err = operator.types("create-user", "ana@andes.test", "--name", "Ana", pipe=pipe)
    assert code == 1
    assert words in err
    assert "Traceback" not in err


def test_no_command_takes_a_secret_as_argument(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("create-user", "add-number", "serve", "migrate", "doctor", "reseal", "rotate-keys", "backup"):
        with pytest.raises(SystemExit):
            run([command, "--help"])
        told = capsys.readouterr().out
        assert not [flag for flag in ("--password", "--token", "--secret", "--app-secret") if flag in told]


def test_number_is_added_and_doctor_asks_meta(operator: Operator, graph: str) -> None:
    operator.patch.setenv("RELEVO_GRAPH_URL", graph)
    code, out, err = operator.adds_number()
    assert (code, err) == (0, "")
    assert "is number 1." in out
    _, out, err = operator.types("doctor")
    assert "Meta knows it as Casa Lumbre (+51 900), quality GREEN." in out
    assert "ok     The schema is" in out
    assert "WRONG  Last webhook: Meta has never spoken to us" in out
    assert TOKEN not in out + err


def test_doctor_tells_a_wrong_token_and_a_lost_key(operator: Operator, graph: str, tmp_path: Path) -> None:
    operator.patch.setenv("RELEVO_GRAPH_URL", graph)
    operator.adds_number(f"{TOKEN}expired\n\n\n")
    code, out, _ = operator.types("doctor")
    assert code == 1
    assert "WRONG  Number 1: Meta refuses it: Error validating access token." in out
    assert "there is no app_secret and no verify_token" in out
    (tmp_path / "master.key").unlink()
    code, out, _ = operator.types("doctor")
    assert code == 1
    assert "master key that is not in the keyring" in out
    assert TOKEN not in out


def test_doctor_without_database_says_so(operator: Operator) -> None:
    operator.patch.setenv("RELEVO_DATABASE_URL", "postgresql://nobody:s3cr3t@127.0.0.1:1/none")
    code, out, err = operator.types("doctor")
    assert code == 1
    assert "The database does not answer" in out
    assert "s3cr3t" not in out + err


def test_master_keys_rotate(operator: Operator) -> None:
    old, new = new_key(), new_key()
    operator.patch.setenv("RELEVO_MASTER_KEY", old)
    operator.adds_number()
    operator.patch.setenv("RELEVO_MASTER_KEY", new)
    code, _, err = operator.types("reseal")
    assert code == 1
    assert "not in the keyring" in err
    operator.patch.setenv("RELEVO_MASTER_KEY", f"{new},{old}")
    assert operator.types("reseal")[1].startswith("3 secrets")
    operator.patch.setenv("RELEVO_MASTER_KEY", new)
    assert operator.types("reseal")[1].startswith("0 secrets")


def test_keys_are_rotated_while_a_gateway_runs(operator: Operator, tmp_path: Path) -> None:
    operator.adds_number()
    running = Keyring.from_settings(settings.for_folder(tmp_path))
    before = running.seal(b"of yesterday", "a")
    code, out, _ = operator.types("rotate-keys")
    assert (code, out.startswith("3 secrets")) == (0, True)
    fresh = Keyring.from_settings(settings.for_folder(tmp_path))
    assert running.open(fresh.seal(b"of today", "b"), "b") == b"of today"
    assert fresh.is_current(running.seal(b"of the one that was not restarted", "c"))
    assert fresh.open(before, "a") == b"of yesterday"
    assert (tmp_path / "master.key").stat().st_mode & 0o077 == 0 or os.name == "nt"
    code, out, _ = operator.types("rotate-keys", "--forget-old")
    assert "1 old keys are gone" in out
    with pytest.raises(SecretUnreadable):
        Keyring.from_settings(settings.for_folder(tmp_path)).open(before, "a")
    assert operator.types("reseal")[1].startswith("0 secrets")


def test_keys_of_the_environment_are_the_operators_to_change(operator: Operator) -> None:
    operator.patch.setenv("RELEVO_MASTER_KEY", new_key())
    code, _, err = operator.types("rotate-keys")
    assert code == 1
    assert "RELEVO_MASTER_KEY" in err


def test_every_sealed_column_is_sealed_anew() -> None:
    sealed = {(table.name, column.name) for table in metadata.sorted_tables for column in table.columns
              if column.name.endswith("_sealed")}  # fmt: skip
    assert sealed == set(SEALED)


def test_all_bad_settings_are_told_at_once(operator: Operator) -> None:
    operator.patch.setenv("RELEVO_LISTEN", "here")
    operator.patch.setenv("RELEVO_GRAPH_VERSION", "v1")
    code, _, err = operator.types("serve")
    assert code == 1
    assert "RELEVO_LISTEN must be" in err
    assert "RELEVO_GRAPH_VERSION must be" in err


def test_migrate_says_what_it_did(operator: Operator) -> None:
    code, out, _ = operator.types("migrate")
    assert code == 0
    assert "already" in out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to ask with")
def test_serve_stops_in_order_when_asked(database_url: str, tmp_path: Path) -> None:
    settings = {"RELEVO_DATABASE_URL": database_url, "RELEVO_DATA_DIR": str(tmp_path), "RELEVO_LISTEN": "127.0.0.1:0"}
    with subprocess.Popen(
        [sys.executable, "-m", "backend_gateway", "serve"],
        env=os.environ | settings | {"RELEVO_LOG_FORMAT": "json"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        url = process.stdout.readline().split()[-1]
        assert httpx.get(f"{url}/healthz", trust_env=False).json() == {"alive": True}
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
        lines = [json.loads(line) for line in process.stderr.read().splitlines()]
    assert "gateway stops" in [line["event"] for line in lines]
    # How long the first transactions take is the machine's matter.
    told = [line for line in lines if line["event"] != "transaction took too long"]
    assert not [line for line in told if line["level"] in ("warning", "error", "critical")]


def asked(database_url: str, sql: str) -> list[tuple[object, ...]]:
    """The rows of one statement."""

    async def fetched() -> list[tuple[object, ...]]:
        conn = await asyncpg.connect(database_url)
        try:
            return [tuple(row) for row in await conn.fetch(sql)]
        finally:
            await conn.close()

    return asyncio.run(fetched())


def test_the_operator_opens_the_door_to_who_is_locked_out(operator: Operator, database_url: str) -> None:
    operator.types("create-user", "ana@andes.test", "--name", "Ana", "--role", "admin", pipe=f"{PASSWORD}\n")
    asked(
        database_url,
        "insert into second_factors (user_id, secret_sealed, confirmed_at)"
        " select id, 'sealed'::bytea, now() from users where email = 'ana@andes.test'",
    )

    assert operator.types("reset-2fa", "Ana@Andes.test")[0] == 0
    code, out, _ = operator.types("reset-password", "ana@andes.test")

    assert code == 0
    told = out.splitlines()[0].removeprefix("Code: ")
    assert asked(database_url, "select count(*) from second_factors") == [(0,)]
    [(kept,)] = asked(database_url, "select code_hash from password_links")
    assert kept == hash_code(told)
    rows = asked(database_url, "select action, user_id, device from audit where action ~ 'factor|link' order by id")
    assert rows == [
        ("second_factor.off", None, "relevo-gateway reset-2fa"),
        ("password_link.made", None, "relevo-gateway reset-password"),
    ]


@pytest.mark.parametrize("command", ["reset-2fa", "reset-password"])
def test_nobody_is_let_in_who_is_not_known(operator: Operator, command: str) -> None:
    code, _, err = operator.types(command, "nobody@andes.test")

    assert (code, "There is no account with the address 'nobody@andes.test'." in err) == (1, True)
