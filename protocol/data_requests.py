"""What people ask of their data, and until when it is answered: `/api/data-requests`."""

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from protocol.rules.data_requests import RequestKind

Words = Annotated[str, Meta(max_length=500)]
RequestState = Literal["open", "done", "declined"]


class NewDataRequest(Struct, kw_only=True):
    """`POST /api/contacts/{id}/data-requests`. `due_on`: None for the deadline of the law where they live."""

    kind: RequestKind
    note: Words = ""
    due_on: date | None = None


class CloseDataRequest(Struct, kw_only=True):
    """`POST /api/data-requests/{id}/close`. `outcome`: what was answered; why, of one that was declined."""

    state: Literal["done", "declined"]
    outcome: Words = ""


class DataRequest(Struct, frozen=True, kw_only=True):
    """One of them. `country`: two letters, or nothing where the number does not say. `name`: empty once forgotten.

    `conversation_id`: where they talk with us, of those in sight.
    """

    id: int
    contact_id: int
    name: str
    kind: RequestKind
    note: str
    country: str
    asked_at: datetime
    due_on: date
    by_user: int
    state: RequestState
    outcome: str = ""
    closed_at: datetime | None = None
    closed_by: int | None = None
    conversation_id: int | None = None
