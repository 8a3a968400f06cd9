"""What the store holds, and small questions about it. Base of `desktop.store.store.Store`."""

from desktop.store.facts import Columns
from desktop.store.live_views import LiveViews
from desktop.store.local_files import Attached
from desktop.store.office import Office
from desktop.store.people import People
from desktop.store.presence import Presence
from desktop.store.rows import Fetch, Rows
from desktop.store.tally import Tally
from desktop.store.timeline import Keeping, Pending, Timeline
from desktop.store.views import Views
from protocol.conversation import Draft, ReadMark
from protocol.people import Contact, User


class Held:
    """The tables."""

    def __init__(self, fetch: Fetch | None = None) -> None:
        self.rows = Rows(fetch)
        self.people = People()
        self.office = Office()
        self.presence = Presence()
        self.tally = Tally()
        self.columns = Columns()
        self.views = Views()
        self.live = LiveViews()
        self.contacts: dict[int, Contact] = {}
        self.drafts: dict[int, Draft] = {}
        self.typed: set[int] = set()
        """Conversations whose draft here is newer than the gateway's: what is typed now wins over its echo."""
        self.attached: dict[int, tuple[Attached, ...]] = {}
        """Files in composers, by conversation."""
        self.read_marks: dict[int, ReadMark] = {}
        self.timelines: dict[int, Timeline] = {}
        self.pending: dict[int, dict[str, Pending]] = {}
        self.keeping: Keeping = "safe"
        self.server_company = ""
        """What the server was set up with."""
        self.complete = False
        """Whether every visible conversation is in the lists (no further pages at the gateway)."""

    @property
    def me(self) -> User | None:
        """The signed-in user."""
        return self.people.me

    @property
    def company(self) -> str:
        """What the company is called: as an admin says, else as the server was set up."""
        said = self.office.policy("company")
        return str(said.body.get("name") or "") if said is not None and said.body.get("name") else self.server_company

    def my_id(self) -> int:
        """The id of the signed-in user, 0 before the first snapshot."""
        return self.people.me.id if self.people.me else 0

    def timeline(self, conversation_id: int) -> Timeline:
        """The loaded part of a conversation; empty until a page is joined."""
        return self.timelines.setdefault(conversation_id, Timeline(conversation_id))

    def tag_color(self, name: str) -> str:
        """The colour of a tag; empty when nobody defined it."""
        return self.office.tag_color(name)

    def unread_of(self, conversation_id: int) -> int:
        """Messages of the customer that I have not read."""
        row = self.rows.peek(conversation_id)
        facts = None if row else self.columns.get(conversation_id)
        count = row.inbound_count if row else facts.inbound if facts else 0
        mark = self.read_marks.get(conversation_id)
        return max(0, count - mark.inbound_count) if mark else count
