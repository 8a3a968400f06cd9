"""What the desktop's installers are made with is linted, and says of us what the program says of itself."""

import json
import plistlib
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml

from desktop.native.identity import APP_ID
from protocol.rules.join_link import SCHEME
from tools import authenticode, installed, macos, windows
from tools.places import ROOT, Trouble
from tools.version import numbers, version
from tools.windows import compilation

INSTALLER, WORKFLOWS = ROOT / "installer", sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ISS = (INSTALLER / "windows" / "relevo.iss").read_text(encoding="utf-8")
SCRIPTS = sorted((INSTALLER / "macos").glob("*.sh"))
LINUX = sys.platform == "linux"


def run(*command: str | Path) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tool(name: str) -> Path:
    return Path(sysconfig.get_path("scripts")) / name


@pytest.mark.skipif(not LINUX, reason="its wheels are not for every system")
@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_are_well_formed_and_give_nobody_a_way_in(workflow: Path) -> None:
    run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", workflow)
    run(tool("zizmor"), "--offline", "--quiet", "--min-severity=low", workflow)
    text = workflow.read_text(encoding="utf-8")
    assert re.findall(r"uses: (?!\S+@[0-9a-f]{40}\s+# v)\S+", text) == [], "an action is named by its commit"


def test_workflows_call_files_and_modules_there_are() -> None:
    for workflow in WORKFLOWS:
        text = workflow.read_text(encoding="utf-8")
        for module in re.findall(r"-m (tools\.\w+)", text):
            assert (ROOT / f"{module.replace('.', '/')}.py").exists(), module
        for script in re.findall(r"\./(installer/\S+)", text):
            assert (ROOT / script).stat().st_mode & 0o111, f"{script} can be run"
        watched = yaml.safe_load(text.replace("\non:", "\n'on':"))["on"]["pull_request"]["paths"]
        assert [path for path in watched if not list(ROOT.glob(path.replace("/**", "")))] == []


@pytest.mark.skipif(not LINUX, reason="its wheels are not for every system")
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_pass_shellcheck(script: Path) -> None:
    run(tool("shellcheck"), "--severity=style", script)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_scripts_can_be_read_by_bash(script: Path) -> None:
    run("bash", "-n", script)


# ---------------------------------------------------------------------------------------------------------- Windows


def test_the_shortcut_and_the_mutex_are_the_programs_own() -> None:
    assert re.search(r'#define UserModelId "(.+)"', ISS)[1] == APP_ID == installed.APP_ID  # type: ignore[index]
    assert "AppMutex={#UserModelId}" in ISS
    assert len(re.findall(r'^Name: "\{user\w+\}.*AppUserModelID: "\{#UserModelId\}"', ISS, re.MULTILINE)) == 2
    assert f"Software\\Classes\\{SCHEME}\\shell\\open\\command" == installed.LINK
    assert installed.LINK in ISS


def test_every_word_is_there_in_three_languages() -> None:
    words: dict[str, set[str]] = {}
    for language, name in re.findall(r"^(es|en|pt)\.(\w+)=.+", ISS, re.MULTILINE):
        words.setdefault(name, set()).add(language)
    assert words
    assert {name: languages for name, languages in words.items() if languages != {"es", "en", "pt"}} == {}
    used = set(re.findall(r"\{cm:(\w+)\}", ISS)) | set(re.findall(r"CustomMessage\('(\w+)'\)", ISS))
    assert used == set(words)


def test_what_the_script_is_told_is_what_it_asks(tmp_path: Path) -> None:
    command = compilation("iscc", tmp_path / "relevo", tmp_path / "relevo-1-setup.exe", ["sign tool.exe", "/x"])
    told = {part[2:].partition("=")[0] for part in command if part.startswith("/D")}
    own = set(re.findall(r"^#define (\w+)", ISS, re.MULTILINE))
    asked = set(re.findall(r"\{#(\w+)\}", ISS)) | set(re.findall(r"#if(?:n)?def (\w+)", ISS))
    assert asked - own == told
    assert "/Srelevo=$qsign tool.exe$q $q/x$q $f" in command
    assert f"/DNumbers={'.'.join(map(str, numbers(version())))}" in command
    assert "/DSigned" not in compilation("iscc", tmp_path, tmp_path / "x.exe", [])


def test_it_is_for_one_person_asks_before_it_forgets_and_never_stops_the_program() -> None:
    for line in ("PrivilegesRequired=lowest", "CloseApplications=no", "SetupIconFile={#Icon}"):
        assert line in ISS
    assert "MB_DEFBUTTON2, IDNO" in ISS, "silent, or without thinking: everything is kept"
    run(sys.executable, "-m", "desktop", "--help")
    assert "--forget" in run(sys.executable, "-m", "desktop", "--help")


def test_a_missing_compiler_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="Inno Setup"):
        windows.iscc({"PATH": str(tmp_path), "ProgramFiles": str(tmp_path)})
    there = tmp_path / "Inno Setup 6"
    there.mkdir()
    (there / "ISCC.exe").touch()
    assert windows.iscc({"PATH": "", "ProgramFiles": str(tmp_path)}) == str(there / "ISCC.exe")


def test_keys_come_whole_or_not_at_all(tmp_path: Path) -> None:
    assert authenticode.command({}) == []
    with pytest.raises(Trouble, match="go together"):
        authenticode.command({"RELEVO_SIGN_DLIB": "x.dll"})
    with pytest.raises(Trouble, match="signtool"):
        authenticode.command({"RELEVO_SIGN_THUMBPRINT": "ab", "PATH": "", "ProgramFiles(x86)": str(tmp_path)})
    for release in ("10.0.9.0", "10.0.22621.0"):
        kit = tmp_path / authenticode.KITS / release / "x64"
        kit.mkdir(parents=True)
        (kit / "signtool.exe").touch()
    made = authenticode.command({"RELEVO_SIGN_THUMBPRINT": "ab", "PATH": "", "ProgramFiles(x86)": str(tmp_path)})
    assert "10.0.22621.0" in made[0]
    assert made[-2:] == ["/sha1", "ab"]
    assert "/tr" in made, "a signature without a time ends with its certificate"


def test_the_runners_key_is_told_to_the_steps_after_it(tmp_path: Path) -> None:
    told = {"SIGNING_ENDPOINT": "https://sign.example", "SIGNING_ACCOUNT": "relevo", "SIGNING_PROFILE": "public"}
    with pytest.raises(Trouble, match="no Azure"):
        authenticode.tell_runner(tmp_path, told)
    library = tmp_path / "bin" / "x64" / "Azure.CodeSigning.Dlib.dll"
    library.parent.mkdir(parents=True)
    library.touch()
    lines = authenticode.tell_runner(tmp_path, told)
    assert str(library) in lines
    assert json.loads((tmp_path / "metadata.json").read_text(encoding="utf-8"))["Endpoint"] == "https://sign.example"


def program(directory: int, *, wide: bool) -> bytes:
    """The head of a program of Windows whose fifth directory says how large its signature is."""
    start, length = 0x80, 112 if wide else 96
    head = bytearray(start + 24 + length + 48)
    head[0x3C:0x40] = start.to_bytes(4, "little")
    head[start : start + 4] = b"PE\0\0"
    head[start + 24 : start + 26] = (0x20B if wide else 0x10B).to_bytes(2, "little")
    place = start + 24 + length + 32
    head[place : place + 8] = (0x1000).to_bytes(4, "little") + directory.to_bytes(4, "little")
    return bytes(head)


@pytest.mark.parametrize("wide", [True, False])
def test_a_signature_is_found_in_the_file_itself(tmp_path: Path, wide: bool) -> None:
    assert authenticode.is_signed(program(4096, wide=wide))
    assert not authenticode.is_signed(program(0, wide=wide))
    (tmp_path / "ours.dll").write_bytes(program(0, wide=wide))
    (tmp_path / "qt.dll").write_bytes(program(4096, wide=wide))
    (tmp_path / "notes.txt").write_text("no program")
    assert [path.name for path in authenticode.unsigned(tmp_path)] == ["ours.dll"]
    with pytest.raises(ValueError, match="no program"):
        authenticode.is_signed(b"MZ and nothing else")


# ------------------------------------------------------------------------------------------------------------ macOS


def test_the_bundle_says_who_we_are_and_opens_our_links() -> None:
    told = plistlib.loads((INSTALLER / "macos" / "Info.plist").read_bytes())
    assert told["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [SCHEME]
    assert told["NSMicrophoneUsageDescription"]
    for language in told["CFBundleLocalizations"]:
        words = (INSTALLER / "macos" / f"{language}.lproj" / "InfoPlist.strings").read_text(encoding="utf-8")
        assert "NSMicrophoneUsageDescription" in words, language


def test_entitlements_are_those_the_program_needs() -> None:
    asked = plistlib.loads((INSTALLER / "macos" / "entitlements.plist").read_bytes())
    assert asked.get("com.apple.security.device.audio-input") is True, "voice notes"
    assert not {name for name in asked if "get-task-allow" in name or "disable-executable-page" in name}


@pytest.mark.skipif(sys.platform == "darwin", reason="here they are not missing")
def test_on_another_system_the_missing_tools_are_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="codesign"):
        macos.make(tmp_path / "Relevo.app", tmp_path)
