"""Every limit of FACTS section 6, on the edge and one beyond it."""

import pytest

from protocol import content as c
from protocol.content import Content
from protocol.rules.limits import Violation, check_content, length

FILE = c.MediaRef(id=1)


def buttons(count: int, title: str = "b") -> tuple[c.Button, ...]:
    return tuple(c.Button(f"id{n}", f"{title}{n}") for n in range(count))


def menu(rows: int, sections: int = 1, **row: str) -> c.ListMenu:
    made = [c.ListRow(**({"id": f"r{n}", "title": f"t{n}"} | row)) for n in range(rows)]
    parts = tuple(c.ListSection(tuple(made[i::sections]), f"s{i}") for i in range(sections))
    return c.ListMenu("cuerpo", "Ver", parts)


EDGES: list[tuple[Content, Content, Violation]] = [
    (c.Text("x" * 4096), c.Text("x" * 4097), Violation(field="body", key="too_long", limit=4096, actual=4097)),
    (c.Text("x"), c.Text("  \n"), Violation(field="body", key="empty")),
    (c.Image(FILE, "x" * 1024), c.Image(FILE, "x" * 1025),
     Violation(field="caption", key="too_long", limit=1024, actual=1025)),
    (c.Buttons("x" * 1024, buttons(3)), c.Buttons("x" * 1025, buttons(3)),
     Violation(field="body", key="too_long", limit=1024, actual=1025)),
    (c.Buttons("x", buttons(3)), c.Buttons("x", buttons(4)),
     Violation(field="buttons", key="too_many", limit=3, actual=4)),
    (c.Buttons("x", buttons(1, "t" * 19)), c.Buttons("x", buttons(1, "t" * 20)),
     Violation(field="buttons[0].title", key="too_long", limit=20, actual=21)),
    (c.Buttons("x", buttons(2)), c.Buttons("x", (c.Button("1", "a"), c.Button("2", "a"))),
     Violation(field="buttons[1].title", key="duplicate")),
    (c.Buttons("x", (c.Button("i" * 256, "a"),)), c.Buttons("x", (c.Button("i" * 257, "a"),)),
     Violation(field="buttons[0].id", key="too_long", limit=256, actual=257)),
    (c.Buttons("x", buttons(1), "h" * 60, "f" * 60), c.Buttons("x", buttons(1), "h" * 61, "f" * 60),
     Violation(field="header", key="too_long", limit=60, actual=61)),
    (c.Buttons("x", buttons(1), None, "f" * 60), c.Buttons("x", buttons(1), None, "f" * 61),
     Violation(field="footer", key="too_long", limit=60, actual=61)),
    (menu(10), menu(11), Violation(field="rows", key="too_many", limit=10, actual=11)),
    (menu(10, 10), menu(11, 11), Violation(field="sections", key="too_many", limit=10, actual=11)),
    (menu(1, title="t" * 24), menu(1, title="t" * 25),
     Violation(field="sections[0].rows[0].title", key="too_long", limit=24, actual=25)),
    (menu(1, id="t" * 200), menu(1, id="t" * 201),
     Violation(field="sections[0].rows[0].id", key="too_long", limit=200, actual=201)),
    (menu(1, description="t" * 72), menu(1, description="t" * 73),
     Violation(field="sections[0].rows[0].description", key="too_long", limit=72, actual=73)),
    (c.ListMenu("x" * 4096, "b" * 20, menu(1).sections), c.ListMenu("x", "b" * 21, menu(1).sections),
     Violation(field="button", key="too_long", limit=20, actual=21)),
    (c.LinkButton("x", "l" * 20, "https://a.py"), c.LinkButton("x", "l" * 21, "https://a.py"),
     Violation(field="label", key="too_long", limit=20, actual=21)),
    (c.LinkButton("x", "l", "http://a.py"), c.LinkButton("x", "l", "javascript:1"),
     Violation(field="url", key="not_https")),
    (c.AskPhone("x" * 1024), c.AskPhone("x" * 1025), Violation(field="body", key="too_long", limit=1024, actual=1025)),
    (c.AskLocation("x"), c.AskLocation(""), Violation(field="body", key="empty")),
    (c.Location(90, -180), c.Location(90.1, 0), Violation(field="latitude", key="out_of_range", limit=90)),
    (c.Location(0, 0), c.Location(0, float("nan")), Violation(field="longitude", key="out_of_range", limit=180)),
    (c.Contacts((c.ContactCard("a"),) * 257), c.Contacts((c.ContactCard("a"),) * 258),
     Violation(field="cards", key="too_many", limit=257, actual=258)),
    (c.ReactionEvent("👍🏽"), c.ReactionEvent("ok"), Violation(field="emoji", key="not_sendable")),
    (c.ReactionEvent(None), c.Welcome(), Violation(field="", key="not_sendable")),
]  # fmt: skip


@pytest.mark.parametrize("fits, beyond, violation", EDGES)
def test_on_the_edge_and_one_beyond(fits: Content, beyond: Content, violation: Violation) -> None:
    assert check_content(fits) == []
    assert violation in check_content(beyond)


def test_an_emoji_counts_as_whatsapp_may_count_it() -> None:
    assert length("a👍") == 3
    assert check_content(c.Text("👍" * 2048)) == []
    assert check_content(c.Text("👍" * 2049)) != []


def test_all_violations_are_told_at_once() -> None:
    bad = c.Buttons("", (), "h" * 61)
    assert [(one.field, one.key) for one in check_content(bad)] == [
        ("header", "too_long"),
        ("body", "empty"),
        ("buttons", "empty"),
    ]
