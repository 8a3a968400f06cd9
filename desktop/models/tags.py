"""Tags as the screens offer them: those that fit what was typed, those of one's team first."""

from desktop.commands.palette import fold, score
from desktop.store.store import Store
from protocol.tags import Tag

LAST = 1_000_000
"""The place of a tag nobody placed."""


def offered_tags(store: Store, typed: str = "", team_id: int | None = None) -> list[Tag]:
    """Tags in use that fit what was typed, the best first; nothing typed: the team's, then everybody's, by place."""
    wanted = fold(typed.strip())
    hits = [
        (score(wanted, fold(tag.name)), tag)
        for tag in store.office.tags.values()
        if tag.active and tag.kind != "contact"
    ]
    hits = [(fits, tag) for fits, tag in hits if fits > 0]
    hits.sort(key=lambda hit: (-hit[0], _far(hit[1], team_id), hit[1].position or LAST, fold(hit[1].name)))
    return [tag for _, tag in hits]


def _far(tag: Tag, team_id: int | None) -> int:
    """0 of this team, 1 everybody's, 2 of another team."""
    if tag.team_id is None:
        return 1
    return 0 if tag.team_id == team_id else 2
