"""Short questions over the inbox: voids to review, blocking a customer, a view kept under a name."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.work import make_office
from desktop.theme import Scheme
from desktop.views.customers.erase import EraseCustomer
from desktop.views.customers.export import ExportCustomer
from desktop.views.dialogs.block import BlockDialog
from desktop.views.dialogs.card_numbers import CardNumbersDialog
from desktop.views.dialogs.save_view import SaveView
from desktop.views.dialogs.voids import VoidReview
from desktop.views.first_steps.practice_room import PracticeRoom
from protocol.filters import Filter
from protocol.resolving import VoidCase

SUMMARIES = (
    ("wrong_number", "Buscaba una clínica; dijo que no volverá a escribir."),
    ("spam", ""),
    ("unreachable", "Tres llamadas y dos mensajes en dos días, sin respuesta."),
)


def _voids(context: ShotContext, scheme: Scheme, *, some: bool = True) -> QWidget:
    window = context.keep(make_office(context, scheme))
    store = window.session.store
    people = sorted(store.people.users)
    cases = []
    for place, ((reason, summary), id) in enumerate(zip(SUMMARIES, list(store.views["all"])[3:], strict=False)):
        row = store.rows.get(id)
        if row is not None:
            at = context.now - timedelta(minutes=35 + 140 * place)
            cases.append(
                VoidCase(
                    episode_id=id, conversation=row, void=reason, summary=summary, resolved_at=at,
                    resolved_by=people[place % len(people)], case_number=48190 + place,
                )
            )  # fmt: skip
    window.session.waiting_voids = cases if some else []  # type: ignore[attr-defined]  # the stage's own
    dialog = VoidReview(window.context, window)
    dialog.start()
    QCoreApplication.processEvents()
    return dialog


@shot("voids_review", (560, 480))
def voids_review(context: ShotContext) -> QWidget:
    """Cases that somebody wants to count for nothing."""
    return _voids(context, Scheme.LIGHT)


@shot("voids_review_dark", (560, 480))
def voids_review_dark(context: ShotContext) -> QWidget:
    """The same in the dark."""
    return _voids(context, Scheme.DARK)


@shot("voids_review_none", (560, 480))
def voids_review_none(context: ShotContext) -> QWidget:
    """Nothing left to review."""
    return _voids(context, Scheme.LIGHT, some=False)


def _block(context: ShotContext, scheme: Scheme, reason: str) -> QWidget:
    window = context.keep(make_office(context, scheme))
    dialog = BlockDialog(window.context, window, cast.MARIANA, "Mariana Quispe Rojas")
    dialog.reason.setText(reason)
    dialog.show()
    return dialog


@shot("block_dialog", (420, 260))
def block_dialog(context: ShotContext) -> QWidget:
    """Why a customer is blocked."""
    return _block(context, Scheme.LIGHT, "Insulta a quien le responde")


@shot("block_dialog_dark", (420, 260))
def block_dialog_dark(context: ShotContext) -> QWidget:
    """Nothing said yet: it cannot be done."""
    return _block(context, Scheme.DARK, "")


def _save_view(context: ShotContext, scheme: Scheme) -> QWidget:
    window = context.keep(make_office(context, scheme))
    dialog = SaveView(window.context, window, Filter(state="waiting_us", priority=7))
    dialog.show()
    return dialog


@shot("save_view", (400, 250))
def save_view(context: ShotContext) -> QWidget:
    """A filter kept as a view."""
    return _save_view(context, Scheme.LIGHT)


@shot("save_view_dark", (400, 250))
def save_view_dark(context: ShotContext) -> QWidget:
    """The same in the dark."""
    return _save_view(context, Scheme.DARK)


def _erase(context: ShotContext, scheme: Scheme, typed: str) -> QWidget:
    window = context.keep(make_office(context, scheme))
    dialog = EraseCustomer(window.context, window, cast.MARIANA, "Mariana Quispe Rojas")
    dialog.typed.setText(typed)
    dialog.show()
    return dialog


@shot("export_customer", (460, 330))
def export_customer(context: ShotContext) -> QWidget:
    """Everything of a customer on its way into a file."""
    window = context.keep(make_office(context, Scheme.LIGHT))
    dialog = ExportCustomer(window.context, window, cast.MARIANA, "Mariana Quispe Rojas")
    dialog.progress.set_progress(0.4, "12 MB")
    dialog.progress.show()
    dialog.fit()
    dialog.show()
    return dialog


@shot("erase_customer", (460, 362))
def erase_customer(context: ShotContext) -> QWidget:
    """A customer who wants to be forgotten, their name typed."""
    return _erase(context, Scheme.LIGHT, "Mariana Quispe Rojas")


@shot("erase_customer_dark", (460, 362))
def erase_customer_dark(context: ShotContext) -> QWidget:
    """The same in the dark, before anything is typed."""
    return _erase(context, Scheme.DARK, "")


@shot("card_number", (420, 176))
def card_number(context: ShotContext) -> QWidget:
    """Before somebody sees a card whole."""
    window = context.keep(make_office(context, Scheme.LIGHT))
    dialog = CardNumbersDialog(window.context, window, 1)
    dialog.show()
    QCoreApplication.processEvents()
    return dialog


@shot("practice_room", (860, 560))
def practice_room(context: ShotContext) -> QWidget:
    """A customer who does not exist, half way through."""
    window = context.keep(make_office(context, Scheme.LIGHT))
    room = PracticeRoom(window.context, window)
    room.show()
    room.choose(0)
    room.typed.setText("Hola, Marta. Lo reviso ahora mismo.")
    room.submit()
    room.practice.customer_answers(0)
    room.refresh()
    room.typed.setText("/")
    QCoreApplication.processEvents()
    return room
