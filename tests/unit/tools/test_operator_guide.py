"""Every command of the operator's guide is one that its rehearsal runs, or leaves out by name."""

from pathlib import Path

import pytest

from backend_gateway.cli import COMMANDS
from tools.operator_guide import MACHINE, MOVED, commands, moved
from tools.places import Trouble

FOLDER = Path("/somewhere")


@pytest.mark.parametrize("section", ["Install on Debian, with systemd", "Back up and restore"])
def test_what_is_run_stays_in_its_folder(section: str) -> None:
    found = list(commands(section))
    assert found
    for command in found:
        if not MACHINE.match(command):
            there = moved(command, FOLDER)
            assert all(path not in there.replace(f"{FOLDER}{path}", "") for path in MOVED), there
            assert "runuser" not in there


def test_commands_of_the_gateway_exist() -> None:
    named = {
        words[at + 1]
        for section in ("Install on Debian, with systemd", "Back up and restore", "Secrets")
        for words in map(str.split, commands(section))
        for at, word in enumerate(words)
        if word.endswith("relevo-gateway") and at + 1 < len(words)
    } - {"relevo-backup.timer"}
    assert named >= {"backup", "restore", "setup", "doctor"}
    assert named <= set(COMMANDS)


def test_a_section_that_is_gone_is_noticed() -> None:
    with pytest.raises(Trouble, match="no section"):
        list(commands("Install on a toaster"))
