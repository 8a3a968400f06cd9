"""Markup, positions, amounts and peaks, without a window."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.views.timeline.blocks.audio import bars_of
from desktop.views.timeline.copying import order_text
from desktop.views.timeline.files import duration_words, file_icon, file_kind
from desktop.views.timeline.markup import Look, emoji_only, parse
from desktop.views.timeline.money import amount_words, totals
from desktop.views.timeline.position import Position
from desktop.views.timeline.selection import Selection
from protocol.content import Order, OrderItem


def looks(body: str) -> list[tuple[str, Look]]:
    marked = parse(body)
    return [(marked.text[span.start : span.end], span.look) for span in marked.spans]


@pytest.mark.parametrize(
    ("body", "shown", "spans"),
    [
        ("Hola *mundo*", "Hola mundo", [("mundo", Look.BOLD)]),
        ("_a_ ~b~ *c*", "a b c", [("a", Look.ITALIC), ("b", Look.STRIKE), ("c", Look.BOLD)]),
        ("*_x_*", "x", [("x", Look.ITALIC), ("x", Look.BOLD)]),
        ("```uno\ndos```", "uno\u2028dos", [("uno\u2028dos", Look.MONO)]),
        ("usa `código`", "usa código", [("código", Look.MONO)]),
        ("2 * 3 * 4", "2 * 3 * 4", []),
        ("a*b*c", "a*b*c", []),
        ("*sin cerrar", "*sin cerrar", []),
        ("*uno\ndos*", "*uno\u2028dos*", []),
        ("**", "**", []),
        ("snake_case_name", "snake_case_name", []),
        ("<b>hola</b> &amp;", "<b>hola</b> &amp;", []),
        ("ve https://a.example/x_y_z.", "ve https://a.example/x_y_z.", [("https://a.example/x_y_z", Look.LINK)]),
        ("(www.a.example)", "(www.a.example)", [("www.a.example", Look.LINK)]),
        (
            "*https://a.example*",
            "https://a.example",
            [("https://a.example", Look.BOLD), ("https://a.example", Look.LINK)],
        ),
    ],
)
def test_markup(body: str, shown: str, spans: list[tuple[str, Look]]) -> None:
    assert parse(body).text == shown
    assert looks(body) == spans


@given(st.text(alphabet="ab *_~`\nhtps:/.<>👍é", max_size=60))
def test_markup_never_loses_a_letter_and_spans_stay_inside(body: str) -> None:
    marked = parse(body)
    assert [sign for sign in marked.text if sign not in "*_~`\u2028"] == [s for s in body if s not in "*_~`\n"]
    assert all(0 <= span.start <= span.end <= len(marked.text) for span in marked.spans)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("👍", True),
        ("👩‍👩‍👧 🇲🇽", True),
        ("1", False),
        ("👍 ok", False),
        ("", False),
        ("😂" * 7, False),
        ("❤️", True),
        ("12", False),
    ],
)
def test_emoji_only(text: str, alone: bool) -> None:
    assert emoji_only(text) is alone


class Rows:
    """A plain list of heights under a position, and where its rows are on screen."""

    def __init__(self, heights: list[float], view: float) -> None:
        self.heights = heights
        self.position = Position(lambda index: self.heights[index])
        self.position.count, self.position.view = len(heights), view
        self.position.pad_top, self.position.pad_bottom = 8, 12
        self.position.to_bottom()
        self.position.settle()

    def places(self) -> dict[int, float]:
        return dict(self.position.visible())


heights = st.lists(st.integers(4, 300).map(float), min_size=1, max_size=40)


@given(heights, st.lists(st.integers(-900, 900), max_size=12), st.integers(50, 700))
def test_a_position_never_leaves_the_content(sizes: list[float], moves: list[int], view: int) -> None:
    rows = Rows(sizes, view)
    for move in moves:
        rows.position.move(move)
    total = sum(sizes)
    places = rows.places()
    low = max(places)
    bottom = places[low] + sizes[low]
    if total + 20 <= view:
        assert rows.position.at_bottom
        assert bottom == view - 12
    else:
        top = min(places)
        assert not (top == 0 and places[0] > 8.001)
        assert low < len(sizes) - 1 or bottom >= view - 12.001
    for index, next_one in zip(sorted(places), sorted(places)[1:], strict=False):
        assert places[next_one] == pytest.approx(places[index] + sizes[index])


@given(
    heights,
    st.integers(0, 2000),
    st.lists(st.integers(4, 300).map(float), min_size=1, max_size=30),
    st.integers(50, 700),
)
def test_rows_put_above_never_move_what_is_seen(sizes: list[float], up: int, older: list[float], view: int) -> None:
    rows = Rows(sizes, view)
    rows.position.move(up)
    if sum(sizes) + 20 <= view:
        return
    before = rows.places()
    rows.heights = [*older, *sizes]
    rows.position.changed(0, 0, len(older))
    rows.position.settle()
    after = rows.places()
    assert {index + len(older): top for index, top in before.items()}.items() <= after.items()


def test_a_selection_follows_its_rows() -> None:
    selection = Selection()
    selection.begin((5, 3))
    selection.reach((3, 1))
    assert selection.span == ((3, 1), (5, 3))
    assert selection.of_row(4, 9) == (0, 9)
    assert selection.of_row(5, 9) == (0, 3)
    assert selection.of_row(6, 9) is None
    selection.changed(0, 0, 10)
    assert selection.span == ((13, 1), (15, 3))
    selection.changed(14, 4, 0)
    assert selection.span is None


def test_orders_sum_exactly_per_currency() -> None:
    items = (
        OrderItem("A", 3, "0.10", "BRL"), OrderItem("B", 1, "0.20", "BRL", "Mesa"), OrderItem("C", 2, "x", "USD"),
        OrderItem("D", 1, "5", "USD"),
    )  # fmt: skip
    assert totals(items) == [("BRL", Decimal("0.50")), ("USD", Decimal(5))]
    text = order_text(Order(items, text="Gracias"))
    assert "1 × Mesa (B)" in text
    assert text.endswith("Gracias")


def test_amounts_follow_the_readers_language() -> None:
    from PySide6.QtCore import QLocale

    before = QLocale()
    try:
        QLocale.setDefault(QLocale("pt_BR"))
        assert amount_words(Decimal("3489.9"), "BRL").replace("\xa0", " ") == "R$ 3.489,90"
        QLocale.setDefault(QLocale("es_MX"))
        assert amount_words(Decimal(6070), "MXN") == "$6,070.00"
        assert amount_words(Decimal(1), "??") == "1 ??"
    finally:
        QLocale.setDefault(before)


def test_peaks_become_bars() -> None:
    assert bars_of(None) == [0.0] * 44
    bars = bars_of(tuple(range(64)))
    assert len(bars) == 44
    assert bars == sorted(bars)
    assert bars[-1] == 1.0
    assert bars_of((0,) * 64) == [0.0] * 44
    assert len(bars_of((5, 9), 44)) == 44


def test_files_in_words() -> None:
    assert duration_words(41_000) == "0:41"
    assert duration_words(3_661_000) == "1:01:01"
    assert file_kind("application/x-foo", "a.tar.gz") == "GZ"
    assert file_kind("application/x-foo", None) == ""
    assert file_icon("text/csv") == "file-spreadsheet"
    assert file_icon("application/octet-stream") == "file"
