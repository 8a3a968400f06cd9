"""An agent who works alone through the real window: starts the shift, takes what is offered, answers what is owed."""

import asyncio
import time
from pathlib import Path

from desktop.rehearsal.paint_watch import PaintWatch
from desktop.rehearsal.pictures import save
from desktop.rehearsal.seen import seen
from desktop.sync.session import Session
from desktop.views.main_window import MainWindow

PAUSE_S, READ_S = 0.6, 0.25
ANSWERS = {
    "es": ("Gracias por escribir. Ya lo reviso y le confirmo.", "Con gusto. ¿Me comparte su número de pedido?"),
    "en": ("Thanks for writing. I am checking and will confirm.", "Gladly. Could you share your order number?"),
    "pt": ("Obrigada por escrever. Já verifico e confirmo.", "Com prazer. Pode me passar o número do pedido?"),
}


NOTES = {
    "es": "Confirmado con almacén: sale mañana temprano.",
    "en": "Confirmed with the warehouse: it leaves early tomorrow.",
    "pt": "Confirmado com o estoque: sai amanhã cedo.",
}


async def work(window: MainWindow, session: Session, folder: Path, seconds: float) -> None:
    """For so many seconds. Writes pictures into `folder`."""
    watch = PaintWatch(window, session)
    session.declare("available")
    window.ui.show_view("all")
    pictures = asyncio.ensure_future(_take_pictures(window, folder, seconds))
    end = time.monotonic() + seconds
    turn = 0
    while time.monotonic() < end:
        turn += 1
        _accept_offers(session)
        await _answer_one(window, session, turn)
        await asyncio.sleep(PAUSE_S)
    await pictures
    watch.deleteLater()


def _accept_offers(session: Session) -> None:
    mine = session.store.my_id()
    for row in seen(session.store, "mine"):
        if row.offer is not None and row.offer.to_user == mine:
            session.accept_offer(row.id)


async def _answer_one(window: MainWindow, session: Session, turn: int) -> None:
    id = _oldest_owed(session)
    if id is None:
        return
    window.ui.open(id)
    window.list.rows.scrollToTop()
    await asyncio.sleep(READ_S)
    composer = window.conversation.composer
    if not composer.window_open() or window.conversation.conversation_id != id:
        return
    language = window.context.settings.language or "es"
    answers = ANSWERS[language]
    if note := turn % 7 == 0:
        composer.set_mode("note")
    composer.editor.insertPlainText(NOTES[language] if note else answers[turn % len(answers)])
    composer.actions_of.submit()


def _oldest_owed(session: Session) -> int | None:
    """The conversation whose customer has waited longest, among the ones that may be answered freely."""
    store, now = session.store, session.clock.now()
    rows = seen(store, "all")
    busy = {id for id, bubbles in store.pending.items() if bubbles}
    owed = [
        (row.owed_since, row.id) for row in rows
        if row.owed_since is not None and row.window_until is not None and row.window_until > now and row.id not in busy
    ]  # fmt: skip
    return min(owed)[1] if owed else None


async def _take_pictures(window: MainWindow, folder: Path, seconds: float) -> None:
    await asyncio.sleep(seconds * 0.4)
    save(window, folder / "inbox_light.png", "light")
    await asyncio.sleep(seconds * 0.2)
    save(window, folder / "inbox_dark.png", "dark")
    await asyncio.sleep(seconds * 0.2)
    window.ui.set_density("compact")
    await asyncio.sleep(0.1)
    save(window, folder / "inbox_compact.png", "light")
    window.ui.set_density("comfortable")
