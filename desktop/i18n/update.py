"""Brings the .ts files up to date with the sources and makes the .qm files: `python -m desktop.i18n.update`.

Command titles are marked, not translated, where they are declared (that room knows no Qt); here they are written out as
calls that lupdate can read. So are counted sentences outside of classes: lupdate knows the plural of `self.tr` only.
Translations live in the .ts files; Spanish has one too, for its plurals.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from desktop.commands import conditions
from desktop.commands.registry import default_registry
from desktop.i18n.languages import LANGUAGES, TRANSLATIONS

DESKTOP = Path(__file__).resolve().parents[1]
_LOCALES = {"es": "es", "en": "en", "pt": "pt_BR"}
_WITH_COUNT = 4
"""Arguments of `translate` with a count."""


def command_strings() -> list[str]:
    """Every text of the registry and the reasons why a command cannot run."""
    titles = [command.title for command in default_registry()]
    reasons = [value for name, value in vars(conditions).items() if name.isupper() and isinstance(value, str)]
    return sorted({*titles, *reasons})


def sources() -> list[Path]:
    """The files with sentences in them; the pictures' scenes are not for users."""
    return sorted(path for path in DESKTOP.rglob("*.py") if "shots" not in path.relative_to(DESKTOP).parts)


def counted_strings(files: Iterable[Path]) -> list[tuple[str, str]]:
    """(context, text) of every `translate(context, text, comment, count)`, in the order of the files."""
    calls = [node for file in files for node in _nodes(file) if isinstance(node, ast.Call)]
    return list(dict.fromkeys(_counted(call) for call in calls if _is_counted(call)))


def _nodes(file: Path) -> Iterable[ast.AST]:
    """Nothing of a file that somebody is writing at this moment: lupdate goes on without it too."""
    try:
        return ast.walk(ast.parse(file.read_bytes()))
    except SyntaxError as error:
        sys.stderr.write(f"{file}: not Python yet ({error.msg})\n")
        return ()


def _is_counted(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name == "translate" and len(call.args) == _WITH_COUNT


def _counted(call: ast.Call) -> tuple[str, str]:
    context, text = (ast.literal_eval(argument) for argument in call.args[:2])
    return context, text


def _plural_calls(pairs: Iterable[tuple[str, str]]) -> str:
    """The same as methods of classes named like their contexts, whose count lupdate sees."""
    lines = []
    for context, text in pairs:
        lines += [
            f"class {context}(QObject):",
            "    def words(self, n):",
            f"        self.tr({_quoted(text)}, {_quoted('')}, n)",
        ]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def update(language: str, target: Path) -> None:
    """Merge the present sentences into a .ts file; raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        counted, stub = Path(folder) / "counted.py", Path(folder) / "commands.py"
        counted.write_text(_plural_calls(counted_strings(sources())), encoding="utf-8")
        calls = [f'QCoreApplication.translate("Commands", {text!r})' for text in command_strings()]
        stub.write_text("\n".join(call.replace("'", '"') for call in calls), encoding="utf-8")
        plural = ["-pluralonly"] if language == "es" else []
        subprocess.run(
            [
                _tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", "-source-language", "es",
                "-target-language", _LOCALES[language], *plural, str(counted), *map(str, sources()), str(stub),
                "-ts", str(target),
            ],
            check=True,
        )  # fmt: skip


def release(language: str) -> None:
    """Make the .qm of a language, and of what Qt's own translation of it lacks (written by hand)."""
    for source in (TRANSLATIONS / f"relevo_{language}.ts", TRANSLATIONS / f"qt_gaps_{language}.ts"):
        if source.exists():
            # Never written in place: a running program has the file mapped, and would end with a bus error.
            made = source.with_suffix(".qm.new")
            subprocess.run([_tool("lrelease"), "-silent", str(source), "-qm", str(made)], check=True)
            made.replace(source.with_suffix(".qm"))


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
