"""Several requests of one save, one after the other; the first refusal ends it and is told in words."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from desktop.i18n.words import problem

Job = Callable[[], Awaitable[Any]]


async def run_all(jobs: Sequence[Job]) -> str:
    """What was refused, in words; empty when all of it was taken."""
    for job in jobs:
        try:
            await job()
        except Exception as error:
            words = getattr(error, "words", None)  # NetError, which views do not know by name
            if not isinstance(words, str):
                raise
            return problem(words, str(error))
    return ""
