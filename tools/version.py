"""Which version this checkout is, as each system writes it. Called by what packs, and by the spec's freezing."""

import re
import tomllib

from tools.places import ROOT


def version() -> str:
    """As pyproject.toml says it: `1.4.0`, or `1.5.0rc1`."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(told["project"]["version"])


def numbers(text: str) -> tuple[int, int, int, int]:
    """The four numbers Windows wants; what comes after them (`rc1`) it does not know."""
    leading = re.match(r"\d+(?:\.\d+)*", text)
    found = [int(part) for part in leading[0].split(".")][:4] if leading else []
    first, second, third, fourth = [*found, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def plain(text: str) -> str:
    """Without what comes after the numbers: macOS takes three of them and nothing else."""
    return ".".join(str(number) for number in numbers(text)[:3])


def windows_resource(text: str, program: str = "relevo.exe") -> str:
    """What Explorer shows of the program, in PyInstaller's form of it."""
    told = {
        "CompanyName": "Relevo", "FileDescription": "Relevo", "FileVersion": text, "InternalName": "relevo",
        "OriginalFilename": program, "ProductName": "Relevo", "ProductVersion": text,
    }  # fmt: skip
    words = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in told.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers(text)}, prodvers={numbers(text)}), "
        f"kids=[StringFileInfo([StringTable('040904B0', [{words}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )
