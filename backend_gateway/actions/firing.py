"""What each kind of timer does when it is due: kind -> effect. Who adds a timer adds a line.

Called by `workers/timers`, which hands over the due timers of one kind, claimed in the open unit. What always holds:
an effect looks at its subject as it is now (one that comes late, after an outage, is judged anew) and does nothing when
the subject's version is another than the timer's.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Final

from backend_gateway.actions.automatic_position import TIMER as POSITION
from backend_gateway.actions.automatic_position import tell_again
from backend_gateway.actions.clocks.climbing import climb
from backend_gateway.actions.clocks.looking import look
from backend_gateway.actions.presence import LOOK, TAKE_BACK, look_again
from backend_gateway.actions.presence_take_back import take_back
from backend_gateway.actions.routing.expiry import expire_offers
from backend_gateway.actions.scheduled import fire as fire_scheduled
from backend_gateway.actions.snooze import fire as wake_snoozed
from backend_gateway.actions.surveys import ask as ask_survey
from backend_gateway.actions.surveys import thank
from backend_gateway.actions.surveys_answers import ANSWERED
from backend_gateway.actions.surveys_plan import SURVEY
from backend_gateway.store import following
from backend_gateway.store.timers import Timer
from backend_gateway.store.unit import Unit

Effect = Callable[[Unit, Sequence[Timer], datetime], Awaitable[None]]


async def _follow(unit: Unit, due: Sequence[Timer], _now: datetime) -> None:
    """A conversation is looked at again: time alone changed something about it."""
    await following.enqueue(unit.conn, [timer.subject for timer in due])


EFFECTS: Final[dict[str, Effect]] = {
    "follow": _follow,
    "sla": look,
    "ladder": look,
    "alert_climb": climb,
    "route": _follow,
    "overflow": _follow,
    "offer": expire_offers,
    "scheduled": fire_scheduled,
    SURVEY: ask_survey,
    ANSWERED: thank,
    "snooze": wake_snoozed,
    LOOK: look_again,
    TAKE_BACK: take_back,
    POSITION: tell_again,
}
