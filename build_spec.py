"""What the desktop program is made of, for PyInstaller: one folder, Qt's Essentials only, nothing that is never used.

Executed as a spec (`python -m tools.freeze`, which `dev.py build` calls); `relevo --selftest` of the result is what
tells whether too much was left out. Of PyInstaller come `Analysis`, `PYZ`, `EXE`, `COLLECT`, `BUNDLE`.
"""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

if TYPE_CHECKING:  # what PyInstaller hands to a spec
    SPECPATH: str
    Analysis: Any
    PYZ: Any
    EXE: Any
    COLLECT: Any
    BUNDLE: Any

ROOT = Path(SPECPATH)  # noqa: F821
SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
BUNDLE_ID = "app.relevo.desktop"

# Chosen at run time by name, so that nothing imports them where PyInstaller could see it.
HIDDEN = [
    *collect_submodules("desktop"), *collect_submodules("keyring.backends"), "sqlalchemy.dialects.sqlite",
    *collect_submodules("desktop_notifier"), "babel.numbers", "babel.dates", "babel.plural",
]  # fmt: skip
# `keyring` finds its back ends, and the health page its version, in the metadata.
METADATA = [each for name in ("keyring", "relevo") for each in copy_metadata(name)]
LEFT_OUT = [
    *("tkinter", "unittest", "pydoc_data", "lib2to3", "ensurepip", "setuptools", "pip", "IPython", "scipy"),
    *("matplotlib", "pytest", "_pytest", "mypy", "hypothesis", "OpenGL", "colorcet", "cupy", "numba"),
    *("pandas", "PIL", "greenlet"),
    *("backend_gateway", "sandbox", "benchmarks", "tests", "alembic", "litestar", "asyncpg"),
    *(f"PySide6.Qt{name}" for name in ("Qml", "Quick", "QuickWidgets", "Sql", "Test")),
    *("werkzeug", "yaml", "uvloop", "psutil"),  # what libraries take when it is there
    *("sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.mssql"),
    "sqlalchemy.dialects.postgresql",
]  # fmt: skip
# Of Qt: no QML, no tools, no other toolkits' themes, no drivers of databases. Its own words in our languages only.
UNUSED = re.compile(
    r"PySide6/(Qt/)?(qml|resources|translations/(?!qtbase_(es|en|pt_BR)\.qm)|"
    r"plugins/(sqldrivers|qmltooling|designer|assetimporters|sceneparsers|renderers|networkinformation|tls|generic|"
    r"egldeviceintegrations|wayland-[a-z-]+|platforms/libq(eglfs|linuxfb|minimalegl|vnc|vkkhrdisplay|webgl|wayland)))"
    r"|libQt6(Qml|Quick|Sql|Pdf|VirtualKeyboard|EglFS|Wl|Wayland|Test|Designer)|Qt6(Qml|Quick|Sql|Pdf|Test|Designer)"
    r"|platformthemes/libqgtk3|^lib(gtk|gdk|pango|cairo|pixman|atk|thai|datrie|fribidi|graphite2|harfbuzz|mount|blkid|systemd)"
    r"|opengl32sw|babel/locale-data/(?!(root|es|en|pt)([_.]))|phonenumbers/(geodata|carrierdata|tzdata|shortdata)"
    r"|numpy/.*/tests/|pyqtgraph/(examples|icons/.*\.png)"
)


def wanted(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The files of a table of contents that somebody will use."""
    return [entry for entry in entries if not UNUSED.search(entry[0].replace("\\", "/"))]


analysis = Analysis(  # noqa: F821
    [str(ROOT / "desktop" / "__main__.py")],
    pathex=[str(ROOT)],
    datas=[
        (str(ROOT / "resources" / name), f"resources/{name}") for name in ("brand", "fonts", "icons", "theme")
    ] + [
        (str(each), "resources/translations") for each in (ROOT / "resources" / "translations").glob("*.qm")
    ] + METADATA + collect_data_files("desktop_notifier"),
    hiddenimports=HIDDEN,
    excludes=LEFT_OUT,
)  # fmt: skip
analysis.binaries, analysis.datas = wanted(analysis.binaries), wanted(analysis.datas)
program = EXE(  # noqa: F821
    PYZ(analysis.pure),  # noqa: F821
    analysis.scripts,
    exclude_binaries=True,
    name="relevo",
    console=SYSTEM == "linux",  # elsewhere a console window would open beside the program
    icon=[str(each) for each in (ROOT / "installer" / SYSTEM).glob("relevo.ic*")] or None,
    codesign_identity=None,  # signed afterwards, once, the inner code first
)
folder = COLLECT(program, analysis.binaries, analysis.datas, name="relevo")  # noqa: F821
if SYSTEM == "macos":
    BUNDLE(  # noqa: F821
        folder,
        name="Relevo.app",
        bundle_identifier=BUNDLE_ID,
        info_plist={"NSMicrophoneUsageDescription": "Para grabar notas de voz.", "LSMinimumSystemVersion": "13.0"},
    )
