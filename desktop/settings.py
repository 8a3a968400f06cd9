"""What this installation remembers, for whoever uses it: one JSON file in the system's folder for settings.

Read once at start and written whole after each change. A damaged file is set aside and the program starts with what it
would have on the first day.
"""

import os
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

APP = "Relevo"


class Settings(Struct, frozen=True, kw_only=True):
    """`None` for a choice means that it was never made: ask once, or follow the system."""

    server: str = ""
    gateways: tuple[str, ...] = ()
    """Other addresses of the same company's gateway, for when that one does not answer."""
    accounts: tuple[str, ...] = ()
    """E-mail addresses that signed in here, latest first; secrets are in the keyring."""
    device: str = ""
    """Random id of this installation."""
    language: Literal["es", "pt", "en"] | None = None
    scheme: Literal["system", "light", "dark", "contrast"] = "system"
    density: Literal["comfortable", "compact"] = "comfortable"
    zoom: Annotated[int, Meta(ge=80, le=200)] = 100
    enter_sends: bool | None = None
    letters: bool = False
    """Single-letter commands."""
    keys: dict[str, tuple[str, ...]] = {}
    """Changed keys by command id."""
    undo_s: Annotated[float, Meta(ge=0, le=30)] = 5.0
    notifications: bool = True
    notification_text: bool = False
    microphone: str | None = None
    media_mb: Annotated[int, Meta(ge=0, le=100_000)] = 500
    """Room for files of messages that are kept on this device for reading offline, per person."""
    panel_open: bool = True
    my_day_open: bool = False
    sidebar_open: bool = True
    geometry: str = ""
    """The window as the toolkit saved it, base64."""
    list_width: Annotated[int, Meta(ge=100, le=2000)] | None = None
    """Of the conversation list at 100 % size."""
    places: dict[int, tuple[int, float]] = {}
    """Where the latest conversations were left: by conversation the message and the share of it below the screen."""
    view_order: tuple[str, ...] = ()
    """Saved views as an earlier version had them in order, until the gateway keeps the order of their person."""
    settings_geometry: str = ""
    settings_page: str = ""
    reports_geometry: str = ""
    saved_reports: dict[str, str] = {}
    """What was chosen on the reports screen, as JSON, by the name it was kept under."""
    wall_screen: str = ""
    """The monitor of the wall-board: its name, model and serial number."""
    wall_team: int | None = None
    """The team it is about alone."""
    wall_scheme: Literal["dark", "light", "contrast"] = "dark"
    wall_account: str = ""
    """Who signed in last, when it is the account of a screen: it is shown the wall-board alone."""
    last_view: str = "mine"
    last_conversation: int | None = None


class SettingsFile:
    """The settings and the file they live in."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_folder("config") / "settings.json"
        self.now = self._read()
        device = self._device(self.now.device)
        if device != self.now.device:
            self.change(device=device)

    def change(self, **fields: Any) -> Settings:
        """Change some fields and keep the file; raises msgspec.ValidationError for a value that cannot be."""
        wanted = msgspec.structs.replace(self.now, **fields)
        self.now = msgspec.convert(msgspec.to_builtins(wanted), Settings)
        self._write()
        return self.now

    def remember_account(self, server: str, email: str) -> Settings:
        """Put an account first in the list of those who signed in here."""
        others = tuple(each for each in self.now.accounts if each.casefold() != email.casefold())
        same = self.now.server == server and self.now.accounts[:1] == (email,)
        # another person begins with nothing of the one before
        places, order = (self.now.places, self.now.view_order) if same else ({}, ())
        reports = self.now.saved_reports if same else {}
        gateways = self.now.gateways if self.now.server == server else ()
        return self.change(
            server=server, accounts=(email, *others)[:10], places=places, view_order=order, saved_reports=reports,
            gateways=gateways,
        )  # fmt: skip

    def _read(self) -> Settings:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=Settings)
        except FileNotFoundError:
            return Settings()
        except (msgspec.MsgspecError, OSError) as error:
            _warn("settings_unreadable error=%s", error)
            self._set_aside()
            return Settings()

    def _device(self, known: str) -> str:
        """The id of this installation, kept twice: a damaged settings file must not cost the keys escrowed under it."""
        path = self.path.with_name("device")
        try:
            found = path.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            found = ""
        if 8 <= len(found) <= 100:
            return known or found
        made = known or os.urandom(16).hex()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made, encoding="ascii")
        except OSError as error:
            _warn("device_not_kept error=%s", error)
        return made

    def _set_aside(self) -> None:
        try:
            self.path.replace(self.path.with_name(self.path.name + ".damaged"))
        except OSError as error:
            _warn("settings_not_set_aside error=%s", error)

    def _write(self) -> None:
        part = self.path.with_name(self.path.name + ".part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(msgspec.json.format(msgspec.json.encode(self.now)))
            part.replace(self.path)
        except OSError as error:
            _warn("settings_not_kept error=%s", error)


def _warn(words: str, error: Exception) -> None:
    import logging  # the start does without it

    logging.getLogger(__name__).warning(words, error)


def default_folder(kind: Literal["config", "data", "log"]) -> Path:
    """Our folder for settings, data or logs; `RELEVO_DESKTOP_DIR` puts all of them in one place (demo, tests)."""
    given = os.environ.get("RELEVO_DESKTOP_DIR")
    if given:
        return Path(given) / kind
    import platformdirs

    if kind == "config":
        return platformdirs.user_config_path(APP, appauthor=False)
    if kind == "data":
        return platformdirs.user_data_path(APP, appauthor=False)
    return platformdirs.user_log_path(APP, appauthor=False)
