"""What a board becomes on a wall: pages, rows, tiles, words. Pure."""

from datetime import timedelta
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from desktop.i18n import Languages
from desktop.models.wall import Page, Room, breached, due_rows, pages, people_rows, share, team_rows, trend
from desktop.shots.stage_wall import wall_sample
from desktop.store.wall import STALE, WallState
from desktop.theme import Scheme, Theme
from desktop.views.charts.numbers import joined
from desktop.views.delegates.painting import text_width
from desktop.views.wallboard.look import MARGIN_X, NAME, WIDE, Look
from desktop.views.wallboard.look import STALE as STALE_SIZE
from desktop.views.wallboard.paint import fitting
from desktop.views.wallboard.tiles import now_tiles, today_tiles
from desktop.views.wallboard.turning import EACH, FLASH, SHIFT, Flash, Turning, shift
from desktop.views.wallboard.words import age_words, left_words, stale_words, try_words, wait_parts, waited_words
from protocol.board import PersonLine
from tests.desktop.kit.test_contrast import contrast
from tests.desktop.wallboard.conftest import NOW

SECOND = timedelta(seconds=1)


@pytest.fixture
def spanish(qapp: QApplication) -> object:
    languages = Languages()
    languages.use("es")
    return languages


def test_pages_are_only_those_that_are_needed() -> None:
    small = wall_sample(NOW)
    assert pages(small, Room()) == (Page("now"), Page("today"))
    whole = wall_sample(NOW, whole=True)
    assert pages(whole, Room()) == (Page("now"), Page("people"), Page("teams"), Page("today"))
    assert pages(whole, Room(short=4, long=3)) == (
        Page("now"), Page("people"), Page("people", 1), Page("teams"), Page("teams", 1), Page("today"),
    )  # fmt: skip


def test_rows_are_sorted_by_urgency_and_name_no_customer() -> None:
    wall = wall_sample(NOW, whole=True)
    rows = due_rows(wall, NOW)
    assert [(row.haste, row.who) for row in rows] == [
        ("overdue", "Daniel"), ("overdue", ""), ("soon", "Marisol"), ("soon", "Valentina"),
    ]  # fmt: skip
    assert all(one.left_s <= other.left_s for one, other in pairwise(rows))
    teams = team_rows(wall, NOW)
    assert [team.name for team in teams] == ["Envíos", "", "Ventas", "Soporte técnico", "Cobranza"]
    assert [team.haste for team in teams[:3]] == ["overdue", "overdue", "soon"]


def test_who_is_there_comes_first_and_who_is_gone_without_work_is_not_shown() -> None:
    wall = wall_sample(NOW, whole=True)
    states = [row.state for row in people_rows(wall)]
    assert states == sorted(states, key=["available", "busy", "away", "offline"].index)
    assert people_rows(wall)[-1].name == "Bruno", "offline, and has a conversation still"
    gone = replace(wall.board, people=(PersonLine(user_id=11, state="offline", points=0, places=6),))
    assert people_rows(replace(wall, board=gone)) == []


def test_a_promise_that_runs_out_between_two_boards_counts_at_once() -> None:
    wall = wall_sample(NOW)
    assert breached(wall, NOW) == 2
    assert breached(wall, NOW + timedelta(minutes=9, seconds=21)) == 3
    assert breached(wall, NOW + timedelta(hours=1)) == 4


def test_tiles_say_what_their_figure_is_of(spanish: object) -> None:
    wall = wall_sample(NOW)
    us, longest, kept = now_tiles(wall, NOW, 2)
    assert (joined(us.parts), us.foot) == ("11", "4 sin asignar · alertas 3")
    assert (joined(longest.parts), longest.foot, longest.alarm) == ("10\u00a0min", "2 fuera de plazo", True)
    assert (joined(kept.parts), kept.foot, kept.few) == ("88\u00a0%", "1.ª respuesta · n 214", False)
    today = today_tiles(wall)
    assert [joined(tile.parts) for tile in today] == [
        "1\u202f241", "214", "3", "2\u00a0min 26\u00a0s", "4\u00a0min 56\u00a0s", "93\u00a0%",
    ]  # fmt: skip
    assert today[1].foot == "esperan 27", "unanswered beside answered"
    assert today[2].alarm


def test_few_cases_are_quiet_and_none_is_a_dash(spanish: object) -> None:
    early = wall_sample(NOW, calm=True)
    us, longest, kept = now_tiles(early, NOW, 0)
    assert (joined(us.parts), joined(longest.parts), longest.foot) == ("0", "0", "nadie espera")
    assert kept.few
    none = replace(early, board=replace(early.board, today={}))
    assert joined(now_tiles(none, NOW, 0)[2].parts) == "–"
    assert all(tile.few or joined(tile.parts) in ("–", "0") for tile in today_tiles(none))
    assert share([None]) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(40, "40 s"), (-1, "−1 s"), (-300, "−5 min"), (545, "9 min"), (5999, "99 min"), (6300, "1 h 45"), (90_000, "1 d")],
)
def test_what_is_left_is_said_shortly(spanish: object, seconds: float, words: str) -> None:
    assert left_words(seconds) == words


def test_a_wait_shows_no_seconds(spanish: object) -> None:
    assert [waited_words(s) for s in (0, 59, 60, 7800)] == ["0 min", "0 min", "1 min", "2 h 10"]
    assert [joined(wait_parts(s)).replace("\u00a0", " ") for s in (0, 59, 60, 5999, 6305, 180_000)] == [
        "0 min", "0 min", "1 min", "99 min", "1 h 45 min", "2 d 02 h",
    ]  # fmt: skip


def test_a_state_says_how_far_it_may_be_believed(spanish: object) -> None:
    state = WallState(asked_at=NOW, wall=wall_sample(NOW), received_at=NOW)
    assert state.freshness(NOW + STALE) == "live"
    assert age_words(state, NOW + 3 * SECOND) == "en vivo · hace 3 s"
    late = replace(state, tries=1, retry_at=NOW + 12 * SECOND)
    assert late.freshness(NOW + 9 * SECOND) == "late"
    assert age_words(late, NOW + 9 * SECOND) == "sin conexión · hace 9 s"
    assert late.freshness(NOW + STALE + SECOND) == "stale"
    title, hints, tries = stale_words(replace(late, tries=4), NOW)
    assert title == "Sin datos desde 11:44", "in the company's zone"
    assert hints[0] == "Las cifras se ocultan para no engañar."
    assert tries == "Próximo intento en 12 s · llevamos 4"
    assert try_words(late, NOW + 12 * SECOND) == "Intentando ahora · llevamos 1"
    assert stale_words(late, NOW + timedelta(days=1))[0] == "Sin datos desde 23/11 11:44"
    never = WallState(asked_at=NOW)
    assert (never.freshness(NOW), never.freshness(NOW + STALE + SECOND)) == ("loading", "stale")
    assert stale_words(never, NOW)[0] == "Todavía no llegan datos"
    assert "acceso" in stale_words(replace(never, ended=True), NOW)[0]


def test_pages_turn_every_twenty_seconds_and_stay_while_they_are_held() -> None:
    turning, at = Turning(), NOW
    turning.show((Page("now"), Page("people"), Page("today")))
    assert not turning.second(at)
    assert not turning.second(at + EACH - SECOND)
    assert turning.second(at + EACH)
    assert turning.page == Page("people")
    turning.show((Page("now"), Page("today")))
    assert turning.page == Page("today"), "its page is gone: the next one"
    turning.hold(at + EACH)
    assert not turning.second(at + 5 * EACH)
    turning.hold(at + 5 * EACH)
    assert not turning.second(at + 5 * EACH + SECOND)
    assert turning.second(at + 6 * EACH)
    assert turning.page == Page("now")
    assert not turning.second(at), "a clock that was set back turns nothing"
    turning.step(-1, at)
    assert turning.page == Page("today")


def test_a_breach_turns_its_tile_once_for_three_seconds() -> None:
    flash = Flash()
    flash.count(2, NOW)
    assert not flash.on(NOW), "what was over before is no news"
    flash.count(3, NOW)
    assert flash.on(NOW)
    assert flash.on(NOW + FLASH - SECOND)
    flash.count(3, NOW + SECOND)
    assert not flash.on(NOW + FLASH)
    flash.count(1, NOW + FLASH)
    assert not flash.on(NOW + FLASH)
    flash.forget()
    flash.count(9, NOW + FLASH)
    assert not flash.on(NOW + FLASH), "nor what happened while nobody knew"


def test_the_picture_moves_every_ten_minutes_by_two_pixels() -> None:
    places = [shift(NOW + at * SHIFT) for at in range(5)]
    assert len(set(places[:4])) == 4
    assert places[4] == places[0]
    assert all(max(abs(a - c), abs(b - d)) == 2 for (a, b), (c, d) in pairwise(places))
    assert shift(NOW) == shift(NOW + SHIFT - SECOND) or NOW.minute % 10


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.LIGHT, Scheme.HIGH_CONTRAST])
def test_text_is_seven_to_one_on_every_ground(qapp: QApplication, scheme: Scheme) -> None:
    ink = Look(Theme(scheme)).ink
    for ground in (ink.ground, ink.tile):
        assert contrast(ink.text, ground) >= 7
        assert contrast(ink.label, ground) >= 7
    assert contrast(ink.breach_text, ink.breach_fill) >= (7 if scheme is Scheme.DARK else 4.5)


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_what_it_says_without_data_fits_in_every_language(qapp: QApplication, language: str) -> None:
    languages, look = Languages(), Look(Theme(Scheme.DARK))
    languages.use(language)
    try:
        state = WallState(asked_at=NOW, wall=wall_sample(NOW), received_at=NOW, tries=120, retry_at=NOW + 12 * SECOND)
        title, hints, tries = stale_words(state, NOW + timedelta(days=2))
        room = WIDE - 2 * MARGIN_X - 120
        assert text_width(title, fitting(title, room - 150, STALE_SIZE, look, 700)) <= room - 150
        for words in (*hints, tries):
            assert text_width(words, fitting(words, room, NAME, look)) <= room, words
    finally:
        languages.close()


def test_a_trend_begins_with_the_day_and_leaves_out_the_half_hour_that_runs() -> None:
    assert trend([0] * 12 + [1] * 6 + [2] * 6 + [9] * 3) == (6, 12)
    assert trend([1] * 6) == ()
    assert trend([1] * 7) == (6,)
    assert trend([0] * 50) == ()
    assert trend([]) == ()
