"""The index of a whole cache, built column by column, is what row by row would have built."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.store.facts import Columns, Facts
from desktop.store.store import Store
from desktop.store.views import Views
from protocol.conversation import ReadMark
from tests.desktop.store.samples import ME

few = st.integers(0, 3)
facts = st.builds(Facts, at=few, tie=few, owed=few, team=few, inbound=few, bits=st.integers(0, 127), back=few)
tables = st.dictionaries(st.integers(1, 60), facts, max_size=40)


@given(tables, st.integers(1, 7))
def test_columns_and_views(table: dict[int, Facts], size: int) -> None:
    rows = [(id, *table[id]) for id in sorted(table)]
    columns = Columns.of_batches(rows[start : start + size] for start in range(0, len(rows), size))
    assert {id: columns.get(id) for id in columns} == table
    expected, built = Views(table.items()), Views.of_columns(columns)
    for view in {*expected.names(), *built.names()}:
        assert list(built[view]) == list(expected[view]), view
    for id, known in table.items():  # the lists know their keys: a change finds its row
        built.place(id, known, None)
    assert all(not len(built[view]) for view in built.names())


@given(tables, st.dictionaries(st.integers(1, 60), few))
def test_the_badge(table: dict[int, Facts], read: dict[int, int]) -> None:
    table = {id: each._replace(bits=each.bits & ~4) for id, each in table.items()}
    columns = Columns.of_batches([[(id, *table[id]) for id in sorted(table)]] if table else [])
    slow = Store()
    slow.people.load(ME, [], [], [])
    slow.load_small([ReadMark(conversation_id=id, inbound_count=count, rev=1) for id, count in read.items()], [])
    slow.load_index(columns, Views.of_columns(columns), complete=True)
    assert columns.unread_mine(read) == slow.tally.unread_mine
