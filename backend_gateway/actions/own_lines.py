"""What colleagues do in a conversation, one road for all of it: look, lock, fold, write a line, tell.

Called by `notes` and `ownership`. What always holds: permission is judged on the locked row, so nobody acts on a
conversation that left their sight a moment ago; the line in the timeline, the rows of the fold and the events are one
transaction.
"""

from datetime import datetime

import msgspec

from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.placing import place_after
from backend_gateway.domain.plain_text import fold
from backend_gateway.domain.thread import advance
from backend_gateway.domain.thread_facts import ThreadFact
from backend_gateway.errors import NotFound, OwnerChanged
from backend_gateway.store import hydrate, pages
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.received import NewMessage, new_message_ids
from backend_gateway.store.threads import Thread, load_threads
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity, Note
from protocol.conversation import Conversation


async def load_conversation(unit: Unit, actor: Viewer, conversation_id: int) -> Thread:
    """The conversation, locked until the unit ends. Raises NotFound when the actor may not see it."""
    thread = (await load_threads(unit.conn, [conversation_id])).get(conversation_id)
    if thread is None or not await pages.may_see(unit.conn, actor, conversation_id):
        raise NotFound
    return thread


def check_owner(thread: Thread, actor: Viewer, owner_version: int | None) -> None:
    """Raises OwnerChanged when the actor decided on an older owner than the present one, unless it is them now."""
    state = thread.state
    if owner_version not in (None, state.owner_version) and state.assignee_id != actor.user_id:
        raise OwnerChanged(
            owner_version=state.owner_version, assignee_id=state.assignee_id, team_id=state.team_id, state=state.state
        )


def is_theirs(thread: Thread, actor: Viewer) -> bool:
    """Whether the actor owns it already."""
    return thread.state.owner_kind == "person" and thread.state.assignee_id == actor.user_id


def check_taking(thread: Thread, actor: Viewer, owner_version: int | None) -> None:
    """As `check_owner`; from a colleague it is taken only with the version that shows that they were seen."""
    state = thread.state
    if owner_version is None and state.owner_kind == "person" and state.assignee_id is not None:
        raise OwnerChanged(owner_version=state.owner_version, assignee_id=state.assignee_id, team_id=state.team_id)
    check_owner(thread, actor, owner_version)


def happen(thread: Thread, fact: ThreadFact) -> None:
    """Fold one fact into the thread."""
    thread.state, effects = advance(thread.state, fact)
    thread.effects += effects
    thread.touched = True


async def new_line(
    unit: Unit, actor: Viewer, thread: Thread, content: Note | Activity, now: datetime, token: str | None = None
) -> NewMessage:
    """The row of a note or an activity line, not yet written."""
    [id_] = await new_message_ids(unit.conn, 1)
    us, journal, index = place_after(thread.state.activity, now)
    return NewMessage(
        id=id_,
        conversation_id=thread.id,
        number_id=thread.number_id,
        episode_id=thread.state.episode_id,
        direction="internal",
        source="live",
        author_kind="user",
        author_id=actor.user_id,
        wamid=None,
        order_us=us,
        order_journal=journal,
        order_index=index,
        at=now,
        kind=str(type(content).__struct_config__.tag),
        content=msgspec.json.encode(content).decode(),
        plain=fold(searchable(content)),
        client_token=token,
    )


async def write(unit: Unit, thread: Thread, line: NewMessage) -> Conversation:
    """Write the folded thread and its line, and tell the clients; the conversation as it is now."""
    await finish(unit.conn, {thread.id: thread}, [line])
    message = Event(Kind.MESSAGE, line.id, 1, NOWHERE, thread.scope)
    await append(unit.conn, [*conversation_events([thread]), message])
    return await current(unit, thread.id)


async def current(unit: Unit, conversation_id: int) -> Conversation:
    """The conversation as the list shows it."""
    return (await hydrate.conversations(unit.conn, [conversation_id]))[conversation_id]
