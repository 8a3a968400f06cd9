"""Whatever is typed into the search: an answer, no error of ours, no hidden word; and what is there is found."""

import asyncio
import json
import unicodedata

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend_gateway.domain.plain_text import fold
from tests.flows.security.conftest import SECRET, Corner

typed = settings(derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
OPERATORS = "&|!()<->:*'\"\\%_@#+-.,;/?{}[]^~`$=“”¿¡\u200b\u00a0\u0301\ufeff\ud7ff\U0001f600"
NOISE = st.text(st.one_of(st.sampled_from(OPERATORS), st.characters(exclude_categories=["Cs"])), max_size=60)
TRICKS = [SECRET, "' or 1=1 --", ":*", "a:*", "<2>", "\\", "%s", "{0}", "Pedro", "1042"]
PIECES = st.one_of(
    NOISE, st.sampled_from([SECRET, "' or 1=1 --", ":*", "a:*", "<2>", "\\", "%s", "{0}", "Pedro", "1042"])
)
QUERIES = st.lists(PIECES, min_size=1, max_size=6).map(" ".join)
LETTERS = "aábcdeénñoóuüçãABCÑÉ0123456789"
WORDS = st.lists(st.text(LETTERS, min_size=2, max_size=12), min_size=1, max_size=8)
BETWEEN = st.sampled_from([" ", "  ", ", ", " - ", "/", "\n", " (", ") ", ". ", " & ", ":* ", "' "])


async def test_whatever_is_typed_is_answered_and_tells_nothing_hidden(corner: Corner) -> None:
    headers = {"authorization": f"Bearer {corner.office.tokens['eve']}"}

    def attack() -> int:
        count = 0
        with httpx.Client(base_url=corner.office.gateway.url, headers=headers, trust_env=False) as http:

            @typed
            @given(query=QUERIES)
            def each(query: str) -> None:
                nonlocal count
                answer = http.get("/api/search", params={"q": query})
                fits = 2 <= len(query) <= 200
                assert answer.status_code == (200 if fits and "\0" not in query else 400), (query, answer.text)
                hits = answer.json() if answer.status_code == 200 else []
                assert {hit["conversation_id"] for hit in hits} <= {corner.own}, query
                assert SECRET not in answer.text or SECRET in query
                count += 1

            each()
        return count

    assert await asyncio.to_thread(attack) >= 100


async def test_a_word_that_was_written_is_found_however_it_is_typed(corner: Corner) -> None:
    """Without accents, in capitals, in pieces of Unicode, from its beginning, with others of the same message."""
    office, loop = corner.office, asyncio.get_running_loop()
    headers = {"authorization": f"Bearer {office.tokens['eve']}"}

    async def write(text: str) -> int:
        content = json.dumps({"type": "text", "body": text})
        return await corner.write(corner.own, "", content=content, plain=fold(text))

    def look() -> None:
        with httpx.Client(base_url=office.gateway.url, headers=headers, trust_env=False) as http:

            @typed
            @given(words=WORDS, between=BETWEEN, which=st.data())
            def each(words: list[str], between: str, which: st.DataObject) -> None:
                id_ = asyncio.run_coroutine_threadsafe(write(between.join(words)), loop).result()
                for word in which.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3)):
                    shown = which.draw(
                        st.sampled_from(
                            [word, word.upper(), word.lower(), unicodedata.normalize("NFD", word), fold(word)]
                        )
                    )
                    found = http.get("/api/search", params={"q": shown, "limit": 200}).json()
                    assert id_ in [hit["message_id"] for hit in found], (words, between, shown)
                together = http.get("/api/search", params={"q": " ".join(words)[:200], "limit": 200}).json()
                assert id_ in [hit["message_id"] for hit in together], (words, between)

            each()

    await asyncio.to_thread(look)
