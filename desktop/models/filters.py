"""Which filter a list of the sidebar stands for. Knows no widget."""

import msgspec

from desktop.store.live_views import CLOSING, saved_of
from desktop.store.store import Store
from protocol.filters import WINDOW_CLOSING, Filter


def filter_of(store: Store, view: str) -> Filter | None:
    """The filter of a list; None for the lists that are none, and for one that this version does not understand."""
    if view == CLOSING:
        return WINDOW_CLOSING
    row = saved_of(store.office, view)
    try:
        return msgspec.convert(row.query, Filter) if row is not None else None
    except msgspec.ValidationError:
        return None
