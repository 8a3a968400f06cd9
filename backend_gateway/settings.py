"""What an operator can set: environment variables `RELEVO_*` over a TOML file over defaults.

Called by `app`, `cli` and tests. The file is `RELEVO_CONFIG`, else `gateway.toml` in the data folder; its keys are the
names below in lower case without the prefix. What always holds: a bad configuration is refused as a whole, every error
in one go, each in a sentence that names the setting and says what it takes; secrets never show in a `repr`.
"""

import difflib
import os
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import platformdirs
from msgspec import Struct, structs

from backend_gateway import parsers
from backend_gateway.errors import ConfigurationError
from backend_gateway.parsers import Address, Secret

PREFIX = "RELEVO_"
SECRETS = {"database_url", "master_key", "smtp_password"}


class Settings(Struct, frozen=True, kw_only=True):
    """A checked configuration. Paths are absolute; `database_url` None means the embedded server."""

    data_dir: Path
    media_dir: Path
    media_url: str | None = None
    key_file: Path
    database_url: Secret | None = None
    master_key: Secret | None = None
    listen: Address = Address("127.0.0.1", 8600)
    tls_cert: Path | None = None
    tls_key: Path | None = None
    trusted_proxies: str | None = None
    addresses: tuple[str, ...] = ()
    graph_url: str = "https://graph.facebook.com"
    graph_version: Literal["v25.0", "v26.0"] = "v25.0"
    company: str = "Relevo"
    log_format: Literal["console", "json"] = "console"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    session_days: int = 30
    drain_seconds: int = 10
    upload_max_mb: int = 100
    upload_hour_mb: int = 1000
    upload_day_mb: int = 5000
    uploads_waiting: int = 200
    database_connections: int = 10
    reports_dir: Path | None = None
    smtp_host: str | None = None
    smtp_port: int = 587
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_user: str = ""
    smtp_password: Secret | None = None
    smtp_from: str = ""
    decisions_days: int = 365
    alerts_days: int = 180
    scheduled_days: int = 180
    audit_anchors: Path | None = None

    @property
    def erasures_file(self) -> Path:
        """Who was erased, for a restore of a backup of before; like the anchors outside what is backed up."""
        return self.data_dir / "erasures.log"

    @property
    def anchors_file(self) -> Path:
        """Where the head of the audit's chain is written down."""
        return self.audit_anchors or self.data_dir / "audit-anchors.log"


class Option(NamedTuple):
    """One setting: how its text is read, and what it is for."""

    parse: Callable[[str], Any]
    meaning: str


OPTIONS: dict[str, Option] = {
    "data_dir": Option(parsers.folder, "folder of the embedded database, files and keys"),
    "media_dir": Option(parsers.folder, "folder of photos, audios and documents; default: media in the data folder"),
    "media_url": Option(
        parsers.text(500), "S3-compatible place of files instead, like s3://bucket/relevo (AWS_* variables)"
    ),
    "key_file": Option(parsers.folder, "file of the master keys; default: master.key in the data folder"),
    "database_url": Option(parsers.database_url, "PostgreSQL to use instead of the embedded one"),
    "master_key": Option(parsers.master_key, "keys that seal stored secrets, newest first, comma between"),
    "listen": Option(parsers.address, "address and port of the API"),
    "tls_cert": Option(parsers.file, "certificate chain (PEM) for HTTPS without a proxy in front"),
    "tls_key": Option(parsers.file, "private key (PEM) of that certificate"),
    "trusted_proxies": Option(
        parsers.networks, "addresses or networks of proxies whose X-Forwarded-For is believed, comma between"
    ),
    "addresses": Option(
        parsers.web_addresses,
        "addresses at which clients find this company's gateways, comma between, when several run",
    ),
    "graph_url": Option(parsers.web_address, "where Meta's Graph API is"),
    "graph_version": Option(parsers.choice("v25.0", "v26.0"), "version of the Graph API"),
    "company": Option(parsers.text(120), "name shown in the clients"),
    "log_format": Option(parsers.choice("console", "json"), "how log lines look"),
    "log_level": Option(parsers.choice("debug", "info", "warning", "error"), "least important line that is logged"),
    "session_days": Option(parsers.whole(1, 365), "days a session lasts without signing in again"),
    "drain_seconds": Option(parsers.whole(1, 300), "seconds given to running requests when stopping"),
    "upload_max_mb": Option(parsers.whole(1, 2000), "largest file an agent may upload, in MB"),
    "upload_hour_mb": Option(parsers.whole(1, 1_000_000), "MB one person may upload in an hour"),
    "upload_day_mb": Option(parsers.whole(1, 1_000_000), "MB one person may upload in a day"),
    "uploads_waiting": Option(parsers.whole(1, 100_000), "files of one person that are uploaded and not sent yet"),
    "database_connections": Option(parsers.whole(2, 200), "connections to the database"),
    "reports_dir": Option(parsers.folder, "folder scheduled reports are written to; none: they can only be mailed"),
    "smtp_host": Option(parsers.text(253), "mail server for scheduled reports; none: they can only be written"),
    "smtp_port": Option(parsers.whole(1, 65535), "port of the mail server"),
    "smtp_security": Option(parsers.choice("starttls", "tls", "none"), "how the line to the mail server is made safe"),
    "smtp_user": Option(parsers.text(254), "name to sign in with at the mail server"),
    "smtp_password": Option(parsers.secret, "password at the mail server"),
    "smtp_from": Option(parsers.text(254), "address scheduled reports come from; default: smtp_user"),
    "decisions_days": Option(parsers.whole(30, 36_500), "days decisions of routing are kept; a replay reaches so far"),
    "alerts_days": Option(parsers.whole(7, 36_500), "days alerts are kept after they are over"),
    "audit_anchors": Option(
        parsers.folder, "file the head of the audit's chain is written to; best on another disk; default: data folder"
    ),
    "scheduled_days": Option(parsers.whole(7, 36_500), "days scheduled messages that never left are kept"),
}


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this machine. Raises ConfigurationError with all that is wrong."""
    environment = os.environ if environ is None else environ
    problems: list[str] = []
    values = _parse(_from_environment(environment, problems), problems)
    data_dir = values.get("data_dir", default_data_dir())
    for name, value in _parse(_from_file(environment, data_dir, problems), problems).items():
        values.setdefault(name, value)
    if ("tls_cert" in values) != ("tls_key" in values):
        problems.append("RELEVO_TLS_CERT and RELEVO_TLS_KEY go together: give both, or neither.")
    if problems:
        raise ConfigurationError(problems)
    return for_folder(values.pop("data_dir", data_dir), **values)


def for_folder(data_dir: Path, **values: Any) -> Settings:
    """Settings on a data folder, the rest by default unless given: for tests and the demo."""
    places = {"media_dir": data_dir / "media", "key_file": data_dir / "master.key"}
    return Settings(data_dir=data_dir, **(places | values))


def default_data_dir() -> Path:
    """The folder the operating system means for it."""
    return Path(platformdirs.user_data_dir("relevo-gateway", appauthor=False))


def _from_environment(environ: Mapping[str, str], problems: list[str]) -> dict[str, tuple[str, str]]:
    """Setting -> (its name for people, text); a misspelt variable is a problem, a stranger's is not."""
    found = {}
    for variable, text in environ.items():
        if not variable.startswith(PREFIX) or not text.strip():
            continue
        name = variable.removeprefix(PREFIX).lower()
        if name in OPTIONS:
            found[name] = (variable, text)
        elif close := difflib.get_close_matches(name, OPTIONS, 1, 0.8):
            problems.append(f"{variable} is not a setting; did you mean {PREFIX}{close[0].upper()}?")
    return found


def _from_file(environ: Mapping[str, str], data_dir: Path, problems: list[str]) -> dict[str, tuple[str, str]]:
    """The same from the TOML file. A file named by RELEVO_CONFIG must exist, the default one need not."""
    named = environ.get(f"{PREFIX}CONFIG", "").strip()
    path = Path(named) if named else data_dir / "gateway.toml"
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if named:
            problems.append(f"RELEVO_CONFIG names {path}, which does not exist.")
        return {}
    except (OSError, ValueError) as error:
        problems.append(f"{path} cannot be read as TOML: {error}.")
        return {}
    if not named and SECRETS & set(content) and _open_to_all(path):
        problems.append(f"{path} holds a secret and everybody on this machine may read it: run chmod 600 {path}")
    return _known(content, path, problems)


def _open_to_all(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & 0o007)


def _known(content: dict[str, Any], path: Path, problems: list[str]) -> dict[str, tuple[str, str]]:
    found = {}
    for name, value in content.items():
        if name not in OPTIONS:
            close = difflib.get_close_matches(name, OPTIONS, 1, 0.6)
            hint = f"; did you mean {close[0]}?" if close else f"; the settings are {', '.join(OPTIONS)}."
            problems.append(f"{name} in {path} is not a setting{hint}")
        elif isinstance(value, bool) or not isinstance(value, str | int):
            problems.append(f"{name} in {path} must be a text or a whole number.")
        else:
            found[name] = (f"{name} in {path}", str(value))
    return found


def _parse(texts: dict[str, tuple[str, str]], problems: list[str]) -> dict[str, Any]:
    values = {}
    for name, (label, text) in texts.items():
        try:
            values[name] = OPTIONS[name].parse(text.strip())
        except ValueError as error:
            problems.append(f"{label} {error}")
    return values


assert set(OPTIONS) == {field.name for field in structs.fields(Settings)}  # noqa: S101  the two lists are one
