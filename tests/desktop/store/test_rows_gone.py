"""A row that left one's sight does not come back from a cache that is still forgetting it."""

from desktop.store.rows import Rows
from tests.desktop.store.samples import conversation


def test_what_is_gone_stays_gone_until_it_is_told_again() -> None:
    row = conversation(7)
    rows = Rows(lambda ids: [row] if 7 in ids else [])
    assert rows.get(7) == row
    rows.discard(7)
    assert rows.get(7) is None
    rows.bring([7])
    assert rows.at([7], 0) is None
    rows.put(row)
    assert rows.get(7) == row
    rows.discard(7)
    rows.clear()
    assert rows.get(7) == row
