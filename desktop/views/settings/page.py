"""What every page of the settings window is: facts for the header, changes for the foot, save, discard, read only.

`SettingsPage` is the contract with the window; `PolicyPage` does it for pages made of policies. What always holds:
nothing typed is lost unless the person says so; a refused save shows its words at the field they are about.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.policy_words import fault_words
from desktop.i18n.words import problem
from desktop.models.settings_draft import PolicyDraft
from desktop.store.refusal import Fault, Refusal
from desktop.views.context import ViewContext
from desktop.views.widgets import Button

translate = QCoreApplication.translate
Place = tuple[str, int]
"""Kind and subject of a policy."""


class SettingsPage(QWidget):
    """Made when it is opened, deleted when it is left. `changed`: dirty, or something of the header, is another now.

    After `save` either `saved` or `refused(words)` fires, at once or later.
    """

    changed = Signal()
    saved = Signal()
    refused = Signal(str)

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.session, self.theme = context, context.session, context.theme

    def hint(self) -> str:
        """Beside the title: `6 reglas, 1 apagada`."""
        return ""

    def header_actions(self) -> Sequence[QWidget]:
        """At the right of the header; asked once."""
        return ()

    def save_words(self) -> str:
        """What the button that saves is called here; empty: as everywhere."""
        return ""

    def aside(self) -> QWidget | None:
        """The column at the right; asked once."""
        return None

    def changes(self) -> list[str]:
        """What would be saved, a sentence each; empty when there is nothing."""
        return []

    def save(self) -> None:
        """Save everything that changed."""
        self.saved.emit()

    def discard(self) -> None:
        """Show what is in force again."""

    def refresh(self) -> None:
        """Users, teams or policies changed."""

    def set_editable(self, editable: bool) -> None:
        """Off while nothing can be saved. A page that is still to be walked through overrides this."""
        self.setEnabled(editable)

    def point_at(self, subject: int) -> None:
        """Somebody was sent here about this one."""

    def newer(self) -> Sequence[Place]:
        """What somebody else saved while it is being changed here."""
        return ()

    def take_newer(self) -> None:
        """Show theirs; what was typed here about it is dropped."""

    def keep_mine(self) -> None:
        """Go on with what was typed; saving puts it over theirs."""


class PolicyPage(SettingsPage):
    """A page over one or more policies. Subclasses make drafts in their constructor and call `show_drafts` last."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.drafts: dict[Place, PolicyDraft[Any]] = {}
        self._waiting: set[Place] = set()
        self._failed = ""
        self._offered = self._offers()
        self.history = Button(self.theme, translate("Settings", "Historial"), icon="history")
        self.history.clicked.connect(self._show_history)

    # ------------------------------------------------------------------------------------------- what a page tells

    def show_drafts(self) -> None:
        """Put `draft.mine` into the fields, without calling `edited`."""
        raise NotImplementedError

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        """What differs between two bodies, a sentence each; for the foot and for the history."""
        raise NotImplementedError

    def history_of(self) -> Sequence[tuple[Place, str]]:
        """Which policies the history shows, each with its name (empty when there is only one)."""
        return [(place, "") for place in self.drafts]

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        """Show the words beside the field the fault names; False when no field is meant."""
        return False

    def clear_faults(self) -> None:
        """Nothing is wrong any more."""

    # ---------------------------------------------------------------------------------------------- for subclasses

    def draft(self, kind: str, subject: int, empty: Struct) -> Any:
        """The draft of a policy, made when it is wanted first."""
        place = (kind, subject)
        if place not in self.drafts:
            self.drafts[place] = PolicyDraft(self.session.store, kind, subject, empty)
        return self.drafts[place]

    def edited(self) -> None:
        """A field changed `draft.mine`."""
        self.clear_faults()
        self.changed.emit()

    # ------------------------------------------------------------------------------------------------ the contract

    def header_actions(self) -> Sequence[QWidget]:
        return (self.history,)

    def changes(self) -> list[str]:
        found: list[str] = []
        for place, draft in self.drafts.items():
            if draft.given_up:
                found.append(self.given_up_words(place))
            elif draft.dirty:
                found += self.describe(place, self.before(place), draft.mine) or [translate("Settings", "hay cambios")]
        return found

    def given_up_words(self, place: Place) -> str:
        """A team goes back to the company's."""
        team = self.session.store.people.teams.get(place[1])
        words = translate("Settings", "{0} vuelve a usar la de la empresa")
        return words.format(team.name if team is not None else "")

    def before(self, place: Place) -> Any:
        """What a change is told against: what is in force."""
        return self.drafts[place].kept

    def save(self) -> None:
        dirty = [(place, draft) for place, draft in self.drafts.items() if draft.dirty]
        if self._waiting:
            return
        self._failed = ""
        self._waiting = {place for place, _ in dirty}
        self.clear_faults()
        if not dirty:
            self.saved.emit()
        for place, draft in dirty:
            kind, subject = place
            done = partial(self._settled, place)
            self.session.put_policy(kind, subject, draft.body(), base=draft.base, note="", done=done)

    def _settled(self, place: Place, refusal: Refusal | None) -> None:
        if not isValid(self):
            return
        self._waiting.discard(place)
        if refusal is None:
            self.drafts[place].take()
        else:
            self._failed = self._told(place, refusal) or self._failed
        if self._waiting:
            return
        self.show_drafts_again()
        self.changed.emit()
        if self._failed:
            self.refused.emit(self._failed)
        else:
            self.saved.emit()

    def show_drafts_again(self) -> None:
        """After a save: the gateway may spell a body otherwise. Faults stay in sight."""
        if not self._failed:
            self.show_drafts()

    def _told(self, place: Place, refusal: Refusal) -> str:
        if refusal.changed_meanwhile:
            return translate("Settings", "Alguien guardó otra versión antes. Mírala y decide.")
        left = [
            words
            for fault in refusal.faults
            if not self.show_fault(place, fault, words := fault_words(fault.code, fault.detail))
        ]
        if left:
            return left[0]
        if refusal.faults:
            return translate("Settings", "No se guardó: corrige lo marcado.")
        return problem(refusal.words, refusal.detail)

    def discard(self) -> None:
        for draft in self.drafts.values():
            draft.take()
        self.clear_faults()
        self.show_drafts()
        self.changed.emit()

    def refresh(self) -> None:
        stale = [draft for draft in self.drafts.values() if draft.newer and not draft.dirty]
        for draft in stale:
            draft.take()
        offered, self._offered = self._offered, self._offers()
        renamed = offered != self._offered and not any(draft.dirty for draft in self.drafts.values())
        if (stale or renamed) and not self._waiting:
            self.show_drafts()
        self.changed.emit()

    def _offers(self) -> tuple[object, ...]:
        """What pages offer to choose from; presence and the like change all the time and are none of it."""
        people, tags = self.session.store.people, self.session.store.office.tags.values()
        return (
            tuple((row.id, row.name) for row in people.teams.values()),
            tuple((row.id, row.name) for row in people.numbers.values()),
            tuple((row.id, row.name, row.active) for row in tags),
        )

    def newer(self) -> Sequence[Place]:
        return [place for place, draft in self.drafts.items() if draft.newer and place not in self._waiting]

    def take_newer(self) -> None:
        for draft in self.drafts.values():
            if draft.newer:
                draft.take()
        self.clear_faults()
        self.show_drafts()
        self.changed.emit()

    def keep_mine(self) -> None:
        for draft in self.drafts.values():
            if draft.newer:
                draft.rebase()
        self.changed.emit()

    def readable(self) -> bool:
        """Whether this Relevo knows everything in force here."""
        return all(draft.readable for draft in self.drafts.values())

    def _show_history(self) -> None:
        from desktop.views.settings.history import History

        History(self, self.window()).start()
