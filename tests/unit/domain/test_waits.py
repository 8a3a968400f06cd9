"""What needs an answer and what is one (METRICS section 2)."""

import pytest

from backend_gateway.domain.waits import Turn, is_human_reply, is_short_thanks, needs_answer, recount
from protocol import content as c
from protocol.content import Content

FILE = c.MediaRef()


@pytest.mark.parametrize(
    "text",
    [
        "gracias", "Gracias!!", "¡Mil gracias! 🙏", "muchas gracias por todo", "ok gracias", "Muchísimas gracias 😊😊",
        "gracias, que tenga buen día", "Obrigada!", "muito obrigado", "valeu, até mais", "Obrigado pela atenção",
        "thanks", "Thank you so much!", "ok thx", "GRACIAS", "Quedó perfecto, mil gracias🙏", "Recibido, gracias!",
        "ficou ótimo, obrigada", "got it, thanks",
    ],
)  # fmt: skip
def test_short_thanks_owe_nothing(text: str) -> None:
    assert is_short_thanks(text)
    assert not needs_answer(c.Text(text))


@pytest.mark.parametrize(
    "text",
    [
        "no gracias", "gracias, pero no llegó", "gracias?", "¿gracias a quién", "ok", "👍", "", "   ", "gracias 2",
        "gracias " * 20, "thanks but when", "gracias, quedo atenta", "obrigado, e o boleto", "dale", "no",
    ],
)  # fmt: skip
def test_everything_else_that_is_written_needs_an_answer(text: str) -> None:
    assert needs_answer(c.Text(text))


@pytest.mark.parametrize(
    "content, needs",
    [
        (c.Image(FILE), True),
        (c.Audio(FILE, voice=True), True),
        (c.Document(FILE), True),
        (c.Sticker(FILE), False),
        (c.ReactionEvent("👍"), False),
        (c.Location(1.0, 2.0), True),
        (c.Contacts(()), True),
        (c.ButtonReply("Sí"), True),
        (c.ListReply("Lunes", "1"), True),
        (c.FlowReply(), True),
        (c.Order(()), True),
        (c.Unsupported(code=131051), True),
        (c.Call("missed"), True),
        (c.Call("rejected"), True),
        (c.Call("answered"), False),
        (c.System("number_changed"), False),
        (c.Welcome(), False),
    ],
)
def test_which_kinds_need_an_answer(content: Content, needs: bool) -> None:
    assert needs_answer(content) is needs


@pytest.mark.parametrize(
    "author, content, source, human",
    [
        ("user", c.Text("x"), "live", True),
        ("user", c.Template(name="t", language="es"), "live", True),
        ("user", c.Audio(FILE), "live", True),
        ("user", c.Buttons("x", ()), "live", True),
        ("phone", c.Text("x"), "echo", True),
        ("user", c.Note("x"), "live", False),
        ("user", c.ReactionEvent("👍"), "live", False),
        ("bot", c.Text("x"), "live", False),
        ("system", c.Text("x"), "live", False),
        ("phone", c.Text("x"), "history", False),
        ("user", c.Text("x"), "standby", False),
        ("phone", c.ReactionEvent("👍"), "echo", False),
    ],
)
def test_what_counts_as_a_human_reply(author: str, content: Content, source: str, human: bool) -> None:
    assert is_human_reply(author, content, source) is human  # type: ignore[arg-type]


def turns(text: str) -> list[Turn]:
    """`N1 R2 X5`: needs, other, reply, resolved, at seconds, in the order they became known."""
    kinds = {"N": "needs", "O": "other", "R": "reply", "X": "resolved"}
    words = text.split()
    return [Turn(kinds[word[0]], (int(word[1:]) * 1_000_000, 1, i), i) for i, word in enumerate(words)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "listed, waits",
    [
        ("N1 N2 R5", [(1, 5)]),
        ("N1 R5 R6 N8", [(1, 5), (8, None)]),
        ("N1 N3 R2", [(1, 2), (3, None)]),
        ("R5 N1", [(1, 5)]),
        ("N1 X4", [(1, 4)]),
        ("N1 R2 X4 N3", [(1, 2), (3, None)]),  # not seen when it was resolved
        ("N1 R3 X4 N2", [(1, 3)]),  # answered all the same
        ("N1 X4 R2", [(1, 2)]),  # the echo came after the resolve
        ("N1 X4 N9 R12", [(1, 4), (9, 12)]),
        ("O1 R2", []),
        ("R1 N2", [(2, None)]),
    ],
)
def test_recount_rewrites_the_past(listed: str, waits: list[tuple[int, int | None]]) -> None:
    spans = recount(turns(listed)).spans
    found = [(s.started[0] // 1_000_000, s.ended and s.ended[0] // 1_000_000) for s in spans]
    assert found == waits


def test_first_times() -> None:
    truth = recount(turns("R1 O2 N3 R6 R5"))
    assert truth.first_inbound == (2_000_000, 1, 1)
    assert truth.first_reply == (5_000_000, 1, 4)
