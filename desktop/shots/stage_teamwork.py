"""The part of the stage's session that works together: what a person would do goes nowhere."""

from collections.abc import Callable, Sequence

from desktop.commands.teamwork_port import Done, Settled
from desktop.store.store import Store
from protocol.teamwork import HandOverItem


class StageTeamwork:
    """`desktop.commands.teamwork_port.TeamworkPort` of a picture."""

    store: Store
    watched: int | None = None

    def writing(self, conversation_id: int) -> None:
        """Goes nowhere."""

    def stop_writing(self, conversation_id: int) -> None:
        """Goes nowhere."""

    def take_pen(self, conversation_id: int) -> None:
        """Goes nowhere."""

    def writer(self, conversation_id: int) -> int | None:
        """Whoever the scene lets write."""
        me = self.store.my_id()
        return next((user for user in self.store.presence.who(conversation_id, "writing") if user != me), None)

    def on_pen_lost(self, listener: Callable[[int, int], object]) -> Callable[[], None]:
        """Nobody takes anything."""
        return _nothing

    def ask_help(self, conversation_id: int, reason: str, done: Done | None = None) -> None:
        """Goes nowhere."""

    def close_help(self, conversation_id: int, done: Done | None = None) -> None:
        """Goes nowhere."""

    def watch(self, conversation_id: int, done: Done | None = None) -> None:
        """Looks on at once."""
        self.watched = conversation_id
        if done is not None:
            done()

    def stop_watching(self) -> None:
        """Looks away."""
        self.watched = None

    def intervene(self, conversation_id: int, done: Done | None = None) -> None:
        """Goes nowhere."""

    def mention_done(self, conversation_id: int) -> None:
        """Goes nowhere."""

    def hand_over(self, items: Sequence[HandOverItem], done: Settled) -> None:
        """Goes nowhere."""


def _nothing() -> None:
    """Ends no subscription."""
