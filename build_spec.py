"""What the desktop program is made of, for PyInstaller: one folder, Qt's Essentials only, nothing that is never used.

Executed as a spec (`python -m tools.freeze`, which `dev.py build` calls); `relevo --selftest` of the result is what
tells whether too much was left out. Of PyInstaller come `Analysis`, `PYZ`, `EXE`, `COLLECT`, `BUNDLE`; what is drawn
for it beforehand (`DISTPATH/made`), of tools/freeze.py.
"""

import plistlib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

if TYPE_CHECKING:  # what PyInstaller hands to a spec
    SPECPATH: str
    DISTPATH: str
    Analysis: Any
    PYZ: Any
    EXE: Any
    COLLECT: Any
    BUNDLE: Any

ROOT, MADE = Path(SPECPATH), Path(DISTPATH) / "made"  # noqa: F821
SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
MACOS = ROOT / "installer" / "macos"

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
    *("sqlite3", "readline"),  # our caches are SQLCipher's
    *("sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.mssql"),
    "sqlalchemy.dialects.postgresql",
]  # fmt: skip
# Of Qt: no QML, no tools, no other toolkits' themes, no drivers of databases. Its own words in our languages only.
UNUSED = re.compile(
    r"PySide6/(Qt/)?(qml|resources|translations/(?!qtbase_(es|en|pt_BR)\.qm)|"
    r"plugins/(sqldrivers|qmltooling|designer|assetimporters|sceneparsers|renderers|networkinformation|tls|generic|"
    r"egldeviceintegrations|wayland-[a-z-]+|platforms/libq(eglfs|linuxfb|minimal|vnc|vkkhrdisplay|webgl|wayland)|"
    r"imageformats/(lib)?q(icns|tga|tiff|wbmp)))"  # nobody sends them, and each is a parser less
    r"|libQt6(Qml|Quick|Sql|Pdf|VirtualKeyboard|EglF[Ss]|Wl|Wayland|Test|Designer)|Qt6(Qml|Quick|Sql|Pdf|Test|Designer)"
    r"|platformthemes/libqgtk3|^lib(gtk|gdk|pango|cairo|pixman|atk|thai|datrie|fribidi|graphite2|harfbuzz|mount|blkid|systemd)"
    r"|^lib(epoxy|atspi|X[a-z]+|g(io|object|module)-2\.0|gcrypt|gpg-error|lz4|jpeg|cap|selinux|bsd|md)\.so"
    r"|opengl32sw|babel/locale-data/(?!(root|es|en|pt)([_.]))|phonenumbers/(geodata|carrierdata|tzdata|shortdata)"
    r"|numpy/.*/tests/|pyqtgraph/(examples|icons/.*\.png)"
)

# Of Linux: glibc's own, and what the package asks the system for by name, so that Debian mends it and not we.
THE_SYSTEMS = re.compile(
    r"^lib(mvec|stdc\+\+|gcc_s|X11|X11-xcb|glib-2\.0|gthread-2\.0|pcre2-8|dbus-1|fontconfig|freetype|png16|expat|uuid|"
    r"brotli(common|dec)|xkbcommon(-x11)?)\.so"
)


def wanted(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The files of a table of contents that somebody will use."""
    names = ((entry, entry[0].replace("\\", "/")) for entry in entries)
    return [entry for entry, name in names if not (UNUSED.search(name) or THE_SYSTEMS.search(name))]


analysis = Analysis(  # noqa: F821
    [str(ROOT / "desktop" / "__main__.py")],
    pathex=[str(ROOT)],
    datas=[
        (str(ROOT / "resources" / name), f"resources/{name}") for name in ("brand", "fonts", "icons", "packs", "theme")
    ] + [
        (str(each), "resources/translations") for each in (ROOT / "resources" / "translations").glob("*.qm")
    ] + [
        (str(each), each.name) for each in MACOS.glob("*.lproj") if SYSTEM == "macos"
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
    icon=str(MADE / "relevo.ico") if SYSTEM == "windows" else None,
    version=str(MADE / "version.txt") if SYSTEM == "windows" else None,
    codesign_identity=None,  # signed afterwards, once, the inner code first
)
folder = COLLECT(program, analysis.binaries, analysis.datas, name="relevo")  # noqa: F821
if SYSTEM == "macos":
    from tools.version import plain, version

    told = plistlib.loads((MACOS / "Info.plist").read_bytes())
    BUNDLE(  # noqa: F821
        folder,
        name="Relevo.app",
        icon=str(MADE / "relevo.icns"),
        version=plain(version()),
        bundle_identifier=told.pop("CFBundleIdentifier"),
        info_plist=told,
    )
