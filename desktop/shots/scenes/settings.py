"""The settings window, page by page."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.inbox import make_inbox
from desktop.theme import Scheme
from desktop.views.settings.window import SettingsWindow
from protocol.frames import PolicyItem, TagItem, UserItem
from protocol.people import User
from protocol.tags import Policy, Tag

ADMIN = User(
    id=cast.VALENTINA.id, rev=9, name=cast.VALENTINA.name, email=cast.VALENTINA.email, role="admin", team_ids=(1,)
)
TAGS = (("Mayoreo", "rosa"), ("Garantía", "cielo"), ("Reclamo", "ladrillo"), ("Pedido", "lima"))


def settings_window(
    context: ShotContext, page: str, scheme: Scheme = Scheme.LIGHT, language: str = "es",
    policies: dict[str, dict[str, Any]] | None = None, size: tuple[int, int] = (1440, 900),
) -> SettingsWindow:  # fmt: skip
    """The window with a page open; `policies`: bodies by `kind:subject`."""
    inbox = context.keep(make_inbox(context, scheme, language=language))
    inbox.theme.set_reduced_motion(True)
    store = inbox.session.store
    store.apply(UserItem(ADMIN))
    for id, (name, color) in enumerate(TAGS, 1):
        store.apply(TagItem(Tag(id=id, rev=1, name=name, color=color)))
    for id, (key, body) in enumerate((policies or {}).items(), 1):
        kind, _, subject = key.partition(":")
        store.apply(PolicyItem(Policy(id=id, rev=1, kind=kind, subject=int(subject), body=body)))
    window = SettingsWindow(inbox.context, inbox)
    window.resize(*size)
    window.show_page(page)
    QCoreApplication.processEvents()
    return window


@shot("settings_guard", (1440, 900))
def settings_guard(context: ShotContext) -> SettingsWindow:
    """What the composer watches."""
    window = settings_window(context, "guard")
    page: Any = window.page
    page.voice.switch.click()
    return window


SLA = {
    "policies": [
        {"id": 2, "name": "Mayoreo urgente", "position": 0, "match": {"tags": [1], "priorities": [9, 7]},
         "targets": [{"kind": "first_response", "within": "PT3M"}, {"kind": "resolution", "within": "PT8H",
                      "pauses": ["customer", "snoozed"]}]},
        {"id": 3, "name": "", "position": 1, "match": {"teams": [3]},
         "targets": [{"kind": "first_response", "within": "PT10M"}, {"kind": "promise", "within": "PT1H"}]},
        {"id": 1, "name": "", "position": 2, "targets": [{"kind": "first_response", "within": "PT5M"}]},
    ],
    "zone": "America/Mexico_City",
}  # fmt: skip


@shot("settings_sla", (1440, 900))
def settings_sla(context: ShotContext) -> SettingsWindow:
    """Promises: the one for everybody is open and read back."""
    return _sla(context, Scheme.LIGHT)


@shot("settings_sla_dark", (1440, 900))
def settings_sla_dark(context: ShotContext) -> SettingsWindow:
    """The same in the dark, nothing open: the ladder is in sight."""
    return settings_window(context, "sla", Scheme.DARK, policies={"sla:0": SLA})


@shot("settings_sla_small_pt", (960, 600))
def settings_sla_small_pt(context: ShotContext) -> SettingsWindow:
    """Small, in Portuguese."""
    return settings_window(context, "sla", language="pt", policies={"sla:0": SLA}, size=(960, 600))


def _sla(context: ShotContext, scheme: Scheme) -> SettingsWindow:
    window = settings_window(context, "sla", scheme, policies={"sla:0": SLA})
    page: Any = window.page
    page.cards[1].opened.emit()
    page.cards[1].rows["first_response"].minutes.setValue(8)
    QCoreApplication.processEvents()
    return window
