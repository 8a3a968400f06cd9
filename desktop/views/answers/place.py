"""Where a quick reply or macro belongs: only me, one of the teams, everybody; only what this person may write."""

from PySide6.QtCore import QCoreApplication

from desktop.store.store import Store
from desktop.theme import Theme
from desktop.views.widgets import Combo
from protocol.rules.answers import may_change

translate = QCoreApplication.translate
Place = tuple[bool, int | None]
"""(personal, team)"""


def allowed_places(store: Store) -> list[tuple[str, Place]]:
    """The places this person may write to, by name."""
    me = store.me
    if me is None:
        return []
    places: list[tuple[str, Place]] = [(translate("Answers", "Solo yo"), (True, None))]
    places += [
        (team.name, (False, team.id))
        for team in sorted(store.people.teams.values(), key=lambda team: team.name.casefold())
        if may_change(me, me.id, me.team_ids, owner_id=None, team_id=team.id)
    ]
    if may_change(me, me.id, me.team_ids, owner_id=None, team_id=None):
        places.append((translate("Answers", "Toda la empresa"), (False, None)))
    return places


def place_name(store: Store, owner_id: int | None, team_id: int | None) -> str:
    """Where something belongs, in words."""
    if owner_id is not None:
        return translate("Answers", "Solo yo")
    team = store.people.teams.get(team_id) if team_id is not None else None
    return team.name if team is not None else translate("Answers", "Toda la empresa")


def may_edit(store: Store, owner_id: int | None, team_id: int | None) -> bool:
    """Whether I may change something that belongs there."""
    me = store.me
    return me is not None and may_change(me, me.id, me.team_ids, owner_id=owner_id, team_id=team_id)


class PlaceCombo(Combo):
    """Choose a place. What is personal stays so, and what is shared: they are different things to others."""

    def __init__(self, theme: Theme, store: Store) -> None:
        super().__init__(theme, translate("Answers", "Para quién"))
        self._store = store
        self.offer(None)

    def offer(self, personal: bool | None, place: Place | None = None) -> None:
        """`personal`: of a row that exists (None: a new one)."""
        self.clear()
        for name, where in allowed_places(self._store):
            if personal is None or where[0] == personal:
                self.addItem(name, where)
        if place is not None and not self.choose(place):
            self.addItem(place_name(self._store, 0 if place[0] else None, place[1]), place)
            self.setCurrentIndex(self.count() - 1)
        self.setEnabled(self.count() > 1)

    def choose(self, place: Place) -> bool:
        """Choose a place; False when it is not offered. Not by `findData`: Qt tells equal tuples apart."""
        found = [row for row in range(self.count()) if self.itemData(row) == place]
        self.setCurrentIndex(found[0] if found else 0)
        return bool(found)

    def place(self) -> Place:
        """What is chosen."""
        found = self.currentData()
        return (bool(found[0]), found[1]) if found else (True, None)
