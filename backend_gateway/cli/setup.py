"""The first questions: the address people use, the company, its first administrator, its number. Each checked at once.

Ends with a link and its QR code that configure the desktop clients in one click.
"""

import argparse
import json
import os
import re
import sys
import tomllib
from pathlib import Path
from typing import Final

import segno
from msgspec.structs import replace

from backend_gateway import clock, parsers
from backend_gateway.actions.connecting import cleaned, connect
from backend_gateway.actions.passwords import Passwords
from backend_gateway.actions.people import NewUser, create_user
from backend_gateway.app import keyring_of
from backend_gateway.channels.whatsapp.inspection import inspect
from backend_gateway.cli.asking import agreed, ask
from backend_gateway.cli.inputs import optional_secret, secret
from backend_gateway.cli.opened import opened_unit
from backend_gateway.cli.reaching import reach
from backend_gateway.errors import BadRequest, Conflict
from backend_gateway.settings import PREFIX, Settings
from protocol.number_setup import Candidate, Checked, ConnectNumber
from protocol.rules.join_link import JoinLink, write_link

LANGUAGES: Final = ("es", "en", "pt")
_MARKS: Final = {"good": "ok", "warn": "look", "bad": "WRONG", "unknown": "?"}


def add(parser: argparse.ArgumentParser) -> None:
    """Nothing: it asks."""
    parser.epilog = (
        "Secrets may come from RELEVO_PASSWORD, RELEVO_NUMBER_TOKEN, RELEVO_APP_SECRET and RELEVO_VERIFY_TOKEN. What it"
        " learns of the company goes into gateway.toml in the data folder; run it again to change an answer."
    )


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """0: the gateway can be used. Raises BadRequest (a piped answer is wrong)."""
    del arguments
    server = await _server(settings)
    company = ask("Your company's name, as people see it", _named, settings.company)
    _keep(settings.data_dir / "gateway.toml", {"company": company, "addresses": server})
    settings = replace(settings, company=company, addresses=(server,))
    await _administrator(settings)
    await _number(settings, server)
    _end(JoinLink(server=server, company=company))
    return 0


async def _server(settings: Settings) -> str:
    known = settings.addresses[0] if settings.addresses else ""
    while True:
        server = ask("Address of this gateway, like https://relevo.example.com", _address, known)
        found = await reach(server)
        print(f"  {found.words}")
        if found.good or agreed("  Go on with it all the same?"):
            return server


def _address(text: str) -> str:
    wanted = text if "://" in text else f"https://{text}"
    if not re.fullmatch(r"https?://[\w.:\[\]-]+/?", wanted, re.ASCII):
        raise ValueError("Write it like https://relevo.example.com, without anything behind the name.")
    return parsers.web_address(wanted)


def _named(text: str) -> str:
    if not 0 < len(text.strip()) <= 120:
        raise ValueError("Write a name of up to 120 characters.")
    return text.strip()


def _keep(path: Path, values: dict[str, str]) -> None:
    """Set these keys in the file, leave the rest of it as it is. Raises BadRequest when it cannot be written."""
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        for key, value in values.items():
            text = _with(text, key, json.dumps(value, ensure_ascii=False))
        tomllib.loads(text)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        raise BadRequest(f"{path} cannot be written: {error}.") from None
    print(f"  Kept in {path}; it counts from the next start of the gateway.")
    for key, value in values.items():
        if os.environ.get(f"{PREFIX}{key.upper()}", value) != value:
            print(f"  {PREFIX}{key.upper()} in the environment says otherwise, and it wins: change it there.")


def _with(text: str, key: str, value: str) -> str:
    """The file's text with this key set: where it stood, else on top (below a table it would be another key)."""
    lines = text.splitlines()
    at = next((place for place, line in enumerate(lines) if re.match(rf"{key}\s*=", line)), None)
    if at is None:
        return "\n".join([f"{key} = {value}", *lines]) + "\n"
    lines[at] = f"{key} = {value}"
    return "\n".join(lines) + "\n"


async def _administrator(settings: Settings) -> None:
    """The first one; somebody who is there already stays as they are."""
    while True:
        email = ask("E-mail of the first administrator (empty: there is one)", str.strip)
        if not email:
            return
        name = ask("Their name", _named)
        language = ask("Their language (es, en, pt)", _language, "es")
        passwords = Passwords()
        try:
            hashed = await passwords.hash(secret("Password", "RELEVO_PASSWORD", repeat=True).reveal())
            new = NewUser(email=email, name=name, password_hash=hashed, role="admin", language=language)
            async with opened_unit(settings, "setup") as unit:
                user = await create_user(unit, None, new)
        except (BadRequest, Conflict) as error:
            if not sys.stdin.isatty():
                raise
            print(f"  {error}")
            continue
        finally:
            passwords.close()
        print(f"  {user.name} <{user.email}> can sign in.")
        return


def _language(text: str) -> str:
    if text not in LANGUAGES:
        raise ValueError("Write es, en or pt.")
    return text


async def _number(settings: Settings, server: str) -> None:
    """One of the company's numbers, asked of Meta part by part; it can be connected later, in the settings window."""
    while True:
        id_ = ask("Id of your WhatsApp number in Meta's panel (empty: later, in the settings window)", str.strip)
        if not id_:
            return
        try:
            wanted = _wanted(id_)
            checked = await inspect(settings.graph_url, settings.graph_version, wanted, clock.now())
            _tell(checked)
            async with opened_unit(settings, "setup") as unit:
                number = await connect(unit, keyring_of(settings), None, wanted, checked, clock.now())
        except (BadRequest, Conflict) as error:
            if not sys.stdin.isatty():
                raise
            print(f"  {error}")
            continue
        print(f"  {number.name} (+{number.phone}) is connected. In Meta's panel, WhatsApp, Configuration:")
        print(f"    callback URL {server}/webhooks/whatsapp, the verify token you gave, and the field messages.")
        return


def _wanted(id_: str) -> ConnectNumber:
    waba = ask("Id of its WhatsApp account", str.strip)
    token = secret("Access token", "RELEVO_NUMBER_TOKEN").reveal()
    app_secret = optional_secret("App secret", "RELEVO_APP_SECRET")
    verify = optional_secret("Verify token (a word of your own)", "RELEVO_VERIFY_TOKEN")
    typed = ConnectNumber(
        phone_number_id=id_, waba_id=waba, token=token, name=ask("What colleagues call it", str.strip),
        app_secret=app_secret.reveal() if app_secret else "", verify_token=verify.reveal() if verify else "",
    )  # fmt: skip
    found: Candidate = cleaned(typed)
    if not isinstance(found, ConnectNumber):
        raise BadRequest
    return found


def _tell(checked: Checked) -> None:
    for check in checked.checks:
        why = " ".join(part for part in (check.fault, check.said, *check.values.values()) if part)
        print(f"  {_MARKS[check.verdict]:6} {check.key}{f': {why}' if why else ''}")


def _end(link: JoinLink) -> None:
    text = write_link(link)
    print("\nEverything is set. Send this link to your people; it fills in the server in Relevo's window:\n")
    print(f"  {text}\n")
    if sys.stdout.isatty():
        segno.make(text, error="m").terminal(compact=True)
    print(f"Or start the program with it: relevo '{text}'")
