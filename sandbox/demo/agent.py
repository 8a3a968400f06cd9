"""An agent of the demo beside the one at the window: takes what is dealt to them, answers, asks, passes on, resolves.

Called by `staff`. Always holds: they take no more than `MOST` by themselves, and leave alone what somebody else owns.
"""

import random
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from protocol.api import Snapshot
from protocol.conversation import Conversation
from sandbox.demo.desk import Desk

MOST: Final = 4
TIRED_OF: Final = 3
"""Answers to one customer after which they pass the conversation on, snooze it or ask for help."""
ANSWERS: Final = {
    "es": (
        "¡Hola! Aquí seguimos con lo suyo. Ya lo estoy viendo.",
        "Lo reviso con el almacén y le confirmo en seguida.",
        "Queda anotado. ¿Le ayudo con algo más?",
    ),
    "pt": ("Oi! Já estou vendo isso.", "Confirmo com o estoque e já respondo.", "Anotado. Algo mais?"),
    "en": (
        "Hi! I am looking into it.",
        "Let me check with the warehouse.",
        "Noted. Anything else I can do?",
    ),
}
QUIET_LOOKS: Final = 4
"""Looks without a word of the customer's after which a case is at its end."""
OUTCOMES: Final = ("solved", "sale", "solved", "appointment", "none")
SUMMARY: Final = "Quedó resuelto lo que pedía."
HANDED: Final = "Ya tiene el precio; falta confirmarle la entrega. Es cliente de siempre."
STUCK: Final = "Pide un descuento que no puedo dar."
REMIND: Final = "Ver si ya llegó el paquete"


class Agent:
    """`work` is one look at the inbox; `mate` is the colleague conversations are passed to."""

    def __init__(self, desk: Desk, mate: str, seed: int = 7) -> None:
        self._desk, self._mate = desk, mate
        self._dice = random.Random(seed)
        self._answers: Counter[int] = Counter()
        self._quiet: Counter[int] = Counter()
        self._passed = 0

    async def begin(self) -> None:
        """Start the shift."""
        await self._desk.available()

    async def work(self) -> None:
        """Offers first, then whoever waits longest; with room left, the next of the queue."""
        office = await self._desk.office()
        for row in office.conversations:
            if row.offer is not None and row.offer.to_user == self._desk.me.id:
                await self._desk.ask("POST", f"/api/offers/{row.offer.id}/accept")
        mine = [row for row in office.conversations if row.assignee_id == self._desk.me.id and row.state != "resolved"]
        self._quiet = Counter({row.id: self._quiet[row.id] + 1 for row in mine if row.owed_since is None})
        if owed := waiting_longest(mine):
            await self._attend(owed, office)
        elif ended := next((row for row in mine if self._quiet[row.id] > QUIET_LOOKS and row.state == "open"), None):
            await self._resolve(ended)
        elif len(mine) < MOST:
            await self._desk.ask("POST", "/api/queue/next")

    async def _attend(self, row: Conversation, office: Snapshot) -> None:
        lines = ANSWERS.get((row.language or "es")[:2], ANSWERS["es"])
        if await self._desk.write(row, lines[self._answers[row.id] % len(lines)]):
            self._answers[row.id] += 1
            if self._answers[row.id] == TIRED_OF:
                await self._let_go(row, office)

    async def _resolve(self, row: Conversation) -> None:
        """As the policy of the demo asks: with a summary, and how it ended."""
        self._answers.pop(row.id, None)
        body = {"owner_version": row.owner_version, "summary": SUMMARY, "outcome": self._dice.choice(OUTCOMES)}
        await self._desk.ask("POST", f"/api/conversations/{row.id}/resolve", body)

    async def _let_go(self, row: Conversation, office: Snapshot) -> None:
        """One after the other: pass it on with a note, ask a supervisor, put it away for a while."""
        path = f"/api/conversations/{row.id}"
        self._passed += 1
        match self._passed % 3:
            case 1:
                mate = next(user.id for user in office.users if user.email == self._mate)
                body = {"owner_version": row.owner_version, "assignee_id": mate, "note": HANDED}
                await self._desk.ask("POST", f"{path}/transfer", body)
            case 2:
                await self._desk.ask("POST", f"{path}/help", {"reason": STUCK})
            case _:
                until = datetime.now(UTC) + timedelta(minutes=self._dice.randint(1, 3))
                await self._desk.ask("POST", f"{path}/snooze", {"until": until.isoformat(), "note": REMIND})


def waiting_longest(rows: Sequence[Conversation]) -> Conversation | None:
    """The one whose customer has waited longest, among those WhatsApp lets us answer."""
    now = datetime.now(UTC)
    owed = [
        (row.owed_since, row.id, row)
        for row in rows
        if row.owed_since is not None and row.window_until is not None and row.window_until > now
    ]
    return min(owed, key=lambda one: one[:2])[2] if owed else None
