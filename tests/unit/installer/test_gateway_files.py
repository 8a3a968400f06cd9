"""What an operator installs is linted, and speaks only of settings, metrics, files and commands that exist."""

import configparser
import json
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend_gateway.cli import COMMANDS
from backend_gateway.settings import OPTIONS
from backend_gateway.telemetry.metrics import Metrics
from tools.places import ROOT

GATEWAY = ROOT / "installer" / "gateway"
CONTAINER, UNITS, WATCH = GATEWAY / "container", GATEWAY / "systemd", GATEWAY / "monitoring"
YAML = [CONTAINER / "compose.yaml", WATCH / "alerts.yml", WATCH / "prometheus.yml"]
OWN_NAMES = {"DOMAIN", "VERSION", "UPSTREAM"}
"""RELEVO_* words of compose and Caddy, which the gateway never sees."""


def run(*command: str | Path) -> None:
    """Raises CalledProcessError, with what the linter said."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def alerts() -> list[dict[str, Any]]:
    rules: list[dict[str, Any]] = yaml.safe_load((WATCH / "alerts.yml").read_text(encoding="utf-8"))["groups"][0][
        "rules"
    ]
    return rules


@pytest.mark.skipif(sys.platform != "linux" or "x86_64" not in sysconfig.get_platform(), reason="hadolint's wheel")
def test_the_container_file_passes_hadolint() -> None:
    run(Path(sysconfig.get_path("scripts")) / "hadolint", CONTAINER / "Containerfile")


def test_compose_is_what_its_specification_says() -> None:
    run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", CONTAINER / "compose.yaml")


@pytest.mark.parametrize("file", YAML, ids=lambda file: file.name)
def test_yaml_is_tidy(file: Path) -> None:
    run(sys.executable, "-m", "yamllint", "--strict", "-c", ROOT / "installer" / ".yamllint", file)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
@pytest.mark.parametrize("unit", ["relevo-gateway.service", "relevo-backup.service"])
def test_units_are_shut_in(unit: str) -> None:
    run("systemd-analyze", "security", "--offline=true", "--threshold=20", UNITS / unit)


@pytest.mark.parametrize("unit", ["relevo-gateway.service", "relevo-backup.service"])
def test_units_call_commands_there_are(unit: str) -> None:
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(UNITS / unit, encoding="utf-8")
    calls = [text.split() for key, text in parser["Service"].items() if key.startswith("ExecStart")]
    assert calls
    assert {call[0] for call in calls} == {"/opt/relevo/bin/relevo-gateway"}
    assert {call[1] for call in calls} <= set(COMMANDS)


def test_every_setting_named_anywhere_exists() -> None:
    files = [file for file in GATEWAY.rglob("*") if file.is_file()]
    named = {word for file in files for word in re.findall(r"\bRELEVO_([A-Z_]+)", file.read_text(encoding="utf-8"))}
    assert named - OWN_NAMES
    assert {word.lower() for word in named - OWN_NAMES} <= set(OPTIONS)


def test_the_container_gets_all_of_the_package() -> None:
    text = (CONTAINER / "Containerfile").read_text(encoding="utf-8")
    sources = {
        source for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE) for source in line.split()
    }
    assert [source for source in sources if not (ROOT / source).exists()] == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) <= sources


def measured() -> set[str]:
    """Every series /metrics can show."""
    families = Metrics().registry.collect()
    kinds = {"counter": ("_total",), "histogram": ("_bucket", "_count", "_sum"), "gauge": ("",)}
    return {family.name + end for family in families for end in kinds[family.type]}


@pytest.mark.parametrize("file", ["alerts.yml", "dashboard.json"])
def test_only_figures_that_are_measured_are_watched(file: str) -> None:
    named = set(re.findall(r"\brelevo_\w+", (WATCH / file).read_text(encoding="utf-8")))
    assert named
    assert named <= measured()


def test_the_dashboard_shows_each_gauge() -> None:
    text = (WATCH / "dashboard.json").read_text(encoding="utf-8")
    panels = json.loads(text)["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    gauges = {family.name for family in Metrics().registry.collect() if family.type == "gauge"}
    assert {name for name in gauges if name not in text} == set()


def test_the_operators_guide_says_what_to_do_about_each_alert() -> None:
    guide = (ROOT / "docs" / "guides" / "operator.md").read_text(encoding="utf-8")
    assert [rule["alert"] for rule in alerts() if f"**{rule['alert']}**" not in guide] == []
    assert all(rule["annotations"]["fix"] and rule["labels"]["severity"] in {"page", "ticket"} for rule in alerts())
