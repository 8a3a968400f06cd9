"""A supervisor who works alone through the real window: owns alerts, shares out what nobody has, sees who is here."""

import asyncio
import time
from pathlib import Path

from desktop.rehearsal.pictures import close_popups, save
from desktop.rehearsal.seen import seen
from desktop.sync.session import Session
from desktop.views.main_window import MainWindow

PAUSE_S, SHOW_S = 1.0, 0.4
PATIENT_TURNS = 3
BOARD_TURNS = 10
WHISPER = {
    "es": "Puedes ofrecerle el 5 % y el envío sin costo. Si insiste, me lo pasas.",
    "en": "You may offer 5 % and free delivery. If they insist, pass them to me.",
    "pt": "Pode oferecer 5 % e frete grátis. Se insistir, passe para mim.",
}


async def work(window: MainWindow, session: Session, folder: Path, seconds: float) -> None:
    """For so many seconds. Writes pictures into `folder`."""
    session.declare("available")
    window.ui.show_view("unassigned")
    end, middle = time.monotonic() + seconds, time.monotonic() + seconds / 2
    waited: dict[int, int] = {}
    while time.monotonic() < end:
        if middle and time.monotonic() >= middle:
            middle = 0.0
            await _look_around(window, folder)
        _own_alerts(window, session)
        _share_out(session, waited)
        await asyncio.sleep(PAUSE_S)


async def _look_around(window: MainWindow, folder: Path) -> None:
    """The live room, the alerts, and who is here."""
    window.ui.show_live_room()
    for _ in range(BOARD_TURNS):
        await asyncio.sleep(SHOW_S)
        if window.room is not None and window.room.model.board is not None:
            break
    await asyncio.sleep(SHOW_S)
    save(window, folder / "supervisor_room.png")
    window.ui.close_live_room()
    window.ui.show_view("all")
    for name, show in (("supervisor_alerts", window.ui.show_alerts), ("supervisor_roster", window.ui.show_roster)):
        show()
        await asyncio.sleep(SHOW_S)
        save(window, folder / f"{name}.png")
        close_popups(window)


def _own_alerts(window: MainWindow, session: Session) -> None:
    """One a turn; a call for help is answered where it was asked."""
    waiting = [one for one in session.store.office.alerts.values() if one.acknowledged_at is None]
    if not waiting:
        return
    alert = min(waiting, key=lambda one: one.id)
    session.acknowledge(alert.id)
    row = session.store.rows.get(alert.conversation_id or 0)
    if alert.kind == "help" and row is not None and row.assignee_id is not None:
        words = WHISPER.get(window.context.settings.language or "es", WHISPER["es"])
        session.add_note(row.id, words, (row.assignee_id,))


def _share_out(session: Session, waited: dict[int, int]) -> None:
    """Who waits for some turns without an owner is given to whoever is here and has least."""
    store = session.store
    mine = store.my_id()
    free = [one.user_id for one in store.office.presence.values() if one.receives and one.user_id != mine]
    queue = [row for row in seen(store, "unassigned") if row.owed_since is not None]
    for row in queue:
        waited[row.id] = waited.get(row.id, 0) + 1
    patient = [row for row in queue if waited[row.id] > PATIENT_TURNS and row.offer is None]
    if patient and free:
        load = {id: sum(row.assignee_id == id for row in seen(store, "all")) for id in free}
        longest = min(patient, key=lambda row: (row.owed_since or row.activity_at, row.id))
        session.assign(longest.id, user_id=min(free, key=lambda id: (load[id], id)))
