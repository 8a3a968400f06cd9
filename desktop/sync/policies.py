"""What admins decide, asked of the gateway and shown when it took it. Versions in force come with the stream.

The part of a session behind the settings window. Whoever asked is told the outcome themselves: a refusal belongs beside
the field it names, not into a passing note.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from desktop.net.api import Api
from desktop.net.errors import NetError, Refused
from desktop.net.policies import PoliciesApi
from desktop.store.refusal import Fault, Refusal
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.api import NewCalendar, PolicyVersion, PutPolicy
from protocol.errors import ErrorCode
from protocol.frames import PolicyItem
from protocol.tags import Policy

Done = Callable[[Refusal | None], None]
"""Told None when the gateway took it."""


class Policies:
    """The part of a session that changes settings of the company."""

    api: Api
    engine: Engine
    _tasks: Tasks

    def put_policy(
        self, kind: str, subject: int, body: dict[str, Any], *, base: int | None, note: str, done: Done
    ) -> None:
        """A new version, made on version `base` (0: on none; None: whatever is there)."""
        request = PutPolicy(body=body, base=base, note=note)
        self._tasks.ask(self._settle(PoliciesApi(self.api).put(kind, subject, request), done))

    def policy_history(self, kind: str, subject: int, done: Callable[[list[PolicyVersion] | Refusal], None]) -> None:
        """The versions of one, newest first, or why they cannot be shown."""
        self._tasks.ask(self._history(kind, subject, done))

    def create_calendar(self, name: str, body: dict[str, Any], done: Callable[[Policy | Refusal], None]) -> None:
        """A calendar with its first version; its `subject` is the calendar's id."""
        self._tasks.ask(self._calendar(NewCalendar(name=name, body=body), done))

    async def _settle(self, request: Coroutine[Any, Any, Policy], done: Done) -> None:
        try:
            self.engine.apply([PolicyItem(await request)])
        except NetError as error:
            _pass_on(error)
            done(refusal_of(error))
        else:
            done(None)

    async def _history(self, kind: str, subject: int, done: Callable[[list[PolicyVersion] | Refusal], None]) -> None:
        try:
            found = await PoliciesApi(self.api).history(kind, subject)
        except NetError as error:
            _pass_on(error)
            done(refusal_of(error))
        else:
            done(found)

    async def _calendar(self, request: NewCalendar, done: Callable[[Policy | Refusal], None]) -> None:
        try:
            row = await PoliciesApi(self.api).create_calendar(request)
        except NetError as error:
            _pass_on(error)
            done(refusal_of(error))
        else:
            self.engine.apply([PolicyItem(row)])
            done(row)


def refusal_of(error: NetError) -> Refusal:
    """What a failed request says, in plain values."""
    named = error.data.get("problems", ()) if isinstance(error, Refused) else ()
    faults = tuple(Fault(one.get("code", ""), one.get("path", ""), one.get("detail", "")) for one in named)
    return Refusal(words=error.words, detail=str(error), faults=faults)


def _pass_on(error: NetError) -> None:
    """A session that ended is not this screen's alone: the session's own guard hears of it."""
    if isinstance(error, Refused) and error.code == ErrorCode.NOT_SIGNED_IN:
        raise error
