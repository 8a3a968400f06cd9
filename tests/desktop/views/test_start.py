"""The start: what stands between it and the rows of the cache, and that nothing moves when the panes come."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import App, Start
from desktop.cache import database, writes
from desktop.cache.first_paint import FirstPaint, read_first_paint
from desktop.commands.registry import default_registry
from desktop.first_paint import cache_file
from desktop.i18n import Languages
from desktop.late import LateSession
from desktop.models.first_rows import FirstRows
from desktop.net.auth import Account, MemorySecrets
from desktop.settings import SettingsFile
from desktop.store.store import Store
from desktop.theme import Density, Scheme, Theme
from desktop.views.context import ViewContext
from desktop.views.first_body import FirstBody
from desktop.views.main_window import MainWindow
from tests.desktop.store.samples import ME, conversation
from tests.desktop.views.conftest import turn

SERVER = "http://127.0.0.1:9"
ROOT = Path(__file__).resolve().parents[3]
HEAVY = (
    "asyncio", "desktop.net.api", "desktop.store.store", "desktop.sync", "desktop.views.conversation_list.pane",
    "desktop.views.widgets", "httpx", "phonenumbers", "PySide6.QtSvg", "qasync", "regex", "sqlalchemy",
)  # fmt: skip


def make_cache(folder: Path, count: int = 40) -> MemorySecrets:
    """What a client wrote that knew so many conversations; its keys."""
    secrets = MemorySecrets()
    account = Account(secrets, SERVER, ME.email)
    account.remember("t0")
    path = cache_file(folder, account)
    path.parent.mkdir(parents=True)
    engine = database.open_cache(path, account.key("cache"))
    with engine.connect() as connection, connection.begin():
        rows = [conversation(id, name=f"Customer {id}", at=id) for id in range(1, count + 1)]
        writes.put_conversations(connection, rows, ME.id)
        writes.put_small(connection, [ME])
        writes.put_about(connection, me=str(ME.id), complete="1")
    engine.dispose()
    return secrets


def first_of(folder: Path, secrets: MemorySecrets) -> FirstPaint:
    account = Account(secrets, SERVER, ME.email)
    first = read_first_paint(cache_file(folder, account), account.key("cache"), "all")
    assert first is not None
    return first


_PROBE = """
import json, sys
from desktop.native.lean_start import import_lean
import_lean()
from desktop import app
qt = app.make_application()
relevo = app.App(app.Start())
relevo.begin()
begun = relevo.begun
print(json.dumps({"rows": begun.window.first.model.rowCount(), "token": begun.token, "modules": sorted(sys.modules)}))
sys.stdout.flush()
import os; os._exit(0)
"""


def test_the_rows_of_the_cache_are_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    secrets = make_cache(tmp_path / "data")
    (tmp_path / "keyring.json").write_text(json.dumps(secrets.entries))
    (tmp_path / "config").mkdir()
    settings = {"server": SERVER, "accounts": [ME.email], "device": "d" * 32, "language": "es", "last_view": "all"}
    (tmp_path / "config" / "settings.json").write_text(json.dumps(settings))
    environment = os.environ | {
        "RELEVO_DESKTOP_DIR": str(tmp_path), "RELEVO_BENCH_KEYRING": str(tmp_path / "keyring.json"),
        "PYTHON_KEYRING_BACKEND": "benchmarks.desktop_keyring.FileKeyring", "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", _PROBE],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert (told["rows"], told["token"]) == (40, "t0")
    assert [name for name in HEAVY if name in told["modules"]] == []


_ERRORS = """
from desktop.native.lean_start import import_lean
import_lean()
from PySide6.QtCore import QPointF
import inspect, msgspec
try:
    QPointF("x")
except TypeError as error:
    print(error)
from desktop.native.late_modules import load_late_modules
list(load_late_modules())
assert inspect.getsource(inspect.getsource)
print(QPointF.__doc__ is None or "ok")
"""


def test_the_lean_binding_still_says_what_is_wrong_with_a_call() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ERRORS], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "called with wrong argument types" in done.stdout
    assert "PySide6.QtCore.QPointF.__init__(xpos: float, ypos: float" in done.stdout


class Stage:
    """The window with its first body, and what it becomes."""

    def __init__(self, folder: Path, theme: Theme, **settings: Any) -> None:
        secrets = make_cache(folder / "data")
        self.file = SettingsFile(folder / "settings.json")
        self.file.change(last_view="all", **settings)
        first = first_of(folder / "data", secrets)
        now = datetime.now
        self.languages = Languages()
        self.languages.use("es")
        model = FirstRows(first, "all", lambda row: row.name)
        kept = self.file.now
        self.body = FirstBody(
            theme, model, lambda: now(UTC), sidebar=kept.sidebar_open, list_width=kept.list_width
        )  # fmt: skip
        store = Store()
        store.load_first(first)
        self.context = ViewContext(theme, LateSession(store), self.file, default_registry())  # type: ignore[arg-type]
        self.window = MainWindow(self.context, self.body)

    def furnish(self) -> None:
        for _ in self.window.furnishing(self.context):
            turn()
        turn()

    def close(self) -> None:
        self.window.shut()
        self.languages.close()
        turn()


def place_of(window: MainWindow, rows: Any) -> tuple[int, int, int, int]:
    """Where rows stand in the window."""
    corner = rows.mapTo(window, QPoint(0, 0))
    return corner.x(), corner.y(), rows.width(), rows.height()


@pytest.mark.parametrize("width", [1440, 1000])
@pytest.mark.parametrize(("zoom", "settings"), [(1.0, {}), (1.25, {"sidebar_open": False}), (1.0, {"list_width": 400})])
async def test_no_row_moves_when_the_panes_come(
    qapp: QApplication, tmp_path: Path, width: int, zoom: float, settings: dict[str, Any]
) -> None:
    stage = Stage(tmp_path, Theme(Scheme.LIGHT, Density.COMFORTABLE, zoom), **settings)
    window = stage.window
    window.resize(width, 800)
    window.show()
    turn()
    before = place_of(window, stage.body.rows)
    stage.furnish()
    try:
        assert window.first is None
        assert place_of(window, window.list.rows) == before
        assert window.list.model.rowCount() == 40
    finally:
        stage.close()


async def test_where_it_was_scrolled_to_and_what_was_chosen_stay(qapp: QApplication, tmp_path: Path) -> None:
    stage = Stage(tmp_path, Theme(Scheme.LIGHT))
    window, rows = stage.window, stage.body.rows
    window.show()
    turn()
    rows.verticalScrollBar().setValue(720)
    QTest.mouseClick(stage.body.ground, Qt.MouseButton.LeftButton, pos=QPoint(100, 36))
    chosen = rows.current_id()
    assert chosen == 30
    stage.furnish()
    try:
        assert window.conversation.conversation_id == chosen
        assert window.list.rows.verticalScrollBar().value() == 720
    finally:
        stage.close()


async def test_who_closes_it_before_the_panes_come_has_closed_it(qapp: QApplication, tmp_path: Path) -> None:
    stage = Stage(tmp_path, Theme(Scheme.LIGHT))
    heard: list[bool] = []
    stage.window.hidden_by_user.connect(lambda: heard.append(True))
    stage.window.show()
    stage.window.close()
    assert not heard
    stage.furnish()
    try:
        assert heard == [True]
    finally:
        stage.close()


def test_nobody_is_remembered_without_a_token(qapp: QApplication, tmp_path: Path) -> None:
    app = App(Start(language="es"), SettingsFile(tmp_path / "settings.json"), MemorySecrets())
    app.settings.remember_account(SERVER, ME.email)
    app.begin()
    assert app.begun is None
    app.languages.close()
