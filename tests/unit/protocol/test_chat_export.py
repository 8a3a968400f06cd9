"""Exported chats as phones write them: three languages, two systems, any clock; what the file leaves open is said."""

import zipfile
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.files.chat_file import read_chat
from protocol.rules.chat_baseline import Said, baseline
from protocol.rules.chat_dates import Order
from protocol.rules.chat_export import ChatMessage, ChatProblem, parse_chat
from protocol.rules.chat_words import whose

SAMPLES = Path(__file__).parent / "chats"
_EXPECTED = {
    "android_es.txt": (
        "dmy", ["hola, ¿tienen el 38?\nen negro: sí o no", "Sí", "FILE IMG-20231231-WA0004.jpg mira", "OMITTED"],
    ),
    "android_en_us.txt": ("mdy", ["hi", "hello - how can I help: tell me", "OMITTED", "ok"]),
    "android_pt.txt": ("dmy", ["oi", "FILE DOC-20240113-WA0001.pdf ", "OMITTED"]),
    "iphone_es.txt": ("dmy", ["hola", "FILE 00000002-PHOTO-2023-12-31-21-15-09.jpg ", "corregido", "OMITTED"]),
    "iphone_en.txt": ("mdy", ["hi", "FILE 00000002-AUDIO-2024-01-13-09-15-09.opus ", "OMITTED"]),
    "iphone_pt.txt": ("dmy", ["oi", "FILE 00000003-PHOTO-2024-01-13-09-15-09.jpg ", "OMITTED"]),
}  # fmt: skip


def _told(one: ChatMessage) -> str:
    return "OMITTED" if one.omitted else f"FILE {one.file} {one.text}" if one.file else one.text


@pytest.mark.parametrize("name", sorted(_EXPECTED))
def test_every_phone_is_read(name: str) -> None:
    order, said = _EXPECTED[name]
    chat = parse_chat((SAMPLES / name).read_text(encoding="utf-8"))
    assert (chat.order, chat.sure) == (order, True)
    assert [_told(one) for one in chat.messages] == said
    assert len(chat.authors) == 2
    assert chat.notices >= 1


def test_half_past_twelve_is_told_by_the_half_of_the_day() -> None:
    lines = "1/14/24, 12:30 AM - A: x\n1/14/24, 12:30 PM - A: y\n1/14/24, 1:05 p. m. - A: z"
    assert [one.at.hour for one in parse_chat(lines).messages] == [0, 12, 13]


def test_an_order_the_file_leaves_open_is_said_and_can_be_settled() -> None:
    chat = parse_chat("01/02/24, 10:00 - A: x")
    assert (chat.order, chat.sure) == ("dmy", False)
    assert parse_chat("01/02/24, 10:00 - A: x", "mdy").messages[0].at.month == 1
    assert parse_chat("01/02/24, 10:00 - A: x\n02/01/24, 10:00 - A: y").order == "mdy"  # else time would run backwards


_letters = st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\r\n<>")
_texts = st.lists(
    st.text(_letters, min_size=1).map(str.strip),
    min_size=1, max_size=4,
).map("\n".join)  # fmt: skip


@given(
    start=st.datetimes(datetime(2015, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001  a phone's own clock
    gaps=st.lists(st.integers(0, 10**6), min_size=1, max_size=12),
    style=st.sampled_from(("[%d/%m/%y, %H:%M:%S] ", "[%d/%m/%Y %I:%M:%S\u202f%p] ", "[%Y-%m-%d, %H:%M:%S] ")),
    said=_texts,
)
def test_what_was_written_is_read_again(start: datetime, gaps: list[int], style: str, said: str) -> None:
    moments, at = [], start.replace(microsecond=0)
    for gap in gaps:
        at += timedelta(seconds=gap)
        moments.append(at)
    order: Order = "ymd" if style.startswith("[%Y") else "dmy"
    chat = parse_chat("\n".join(f"{moment.strftime(style)}Ana: .{said}" for moment in moments), order)
    assert [one.at for one in chat.messages] == moments
    assert all(one.text.split()[0].startswith(".") for one in chat.messages)


@given(st.text(max_size=400))
def test_no_text_breaks_the_reader(text: str) -> None:
    with suppress(ChatProblem):
        assert parse_chat(text).messages


def test_whose_chat_is_told_by_the_name_of_the_file() -> None:
    assert whose("WhatsApp Chat with +52 55 1840 7721 (2).txt") == "+52 55 1840 7721"
    assert whose("Chat de WhatsApp con Ana Pérez.zip") == "Ana Pérez"
    assert whose("Conversa do WhatsApp com Zé.txt") == "Zé"
    assert whose("WhatsApp Chat - Ana.zip") == "Ana"
    assert whose("notas.txt") == ""


def _zip(path: Path, *entries: tuple[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in entries:
            book.writestr(name, text)
    return path


def test_an_archive_is_read_without_unpacking_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chat = "31/12/23, 10:00 - Ana: hola"
    good = _zip(tmp_path / "WhatsApp Chat - Ana.zip", ("nota.txt", "otra"), ("_chat.txt", chat), ("../../x.jpg", "x"))
    assert read_chat(good) == (chat, "Ana")
    assert sorted(one.name for one in tmp_path.iterdir()) == [good.name]
    for name, entries, key in (
        ("a.zip", (("foto.jpg", "x"),), "no_chat_inside"),
        ("b.zip", (("a.txt", "x"), ("b.txt", "y")), "no_chat_inside"),
        ("c.zip", (("_chat.txt", "0" * 5000),), "too_long"),
    ):
        monkeypatch.setattr("protocol.files.chat_file.LARGEST_TEXT", 1000)
        with pytest.raises(ChatProblem) as refused:
            read_chat(_zip(tmp_path / name, *entries))
        assert refused.value.key == key


def test_how_it_was_before() -> None:
    day = datetime(2024, 3, 4, 9)  # noqa: DTZ001  the clock on the wall
    minutes = [(1, 0, False), (1, 5, False), (1, 10, True), (1, 12, True), (1, 60, False), (2, 0, False), (2, 30, True)]
    told = baseline(Said(chat, day + timedelta(minutes=at), ours) for chat, at, ours in minutes)
    assert (told.chats, told.messages, told.turns, told.unanswered) == (2, 7, 3, 1)
    assert (told.median_s, told.p90_s) == (600, 1800)
    assert (told.by_hour[9], told.by_hour[10], sum(told.by_hour)) == (3, 1, 4)
