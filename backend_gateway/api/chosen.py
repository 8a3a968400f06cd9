"""What figures and boards are asked about: days, weeks, teams, people, numbers. Of every road that shows them."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Final

from litestar.params import PathParameter, QueryParameter

from backend_gateway.errors import BadRequest
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.people import SignedIn
from protocol.rules.permissions import Permission, can

Day = Annotated[date, QueryParameter()]
Week = Annotated[date, PathParameter(description="The Monday it begins with, YYYY-MM-DD.")]
Ids = Annotated[list[int] | None, QueryParameter(max_items=200)]
_LARGEST: Final = 2**63 - 1


def check_ids(*ids: Sequence[int] | None) -> None:
    """Raises BadRequest for what is no id."""
    if any(not 0 < id_ <= _LARGEST for chosen in ids for id_ in chosen or ()):
        raise BadRequest("Teams, people and numbers are chosen by their ids.")


def scope_of(signed: SignedIn, teams: Sequence[int] | None) -> Scope:
    """Whose numbers: who may not see colleagues' is told their own."""
    own = not can(signed.viewer, Permission.SEE_COLLEAGUES_REPORTS)
    return Scope(viewer=signed.viewer, own=own, teams=None if teams is None else tuple(teams))
