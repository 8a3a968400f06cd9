"""Follows docs/guides/operator.md literally, in a folder of its own: `python -m tools.operator_guide [FOLDER]`.

What stands in the guide's blocks is run as it is written, with the machine's paths moved below FOLDER and what only a
real machine has (accounts, systemd) left out by name; then the gateway is started, backed up, restored beside itself,
and both databases are compared row by row. Needs a package index; run it when the guide or the installer changed.
What always holds: a line of the guide that is neither run nor left out by name stops the rehearsal.
"""

import os
import re
import shlex
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.places import ROOT, Trouble, complain, say

GUIDE: Final = ROOT / "docs" / "guides" / "operator.md"
PASSWORD: Final = "a password nobody has"  # noqa: S105  of a gateway that lives for a minute
ANSWERS: Final = "http://127.0.0.1:8600\nMi empresa\nyou@example.com\nYour Name\nes\n\n"
"""What `setup` asks: address, company, administrator; the number later. The password is in the environment."""
MACHINE: Final = re.compile(r"^(adduser|systemctl|docker|cd installer|cp relevo\.env)\b")
"""What belongs to a whole machine: accounts, units, containers."""
MOVED: Final = ("/opt/relevo", "/etc/relevo", "/var/lib/relevo", "/var/backups/relevo", "/etc/systemd/system")
STARTED_S: Final = 90.0
COMPARED: Final = """
import asyncio, hashlib, sys
from backend_gateway.app import database
from backend_gateway.settings import load
from backend_gateway.store.engine import connect

CHANGED = {"audit", "audit_unsealed", "audit_seals", "audit_checks", "quarantines", "sessions", "feed_epoch", "leases",
           "event_log", "backups", "journal", "inbox_queue"}

async def main():
    async with database(load()) as dsn:
        conn = await connect(dsn)
        for (name,) in await conn.fetch("select tablename from pg_tables where schemaname = 'public' order by 1"):
            if name not in CHANGED:
                rows = [r[0] for r in await conn.fetch(f'select t::text from "{name}" t order by 1')]
                print(name, len(rows), hashlib.sha256("\\n".join(rows).encode()).hexdigest())
        await conn.close()

asyncio.run(main())
"""


def commands(section: str) -> Iterator[str]:
    """The lines of the indented blocks below a heading, without their comments."""
    text = GUIDE.read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(section)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if found is None:
        raise Trouble(f"There is no section {section!r} in {GUIDE.name} any more.")
    for line in found[1].splitlines():
        if line.startswith("    ") and line.strip():
            yield re.sub(r"\s{2,}# .*$", "", line.strip())


def moved(command: str, folder: Path) -> str:
    """The same command, in a folder of its own and as whoever runs this."""
    for path in MOVED:
        command = re.sub(rf"(?<![\w.]){re.escape(path)}(?=[/\s;]|$)", f"{folder}{path}", command)
    command = command.replace("runuser -u relevo -- ", "")
    command = re.sub(r"(install .*?)-o relevo ", r"\1", command)
    return re.sub(r"(install .*?)-g relevo ", r"\1", command)


class Rehearsal:
    """One machine below `folder`, and what has been set in its shell."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.gateway = folder / "opt/relevo/bin/relevo-gateway"
        self.set: dict[str, str] = {"RELEVO_PASSWORD": PASSWORD, "RELEVO_LISTEN": "127.0.0.1:0"}

    def run(self, command: str) -> str:
        """Run one line; what it printed. `setup` is answered. Raises Trouble with what it complained of."""
        say(f"$ {command.replace(str(self.folder), '').splitlines()[0][:150]}")
        done = subprocess.run(
            ["bash", "-euc", command],
            input=ANSWERS if command.endswith(" setup") else "",
            cwd=ROOT,
            env=self.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise Trouble(f"{command}\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
        return done.stdout

    def environment(self) -> dict[str, str]:
        """Ours without settings of a gateway at home, with those of this one."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("RELEVO_")}
        return kept | self.set

    def install(self) -> None:
        """The first section, to the end; `create-user` and `doctor` are in it."""
        for command in commands("Install on Debian, with systemd"):
            if MACHINE.match(command):
                say(f"- {command}")
            elif command.startswith("set -a;"):
                self.set["RELEVO_DATA_DIR"] = f"{self.folder}/var/lib/relevo"
            elif command.endswith(" doctor"):
                self.doctor()
            else:
                self._folders(command)
                self.run(moved(command, self.folder))

    def _folders(self, command: str) -> None:
        """What a real machine has before anybody installs anything."""
        for path in ("etc/systemd/system", "var/lib", "opt"):
            (self.folder / path).mkdir(parents=True, exist_ok=True)
        del command

    def doctor(self) -> None:
        """A new gateway has no number and no webhook yet: everything else must be well."""
        done = subprocess.run(
            [str(self.gateway), "doctor"], env=self.environment(), capture_output=True, text=True, check=False, cwd=ROOT
        )
        say(done.stdout.strip())
        for words in ("PostgreSQL", "The schema is", "writes to disk"):
            if not re.search(rf"^(ok|OK|✓|\[ok\]).*{words}", done.stdout, re.MULTILINE | re.IGNORECASE):
                raise Trouble(f"doctor does not find {words!r} well:\n{done.stdout}{done.stderr}")

    def serve(self, data: Path) -> None:
        """Start it as the unit does, until it is ready; then end it in order."""
        port = _free_port()
        environment = self.environment() | {"RELEVO_DATA_DIR": str(data), "RELEVO_LISTEN": f"127.0.0.1:{port}"}
        log = data.parent / f"{data.name}.log"
        with log.open("w") as output:
            process = subprocess.Popen(
                [str(self.gateway), "serve"], env=environment, stdout=output, stderr=subprocess.STDOUT, cwd=ROOT
            )
            try:
                _wait_ready(port, process, log)
                say(f"  ready at 127.0.0.1:{port}")
            finally:
                process.terminate()
                if process.wait(60):
                    complain(log.read_text()[-2000:])

    def back_up_and_restore(self) -> None:
        """The second section: a backup, what it is, the way back into a new folder."""
        for command in commands("Back up and restore"):
            if command == "relevo-gateway serve":
                self.serve(Path(self.set["RELEVO_DATA_DIR"]))
            elif "FILE" in command and " restore " in f" {command} ":
                before = self.rows()
                self._another_machine()
                self.run(self._own(command))
                _compare(before, self.rows())
            else:
                self.run(self._own(command))

    def _own(self, command: str) -> str:
        made = sorted((self.folder / "var/backups/relevo").glob("*.backup"))
        words = [str(made[-1]) if word == "FILE" else word for word in shlex.split(moved(command, self.folder))]
        if words[0] != "relevo-gateway":
            raise Trouble(f"The guide has a new kind of command: {command}")
        return shlex.join([str(self.gateway), *words[1:]])

    def _another_machine(self) -> None:
        old, new = Path(self.set["RELEVO_DATA_DIR"]), self.folder / "restored"
        new.mkdir(mode=0o700)
        (new / "master.key").write_bytes((old / "master.key").read_bytes())
        self.set["RELEVO_DATA_DIR"] = str(new)

    def rows(self) -> list[str]:
        """Every table that a restore must bring back as it was: its name, count and fingerprint."""
        python = self.folder / "opt/relevo/bin/python"
        return self.run(f"cd {self.folder}; {python} -c {shlex.quote(COMPARED)}").splitlines()


def _compare(before: list[str], after: list[str]) -> None:
    differing = sorted({line.split()[0] for line in set(before) ^ set(after)})
    if differing or not before:
        raise Trouble(f"What came back differs: {', '.join(differing) or 'there is nothing'}")
    say(f"  {len(before)} tables came back as they were")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait_ready(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTED_S
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=3):
                return
        except (OSError, urllib.error.URLError):
            time.sleep(0.3)
    raise Trouble(f"The gateway did not get ready:\n{log.read_text()[-3000:]}")


def rehearse(folder: Path) -> None:
    """Everything, in the guide's order. Raises Trouble at the first line that does not do what it says."""
    machine = Rehearsal(folder)
    machine.install()
    machine.serve(Path(machine.set["RELEVO_DATA_DIR"]))
    machine.back_up_and_restore()
    say(machine.run(f"{machine.gateway} release").strip())


def main() -> int:
    """0 when the guide can be followed to its end."""
    try:
        if len(sys.argv) > 1:
            rehearse(Path(sys.argv[1]).resolve())
        else:
            with tempfile.TemporaryDirectory(prefix="relevo-guide-") as folder:
                rehearse(Path(folder))
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
