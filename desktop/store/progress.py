"""How far a change of many conversations has come: told by `sync.work`, shown by the screens."""

from msgspec import Struct

from protocol.conversation import Conversation
from protocol.work_api import Done


class Progress(Struct, frozen=True, kw_only=True):
    """How far a change of many has come. `over`: nothing more happens (all done, cancelled, or the line is gone)."""

    asked: int
    done: tuple[Conversation, ...] = ()
    refused: tuple[Done, ...] = ()
    over: bool = False
