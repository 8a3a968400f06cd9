"""An agent is told once that somebody marked a case of theirs, and only of what they have not read."""

from datetime import date, timedelta
from typing import Any

from desktop.store.refusal import Refusal
from desktop.views.coaching_news import AGAIN, FIRST, CoachingNews
from protocol.coaching import Coached, Rubric, Score
from tests.desktop.store.samples import ME, NOON


class Told:
    """A session that knows what was said of me; what was shown is kept."""

    def __init__(self) -> None:
        self.said: Coached | Refusal = Refusal(words="offline")
        self.shown: list[tuple[str, int]] = []
        self.asked = 0
        self.line: Any = type("Line", (), {"state": "online"})()
        self.store: Any = type("Store", (), {"people": self})()
        self.begun: list[Any] = []

    def name(self, _id: int) -> str:
        return "Sol"

    async def coached(self, _agent: int | None = None) -> Coached | Refusal:
        self.asked += 1
        return self.said

    def start(self, work: Any) -> None:
        self.begun.append(work)

    def lead(self, words: str, conversation: int, _icon: str) -> None:
        self.shown.append((words, conversation))

    async def run(self) -> None:
        """What was begun, to its end."""
        for work in self.begun:
            await work
        self.begun.clear()


def score(id: int, *, seen: bool = False) -> Score:
    return Score(
        id=id, rev=1, week=date(2026, 11, 16), agent_id=ME.id, conversation_id=40 + id, case_number=4100 + id,
        by_user=2, at=NOON, marks={"clean_close": 2}, seen_at=NOON if seen else None,
    )  # fmt: skip


async def test_told_once_and_only_what_is_new() -> None:
    it: Any = Told()
    news = CoachingNews(it, it, it.lead)
    news.tick(NOON)
    news.tick(NOON + FIRST / 2)
    assert it.begun == []
    news.tick(NOON + FIRST)
    await it.run()
    assert (it.asked, it.shown) == (1, []), "a refusal is no news"
    it.said = Coached(agent_id=ME.id, rubric=Rubric(), scores=(score(1), score(2, seen=True)), trend=())
    news.tick(NOON + FIRST + AGAIN - timedelta(seconds=1))
    assert it.begun == []
    for times in (1, 2):
        news.tick(NOON + FIRST + times * AGAIN)
        await it.run()
    [(words, conversation)] = it.shown
    assert "4101" in words
    assert "Sol" in words
    assert conversation == 41


async def test_nothing_is_asked_without_a_line() -> None:
    it: Any = Told()
    it.line.state = "offline"
    news = CoachingNews(it, it, it.lead)
    news.tick(NOON)
    news.tick(NOON + AGAIN)
    assert it.begun == []
