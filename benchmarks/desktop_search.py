"""Probe: the local search over a million messages, through the client's own search thread."""

import random
import time
from pathlib import Path
from statistics import median

from benchmarks.desktop_cache import _VOCABULARY, RARE_EVERY, account, rare
from benchmarks.report import percentile
from desktop.cache import database
from desktop.cache.search import Search
from desktop.sync.profile import folder_of


def run(places: dict[int, Path], rounds: int) -> dict[str, float]:
    """Figures by name; `places` maps the number of messages to the folder."""
    figures: dict[str, float] = {}
    for messages, place in places.items():
        engine = database.open_cache(folder_of(place, account()) / "cache.db", account().key("cache"))
        search = Search(engine)
        search.start()
        dice = random.Random(7)
        _ask(search, "abc")
        ids = [RARE_EVERY * dice.randint(1, messages // RARE_EVERY) for _ in range(5 * rounds)]
        taken = [_ask(search, rare(id), id) for id in ids]
        figures[f"search: rare word, {messages} messages, ms"] = median(taken)
        figures[f"search: rare word p95, {messages} messages, ms"] = percentile(taken, 0.95)
        common = [f"{_VOCABULARY[dice.randint(0, 50)]} {_VOCABULARY[dice.randint(0, 200)]}" for _ in range(rounds)]
        figures[f"search: two common words, {messages} messages, ms"] = median(_ask(search, words) for words in common)
        prefixes = [_VOCABULARY[dice.randint(5_000, 9_000)][:4] for _ in range(rounds)]
        figures[f"search: four letters, {messages} messages, ms"] = median(_ask(search, each) for each in prefixes)
        search.stop()
    return figures


def _ask(search: Search, typed: str, wanted: int | None = None) -> float:
    """Milliseconds until the rows are decoded. Raises AssertionError when the rare word's message is not found."""
    began = time.perf_counter()
    found = search.ask(typed).result(60)
    took = (time.perf_counter() - began) * 1000
    assert wanted is None or [row.id for row in found.messages] == [wanted]
    return took
