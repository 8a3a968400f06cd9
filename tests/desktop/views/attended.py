"""A gateway that knows who is here, who is away and who holds what; and what a person does about it."""

from datetime import timedelta
from typing import Any

import msgspec
from PySide6.QtGui import QAction

from desktop.views.presence.menu import Choice
from protocol.devices import Device
from protocol.errors import Problem
from protocol.frames import PresenceItem
from protocol.presence import Held, LineRefused, Redistribution
from protocol.presence_api import Absent, Declare, Leave, LeavingList, ShiftStart
from protocol.roster import Presence
from protocol.routing import Why
from tests.desktop.store.samples import ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Room, ordinary_gateway

DAY = timedelta(days=1)


class Attended(Gateway):
    """The small gateway with the routes of presence."""

    def __init__(self) -> None:
        super().__init__()
        ordinary = ordinary_gateway()
        self.conversations, self.messages = ordinary.conversations, ordinary.messages
        self.said: list[Declare] = []
        self.left_by: list[Leave] = []
        self.absences: list[Absent] = []
        self.digest = "one"
        self.refuse: Problem | None = None
        self.places: dict[int, int] = {}
        self.held = [Held(conversation_id=1, owner_version=1, waiting_on_us=True)]
        self.refused: tuple[LineRefused, ...] = ()
        self.lines = LeavingList()
        self.here = [
            Device(device="lap", name="Portátil", created_at=NOON - 40 * DAY, seen_at=NOON - 9 * DAY),
            Device(device="desk", name="Mostrador", created_at=NOON - 3 * DAY, seen_at=NOON, current=True),
            Device(device="gone", name="", created_at=NOON - 2 * DAY, seen_at=NOON - timedelta(minutes=4)),
        ]

    def _answer(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:
        if path == "/me/presence":
            return self.refuse or self._declared(msgspec.json.decode(body, type=Declare))
        if path == "/me/shift-start":
            return ShiftStart(
                held=self.held, inherits=[Why(kind="assign", conversation_id=3, team_id=1, mode="manual")]
            )
        if path == "/me/leaving":
            self.left_by += [msgspec.json.decode(body, type=Leave)] if method == "POST" else []
            return self.lines
        if path.endswith("/redistribution"):
            return Redistribution(agent_id=2, queued=(1, 2), digest=self.digest, places=self.places)
        if path.endswith("/absent"):
            return self._absent(msgspec.json.decode(body, type=Absent))
        listed = path.startswith("/me/devices") and not path.endswith("/key")
        return (
            self._devices(method, path[len("/me/devices/") :]) if listed else super()._answer(method, path, query, body)
        )

    def _devices(self, method: str, device: str) -> Any:
        if method == "DELETE":
            if device not in {one.device for one in self.here}:
                return Problem(code="not_found", title="It is not here", status=404)
            self.here = [one for one in self.here if one.device != device]
            return None
        return self.here

    def _declared(self, wanted: Declare) -> Presence:
        self.said.append(wanted)
        row = Presence(
            user_id=ME.id, rev=len(self.said), state=wanted.state, declared=wanted.state, reason=wanted.reason,
            back_at=wanted.back_at, since=NOON, receives=wanted.state == "available",
        )  # fmt: skip
        self.put(PresenceItem(row))
        return row

    def _absent(self, wanted: Absent) -> Redistribution | Problem:
        if wanted.digest != self.digest:
            return Problem(code="conflict", title="Something changed meanwhile", status=409)
        self.absences.append(wanted)
        refused, self.refused = self.refused, ()
        return Redistribution(agent_id=2, digest=self.digest, refused=refused)


def mine(it: Room) -> Presence | None:
    return it.session.store.office.presence.get(ME.id)


def choose(it: Room, choice: Choice) -> None:
    """A row of the menu at the foot."""
    action = QAction(it.window)
    action.setData(choice)
    it.window.ui.chosen(action)
