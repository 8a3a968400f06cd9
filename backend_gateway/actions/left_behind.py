"""What was written while two customers were one stays where it arrived: it becomes a case of its own there.

Called by `fold_conversations.release`. What always holds: a question that stays is owed by the conversation it stands
in, whoever had the case goes on having both, and what is only noted joins the case before.
"""

from collections.abc import Sequence

from backend_gateway.domain.thread_effects import RecountWaits
from backend_gateway.domain.thread_state import Episode, ThreadState
from backend_gateway.store import parted
from backend_gateway.store.conn import Conn
from backend_gateway.store.threads import Thread
from protocol.conversation import ConversationState


async def keep_cases(
    conn: Conn, target: Thread, gone: Sequence[int], state: ConversationState
) -> tuple[set[int], list[int]]:
    """Give `target` cases for what stays of `gone`; `state` is what it was in while it had them.

    Returns which of `gone` lost messages to them (their waits are to be counted anew), and the lines that are new.
    """
    staying = await parted.left(conn, target.id, gone)
    new: list[int] = []
    for one in staying:
        case, lines = await parted.case_of(conn, one, target.id)
        new += lines
        _show(target.state, case, state)
        target.effects.append(RecountWaits(case.id))
    last = target.state.closed
    await parted.join(conn, target.id, gone, None if last is None else last.id)
    return {one.episode for one in staying}, new


def _show(target: ThreadState, case: Episode, state: ConversationState) -> None:
    if case.ended is None:
        target.episode = case
        target.state = "open" if state == "waiting_colleague" else state  # the area was asked about the other case
    elif target.closed is None or target.closed.ended is None or target.closed.ended < case.ended:
        target.closed = case
