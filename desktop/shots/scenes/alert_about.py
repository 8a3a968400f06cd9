"""The conversations behind an alert that names none."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.alerts.about import AlertAbout
from protocol.conversation import Conversation
from protocol.promises import Alert


def _about(context: ShotContext, scheme: Scheme, waiting: int) -> QWidget:
    window = context.keep(make_inbox(context, scheme))
    store = window.session.store
    body = {"cause": "hops_spent", "waiting": waiting}
    alert = Alert(id=1, rev=1, kind="queue_stuck", cause="q", level="alert", team_id=min(store.people.teams), body=body)
    rows: list[Conversation] = []
    for place, id in enumerate(list(store.views["all"])[:waiting]):
        row = store.rows.get(id)
        if row is not None:
            since = context.now - timedelta(minutes=45 - 6 * place)
            rows.append(replace(row, assignee_id=None, owed_since=since, queued_at=since))
    about = AlertAbout(window.context, alert, window)
    about.tell(rows)
    about.show()
    return about


@shot("alert_about", (392, 330))
def alert_about(context: ShotContext) -> QWidget:
    """A queue whose customers changed hands in vain."""
    return _about(context, Scheme.LIGHT, 6)


@shot("alert_about_dark", (392, 330))
def alert_about_dark(context: ShotContext) -> QWidget:
    """The same in the dark."""
    return _about(context, Scheme.DARK, 6)


@shot("alert_about_over", (392, 244))
def alert_about_over(context: ShotContext) -> QWidget:
    """Nobody waits any more."""
    return _about(context, Scheme.LIGHT, 0)
