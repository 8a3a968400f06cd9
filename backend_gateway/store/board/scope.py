"""What a board is about: whose eyes, which teams, and what follows for every SELECT of it."""

from msgspec import Struct

from backend_gateway.store.visible import Viewer, visible


class Scope(Struct, frozen=True, kw_only=True):
    """`teams`: only these; `own`: the viewer is told their own numbers alone."""

    viewer: Viewer
    own: bool
    teams: tuple[int, ...] | None = None

    def seen(self, alias: str = "c") -> str:
        """SQL condition on a conversations row."""
        mine = f" and {alias}.assignee_id = {int(self.viewer.user_id)}" if self.own else ""
        return f"{visible(self.viewer, alias)}{mine}{self._of_teams(alias)}"

    def person(self) -> str:
        """SQL condition on a users row `u`: oneself; colleagues of one's teams, or all, by one's sight."""
        me = f"u.id = {int(self.viewer.user_id)}"
        wanted = "" if self.teams is None else f" and {_member(self.teams)}"
        if self.own:
            return me
        if self.viewer.visibility == "all":
            return f"true{wanted}"
        if self.viewer.visibility in {"mine", "own"}:
            return f"{me}{wanted}"
        return f"({me} or {_member(self.viewer.team_ids)}){wanted}"

    def _of_teams(self, alias: str) -> str:
        return "" if self.teams is None else f" and {alias}.team_id in ({_listed(self.teams)})"


def _member(teams: tuple[int, ...]) -> str:
    return f"exists (select from team_members m where m.user_id = u.id and m.team_id in ({_listed(teams)}))"


def _listed(teams: tuple[int, ...]) -> str:
    return ",".join(str(int(team)) for team in teams) or "-1"
