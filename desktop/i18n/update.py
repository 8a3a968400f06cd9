"""Brings the .ts files up to date with the sources and makes the .qm files: `python -m desktop.i18n.update`.

Command titles are marked, not translated, where they are declared (that room knows no Qt); here they are written out as
calls that lupdate can read. Translations live in the .ts files; Spanish has one too, for its plurals.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from desktop.commands import conditions
from desktop.commands.registry import default_registry
from desktop.i18n.languages import LANGUAGES, TRANSLATIONS

DESKTOP = Path(__file__).resolve().parents[1]
_LOCALES = {"es": "es", "en": "en", "pt": "pt_BR"}


def command_strings() -> list[str]:
    """Every text of the registry and the reasons why a command cannot run."""
    titles = [command.title for command in default_registry()]
    reasons = [value for name, value in vars(conditions).items() if name.isupper() and isinstance(value, str)]
    return sorted({*titles, *reasons})


def sources() -> list[Path]:
    """The files with sentences in them; the pictures' scenes are not for users."""
    return sorted(path for path in DESKTOP.rglob("*.py") if "shots" not in path.relative_to(DESKTOP).parts)


def update(language: str, target: Path) -> None:
    """Merge the present sentences into a .ts file; raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        stub = Path(folder) / "commands.py"
        calls = [f'QCoreApplication.translate("Commands", {text!r})' for text in command_strings()]
        stub.write_text("\n".join(call.replace("'", '"') for call in calls), encoding="utf-8")
        plural = ["-pluralonly"] if language == "es" else []
        subprocess.run(
            [
                _tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", "-source-language", "es",
                "-target-language", _LOCALES[language], *plural, *map(str, sources()), str(stub), "-ts", str(target),
            ],
            check=True,
        )  # fmt: skip


def release(language: str) -> None:
    """Make the .qm of a language."""
    source = TRANSLATIONS / f"relevo_{language}.ts"
    subprocess.run([_tool("lrelease"), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))], check=True)


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def main() -> int:
    """Update and release every language."""
    for language in LANGUAGES:
        update(language, TRANSLATIONS / f"relevo_{language}.ts")
        release(language)
    return 0


if __name__ == "__main__":
    sys.exit(main())
