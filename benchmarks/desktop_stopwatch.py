"""Interleaved timing: every size gets its turn in each round, so that a busy moment of the machine hits all alike."""

import gc
import time
from collections.abc import Callable, Hashable, Mapping
from statistics import median
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def interleaved(jobs: Mapping[Key, Callable[[int], object]], rounds: int) -> dict[Key, list[float]]:
    """Milliseconds of this thread for each job in each round (other programs do not count); a job gets the round."""
    taken: dict[Key, list[float]] = {key: [] for key in jobs}
    gc.collect()
    for number in range(rounds):
        for key, job in jobs.items():
            began = time.thread_time()
            job(number)
            taken[key].append((time.thread_time() - began) * 1000)
    return taken


def medians(jobs: Mapping[Key, Callable[[int], object]], rounds: int) -> dict[Key, float]:
    """The median of each job."""
    return {key: median(values) for key, values in interleaved(jobs, rounds).items()}
