"""The first change of a quiet moment is heard at once, a burst once per frame, nothing is lost."""

import itertools
from typing import Any

from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub


class Hands:
    """A loop whose time is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0
        self.due: list[Any] = []

    def time(self) -> Any:
        return self.now

    def call_later(self, delay: Any, callback: Any, *args: Any) -> Any:
        entry = [self.now + delay, callback, args]
        self.due.append(entry)
        hands = self

        class Handle:
            def cancel(self) -> None:
                if entry in hands.due:
                    hands.due.remove(entry)

        return Handle()

    def move(self, seconds: Any) -> None:
        self.now += seconds
        for entry in [each for each in self.due if each[0] <= self.now]:
            self.due.remove(entry)
            entry[1](*entry[2])


def change(*ids: Any) -> Any:
    changes = ChangeSet()
    changes.conversations.update(ids)
    return changes


def test_quiet_then_burst() -> None:
    hands, heard = Hands(), []
    hub = Hub(hands)
    hub.subscribe(lambda changes: heard.append(set(changes.conversations)))
    hub.publish(change(1))
    assert heard == [{1}]
    for id in range(2, 50):
        hub.publish(change(id))
    assert heard == [{1}]
    hands.move(0.02)
    assert heard == [{1}, set(range(2, 50))]
    hands.move(1)
    hub.publish(change(99))
    assert heard[-1] == {99}


def test_a_broken_listener_does_not_silence_the_others() -> None:
    hub, heard = Hub(Hands()), list[ChangeSet]()

    def broken(_changes: ChangeSet) -> None:
        raise ZeroDivisionError

    hub.subscribe(broken)
    close = hub.subscribe(heard.append)
    hub.publish(change(1))
    assert len(heard) == 1
    close()
    close()
    hub.publish(change(2))
    hub.flush()
    assert len(heard) == 1


def test_two_moves_are_told_as_one_journey() -> None:
    first, second = ChangeSet(), ChangeSet()
    first.add_moves(1, {"mine": ((5, 0, -1), (3, 0, -1))})
    second.add_moves(1, {"mine": ((3, 0, -1), None), "all": (None, (1, 0, -1))})
    first.merge(second)
    assert first.moves == {"mine": {1: ((5, 0, -1), None)}, "all": {1: (None, (1, 0, -1))}}


def test_a_crowd_is_shown_every_third_frame_and_a_few_changes_every_frame() -> None:
    hands, heard = Hands(), []
    hub = Hub(hands)
    hub.subscribe(lambda changes: heard.append((round(hands.now - 100, 3), len(changes.conversations))))
    for step in range(10):  # 20 rows each 10 ms
        hub.publish(change(*range(20 * step, 20 * step + 20)))
        hands.move(0.01)
    moments = [moment for moment, _ in heard]
    assert all(later - earlier >= 0.048 for earlier, later in itertools.pairwise(moments)), moments
    hands.move(0.05)
    assert sum(count for _, count in heard) == 200
    hub.publish(change(1))
    hands.move(0.05)
    heard.clear()
    for step in range(10):
        hub.publish(change(step))
        hands.move(0.02)
    assert len(heard) == 10
