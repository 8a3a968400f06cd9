"""The first screenful of somebody who is remembered, painted before anything else of the client is imported.

    settings -> keyring -> cache file -> store -> MainWindow(FirstBody) -> painted

Part of the composition root. What this imports is what the start costs: no asyncio, no SQLAlchemy, no network, no pane.
"""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QCryptographicHash, QEvent, QObject

from desktop.cache.first_paint import FirstPaint, read_first_paint
from desktop.models.first_rows import FirstRows
from desktop.net.auth import Account, Secrets
from desktop.settings import Settings, SettingsFile, default_folder
from desktop.theme import Theme
from desktop.views.delegates.row_words import sentence
from desktop.views.first_body import FirstBody
from desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PATIENCE_S = 1.0


class Beginning(Struct, frozen=True):
    """What the rest of the start goes on with."""

    account: Account
    token: str
    first: FirstPaint
    window: MainWindow


class _Known(Struct, frozen=True):
    theme: Theme
    settings: Settings


def remembered(now: Settings, secrets: Secrets) -> tuple[Account, str] | None:
    """Who signed in last here, when the keyring still has the token."""
    if not now.server or not now.accounts:
        return None
    account = Account(secrets, now.server, now.accounts[0], now.device)
    token = account.token()
    return (account, token) if token else None


def cache_file(folder: Path, account: Account) -> Path:
    """Where the account's cache is: `desktop.sync.profile.folder_of` without what that room imports."""
    named = f"{account.server}|{account.email}".encode()
    digest = QCryptographicHash.hash(named, QCryptographicHash.Algorithm.Sha256).data()
    return folder / bytes(digest).hex()[:24] / "cache.db"


def read_rows(account: Account, now: Settings) -> FirstPaint | None:
    """The rows of the view that was open last."""
    return read_first_paint(cache_file(default_folder("data"), account), account.key("cache"), now.last_view)


def _now() -> datetime:
    return datetime.now(UTC)  # the gateway's clock is learned later


def show_first(settings: SettingsFile, theme: Theme, account: Account, token: str) -> Beginning | None:
    """Show the window with the rows of the cache and return when they are painted; None when there is no cache."""
    now = settings.now
    first = read_rows(account, now)
    if first is None:
        return None
    model = FirstRows(first, now.last_view, lambda row: sentence(row, _now()))
    team = next((team.name for team in first.teams if now.last_view == f"team:{team.id}"), "")
    body = FirstBody(theme, model, _now, team, sidebar=now.sidebar_open, list_width=now.list_width)
    window = MainWindow(_Known(theme, now), body)
    window.show()
    paint(body.ground)
    return Beginning(account, token, first, window)


class _Watch(QObject):
    """Hears the first paint of a widget."""

    def __init__(self, widget: "QWidget") -> None:
        super().__init__(widget)
        self.heard = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.heard = self.heard or event.type() == QEvent.Type.Paint
        return False


def paint(widget: "QWidget", patience_s: float = PATIENCE_S) -> None:
    """Turn Qt's events until the widget is painted, at the latest after a second (a hidden window never is)."""
    watch, deadline = _Watch(widget), time.monotonic() + patience_s
    while not watch.heard and time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(0 if watch.heard else 0.001)  # the window system needs a moment to show a window
    QCoreApplication.processEvents()  # what was painted reaches the screen
    watch.deleteLater()
