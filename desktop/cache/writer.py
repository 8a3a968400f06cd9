"""The one thread that writes the cache. Everything queued meanwhile goes into one transaction with the cursor.

    GUI thread --submit(job)--> queue --> thread: BEGIN, jobs..., COMMIT

A cursor is written in the same transaction as the rows before it, so after a crash the cache never claims rows that it
does not have. A damaged file reports itself through `on_doubt` once; later jobs are dropped.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue

from sqlalchemy import Connection, Engine

Job = Callable[[Connection], None]

_MOST = 2000


class Writer:
    """Owns the write connection from `start` to `stop`."""

    def __init__(self, engine: Engine, on_doubt: Callable[[], None]) -> None:
        self._engine = engine
        self._on_doubt = on_doubt
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="cache-writer", daemon=True)
        self._broken = False

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Write this soon; jobs keep their order."""
        self._queue.put(job)

    def drained(self) -> "Future[None]":
        """Done when everything submitted so far is on disk."""
        done: Future[None] = Future()
        self._queue.put(_Barrier(done))
        return done

    def stop(self) -> None:
        """Write what is queued and end the thread."""
        if self._thread.is_alive():
            self._queue.put(None)
            self._thread.join()

    def _run(self) -> None:
        with self._engine.connect() as connection:
            while (jobs := self._take()) is not None:
                self._write(connection, jobs)

    def _take(self) -> list[Job] | None:
        first = self._queue.get()
        if first is None:
            return None
        jobs = [first]
        while len(jobs) < _MOST and not self._queue.empty():
            job = self._queue.get()
            if job is None:
                self._queue.put(None)
                break
            jobs.append(job)
        return jobs

    def _write(self, connection: Connection, jobs: list[Job]) -> None:
        barriers = [job for job in jobs if isinstance(job, _Barrier)]
        try:
            if not self._broken:
                with connection.begin():
                    for job in jobs:
                        job(connection)
        except Exception:
            logging.getLogger(__name__).exception("cache_write_failed")
            self._broken = True
            self._on_doubt()
        for barrier in barriers:
            barrier.done.set_result(None)


class _Barrier:
    """A job that writes nothing and is told when it is through."""

    def __init__(self, done: "Future[None]") -> None:
        self.done = done

    def __call__(self, connection: Connection) -> None:
        return
