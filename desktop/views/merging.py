"""Joining two records of one customer, or telling them apart for good; a toast takes either back."""

from functools import partial

from PySide6.QtCore import QObject

from desktop.views.context import ViewContext
from desktop.views.toasts import Toasts

_MERGE, _APART = "merge", "apart"


class Merging(QObject):
    """`merge` and `tell_apart` ask the gateway; the toast comes when it has done it."""

    def __init__(self, context: ViewContext, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._toasts = context.session, toasts
        toasts.taken_back.connect(self._undo)

    def merge(self, contact_id: int, other_id: int) -> None:
        """Make another record part of this one."""
        self._session.merge_contacts(contact_id, other_id, self._merged)

    def _merged(self, contact_id: int, merge_id: int) -> None:
        self._toasts.offer(self.tr("Contactos unidos"), f"{_MERGE}:{contact_id}:{merge_id}")

    def tell_apart(self, contact_id: int, other_id: int) -> None:
        """They are different people: nobody is asked about them again."""
        self._session.tell_apart(contact_id, other_id, partial(self._told_apart, f"{_APART}:{contact_id}:{other_id}"))

    def _told_apart(self, key: str) -> None:
        self._toasts.offer(self.tr("Son personas distintas: no se vuelve a preguntar"), key)

    def _undo(self, key: str) -> None:
        what, *ids = key.split(":")
        if what == _MERGE:
            self._session.unmerge_contacts(int(ids[0]), int(ids[1]))
        if what == _APART:
            self._session.suspect_again(int(ids[0]), int(ids[1]))
