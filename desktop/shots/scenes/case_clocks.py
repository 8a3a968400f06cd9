"""The clocks of a case below the countdown of its header."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.dialogs.case_clocks import ClocksPopup
from protocol.clocks_api import CaseClock, CaseClocks, CaseWait, EarlierCase, Measured, Pause


def _clocks(context: ShotContext, me: int) -> CaseClocks:
    now, minute = context.now, timedelta(minutes=1)
    began = now - 62 * minute
    first = CaseClock(
        id=1, target="first_response", started_at=began, allowed_s=300, due_at=began + 5 * minute, state="stopped",
        read=Measured(outcome="met", used_s=130, calendar_s=130, ended_at=began + 2 * minute), holding=True, wait_id=1,
        without_holding=Measured(outcome="missed", used_s=1330, calendar_s=1330, ended_at=began + 22 * minute),
    )  # fmt: skip
    later = CaseClock(
        id=2, target="next_response", started_at=began + 30 * minute, allowed_s=600, due_at=began + 40 * minute,
        state="stopped", wait_id=2,
        read=Measured(outcome="missed", used_s=780, calendar_s=780, ended_at=began + 43 * minute),
    )  # fmt: skip
    whole = CaseClock(
        id=3, target="resolution", started_at=began, allowed_s=8 * 3600, due_at=now + 427 * minute, state="running",
        read=Measured(outcome="open", used_s=3180, calendar_s=3180),
        pauses=(Pause(kind="area", since=began + 12 * minute, until=began + 21 * minute, by_user=me, area="Bodega",
                      reason="contar las cajas"),),
    )  # fmt: skip
    again = CaseClock(
        id=4, target="next_response", started_at=now - 6 * minute, allowed_s=600, due_at=now + 4 * minute,
        state="running", read=Measured(outcome="open", used_s=360, calendar_s=360), wait_id=3,
    )  # fmt: skip
    waits = (
        CaseWait(id=1, started_at=began, ended_at=began + 2 * minute, end="answered", by_user=me),
        CaseWait(id=2, started_at=began + 30 * minute, ended_at=began + 43 * minute, end="answered", by_user=me),
        CaseWait(id=3, started_at=now - 6 * minute),
    )
    start = now - timedelta(days=12)
    past = CaseClock(
        id=5, target="first_response", started_at=start, allowed_s=300, due_at=start + 5 * minute, state="stopped",
        read=Measured(outcome="met", used_s=192, calendar_s=192, ended_at=start + 3 * minute), wait_id=4,
    )  # fmt: skip
    answered = CaseWait(id=4, started_at=start, ended_at=start + 3 * minute, end="answered", by_user=me)
    before = EarlierCase(
        number=41877, started_at=start, ended_at=start + 95 * minute, clocks=(past,), waits=(answered,)
    )
    clocks = (first, later, whole, again)
    return CaseClocks(at=now, number=48213, clocks=clocks, waits=waits, earlier=(before,))


def _popup(context: ShotContext, scheme: Scheme, found: CaseClocks | None = None) -> ClocksPopup:
    window = context.keep(make_inbox(context, scheme))
    window.resize(1440, 900)
    popup = ClocksPopup(window.context, window, cast.MARIANA)
    popup.tell(found if found is not None else _clocks(context, window.session.store.my_id() or 1))
    popup.show()
    return popup


@shot("case_clocks", (400, 440))
def case_clocks(context: ShotContext) -> QWidget:
    """Two that run, two that are over, what the holding reply hides, earlier waits."""
    return _popup(context, Scheme.LIGHT)


@shot("case_clocks_dark", (400, 440))
def case_clocks_dark(context: ShotContext) -> QWidget:
    """The same in the dark."""
    return _popup(context, Scheme.DARK)


@shot("case_clocks_earlier", (400, 440))
def case_clocks_earlier(context: ShotContext) -> QWidget:
    """The case before it, unfolded."""
    popup = _popup(context, Scheme.LIGHT)
    if popup.fold is not None:
        popup.fold.click()
    QCoreApplication.processEvents()
    popup.area.verticalScrollBar().setValue(popup.area.verticalScrollBar().maximum())
    return popup


@shot("case_clocks_none", (400, 196))
def case_clocks_none(context: ShotContext) -> QWidget:
    """Nothing was promised."""
    return _popup(context, Scheme.LIGHT, CaseClocks(at=context.now))
