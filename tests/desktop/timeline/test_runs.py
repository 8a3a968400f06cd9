"""Changes that follow each other are one muted line that opens; alone, on another day or around a message they stay."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.views.timeline.hits import Act
from protocol.content import Activity, Text
from tests.desktop.timeline.conftest import Show
from tests.desktop.timeline.samples import message, rows_of


def change(id: int, event: str = "taken", **more: Any) -> Any:
    """A change of the conversation."""
    return message(id, Activity(event=event), minutes=id, **more)


def heights(view: Any) -> list[tuple[str, bool]]:
    """(key, whether it takes room) of the rows that are no separators."""
    rows = [(view.model[at], view.laid(at)) for at in range(len(view.model))]
    return [(row.key, laid.height > 0) for row, laid in rows if row.kind not in {"day", "unread"}]


def says(view: Any, id: int) -> str:
    """The sentence of a message's line."""
    return str(view.laid(view.model.index_of(id)).says())


def click_last_line(view: Any) -> None:
    """Click the line that stands for a run."""
    rows = [row for row in view.visible_rows() if any(hit.act is Act.UNFOLD for hit in row[2].hits)]
    _, top, laid = rows[0]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=laid.box.translated(0, top).center().toPoint())


def shown(show: Show, rows: Any) -> tuple[Any, Any]:
    """A timeline with these rows, and its model."""
    return show(rows)


def test_a_run_is_one_line_and_opens_and_folds(show: Show) -> None:
    view, _ = shown(
        show, rows_of([change(1), change(2, "unassigned"), change(3, "resolved"), message(4, Text("Hola"))])
    )
    assert heights(view) == [("m1", False), ("m2", False), ("m3", True), ("m4", True)]
    line = says(view, 3)
    assert "resolvió" in line
    assert "2" in line
    click_last_line(view)
    assert heights(view) == [("m1", True), ("m2", True), ("m3", True), ("m4", True)]
    assert "más" not in says(view, 3)
    click_last_line(view)
    assert heights(view)[0] == ("m1", False)


def test_one_alone_stays_as_it_is(show: Show) -> None:
    view, _ = shown(show, rows_of([change(1), message(2, Text("Hola"), minutes=2), change(3)]))
    assert heights(view) == [("m1", True), ("m2", True), ("m3", True)]
    assert not any(hit.act is Act.UNFOLD for hit in view.laid(view.model.index_of(3)).hits)


def test_it_grows_at_both_ends(show: Show) -> None:
    everything = [change(id) for id in range(1, 6)]
    view, model = shown(show, rows_of(everything[2:4]))
    assert "y 1 cambio" in says(view, 4)
    older = rows_of(everything[:4])
    model.replace(0, 2, older[:4])  # the day, two older ones, and the one that was the first; the last is untouched
    assert heights(view) == [("m1", False), ("m2", False), ("m3", False), ("m4", True)]
    assert "y 3 cambio" in says(view, 4)
    model.replace(4, 1, rows_of(everything)[4:])
    assert heights(view)[-2:] == [("m4", False), ("m5", True)]
    assert "y 4 cambio" in says(view, 5)


def test_nothing_is_lost_for_a_reader_or_the_keyboard(show: Show) -> None:
    view, model = shown(
        show, rows_of([message(9, Text("Hola"), minutes=-5), change(1), change(2, "unassigned"), change(3)])
    )
    assert "tomó" in says(view, 1)
    view.focus_row(view.model.index_of(3))
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.focused_key() == "m9", "folded lines are passed over"
    view.selection.everything(len(model))
    assert view.selected_text().count("tomó") == 2
