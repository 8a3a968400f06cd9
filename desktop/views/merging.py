"""Joining two records of one customer, with a toast that parts them again."""

from PySide6.QtCore import QObject

from desktop.views.context import ViewContext
from desktop.views.toasts import Toasts

_KEY = "merge"


class Merging(QObject):
    """`merge` asks the gateway; the toast comes when it has done it."""

    def __init__(self, context: ViewContext, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._toasts = context.session, toasts
        toasts.taken_back.connect(self._undo)

    def merge(self, contact_id: int, other_id: int) -> None:
        """Make another record part of this one."""
        self._session.merge_contacts(contact_id, other_id, self._merged)

    def _merged(self, contact_id: int, merge_id: int) -> None:
        self._toasts.offer(self.tr("Contactos unidos"), f"{_KEY}:{contact_id}:{merge_id}")

    def _undo(self, key: str) -> None:
        what, *ids = key.split(":")
        if what == _KEY:
            self._session.unmerge_contacts(int(ids[0]), int(ids[1]))
