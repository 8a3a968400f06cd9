"""The accounts of the small gateway."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import asdict, replace

from protocol.accounts import Account, Holdings, Invite, Invited, SwitchOff
from protocol.colleagues import EditColleague
from protocol.errors import Problem
from protocol.people import User
from protocol.security import PasswordLink

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway

UNTIL = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)


class AccountsDesk:
    """Accounts by id. `refusal` is what the next change meets; the rest is what was asked for."""

    def __init__(self) -> None:
        self.rows: dict[int, Account] = {}
        self.held = Holdings()
        self.refusal: Problem | None = None
        self.silent = False
        self.invited: list[Invite] = []
        self.edited: list[tuple[int, EditColleague]] = []
        self.left: list[tuple[int, SwitchOff]] = []
        self.told: list[str] = []


def accounts(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:  # noqa: PLR0911
    """The answer to one of these routes; None for any other."""
    here, what = gateway.accounts, (method, parts[0], parts[-1] if len(parts) == 3 else "")
    if parts[:1] == ["accounts"]:
        if here.silent:
            return Problem(code="unavailable", title="Later", status=503)
        return list(here.rows.values()) if method == "GET" else here.refusal or _invited(here, body)
    if parts[:1] != ["users"] or len(parts) < 2 or not here.rows:
        return None
    id_ = int(parts[1])
    if what == ("GET", "users", "holdings"):
        return here.held
    if here.refusal is not None:
        return here.refusal
    if method == "PATCH":
        change = msgspec.json.decode(body, type=EditColleague)
        here.edited.append((id_, change))
        given = {name: value for name, value in asdict(change).items() if value is not None}
        return _kept(here, replace(here.rows[id_].user, **{**given, "team_ids": tuple(given.get("team_ids", ()))}))
    if what == ("POST", "users", "switch-off"):
        here.left.append((id_, msgspec.json.decode(body, type=SwitchOff)))
        return _kept(here, replace(here.rows[id_].user, active=False))
    if what == ("POST", "users", "password-link"):
        return PasswordLink(code="ABCD-EFGH", expires_at=UNTIL)
    if method == "DELETE" and parts[-1] in {"second-factor", "sessions"}:
        here.told.append(f"{parts[-1]} {id_}")
        return {}
    return None


def _kept(here: AccountsDesk, user: User) -> User:
    here.rows[user.id] = replace(here.rows[user.id], user=user)
    return user


def _invited(here: AccountsDesk, body: bytes) -> Invited:
    wanted = msgspec.json.decode(body, type=Invite)
    here.invited.append(wanted)
    user = User(id=max(here.rows) + 1, rev=1, name=wanted.name, email=wanted.email, role=wanted.role,
                role_id=wanted.role_id, team_ids=tuple(wanted.team_ids))  # fmt: skip
    here.rows[user.id] = Account(user=user, has_password=False, invited_until=UNTIL)
    return Invited(user=user, link=PasswordLink(code="ABCD-EFGH", expires_at=UNTIL))
