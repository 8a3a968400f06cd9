"""The audit in the settings: a day of it with one entry in detail, tampered with, nothing, without a line."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shots import cast
from desktop.shots.registry import ShotContext, shot
from desktop.shots.scenes.settings import ADMIN, settings_window
from desktop.shots.stage_audit import StageAudit
from desktop.theme import Scheme
from desktop.views.settings.window import SettingsWindow
from protocol.audit import AuditEntry, AuditPage, AuditState

Told = tuple[str, str, int | None, dict[str, Any]]
HERE = {"address": "187.190.4.21", "device": "Portátil de Valentina"}
DAY: tuple[Told, ...] = (
    ("user.edited", "user:2", ADMIN.id, HERE | {"before": {"role": "agent", "visibility": "mine"},
                                                "after": {"role": "supervisor", "visibility": "teams"}}),
    ("conversation.read", "conversation:31", 2, {"address": "187.190.4.30", "device": "Oficina 2"}),
    ("policy.changed", "policy:9", ADMIN.id, HERE | {"detail": {"kind": "sla", "version": 4},
                                                     "before": {"within": "PT5M"}, "after": {"within": "PT3M"}}),
    ("number.paused", "number:1", ADMIN.id, HERE),
    ("number.stopped", "number:2", None, {"detail": {"reason": "disconnected"}}),
    ("media.saved", "media:812", 3, {"address": "201.150.33.8", "device": "PC de Diego"}),
    ("contact.edited", "contact:77", 3, {"address": "201.150.33.8", "detail": {"fields": ["email", "city"]}}),
    ("session.opened", "session:551", 3, {"address": "201.150.33.8"}),
    ("team.members", "team:1", ADMIN.id, HERE | {"detail": {"joined": [3], "left": [2]}}),
    ("conversation.transferred", "conversation:32", 2, {"address": "187.190.4.30", "detail": {"team_id": 1}}),
    ("tag.created", "tag:4", ADMIN.id, HERE),
    ("audit.exported", "", ADMIN.id, HERE | {"detail": {"rows": 1204}}),
)  # fmt: skip
NAMES = {
    "user:2": "Marcos Peña", "user:3": "Diego Rivas", "conversation:31": "Marisol Quispe", "tag:4": "Pedido",
    "conversation:32": "Ferretería El Tornillo", "contact:77": "Lucía Fernández", "number:1": "Ventas",
    "number:2": "Cobranza", "team:1": "Ventas",
}  # fmt: skip


def audit_page(context: ShotContext, times: int = 2) -> AuditPage:
    """A day, `times` over."""
    items = tuple(
        AuditEntry(
            id=9000 - at, at=context.now - timedelta(minutes=7 * at + 1), action=action, subject=subject,
            user_id=user_id, session_id=551, correlation="8f2c1e94a7b03d56", seal=8990 - at, **more,
        )
        for at, (action, subject, user_id, more) in enumerate(DAY * times)
    )  # fmt: skip
    names = NAMES | {f"user:{ADMIN.id}": cast.VALENTINA.name}
    return AuditPage(items=items, names=names)


def audit_window(
    context: ShotContext, scheme: Scheme = Scheme.LIGHT, language: str = "es", size: tuple[int, int] = (1440, 900),
    *, page: AuditPage | None = None, **state: Any,
) -> SettingsWindow:  # fmt: skip
    """The page, as the gateway would fill it; the first entry is chosen."""
    found = audit_page(context) if page is None else page
    StageAudit.audit_now = found
    now = context.now
    StageAudit.audit_state_now = AuditState(
        sealed=48_213, checked_at=now - timedelta(minutes=2), whole_at=now - timedelta(hours=5), **state
    )
    window = settings_window(context, "audit", scheme, language, size=size)
    view: Any = window.page
    view.loading.hide()
    view.rows.begin(found, now)
    view.empty.setVisible(not found.items)
    view.table.setVisible(bool(found.items))
    view.show_state(StageAudit.audit_state_now)
    if found.items:
        view.table.view.selectRow(0)
    QCoreApplication.processEvents()
    return window


@shot("settings_audit", (1440, 900))
def settings_audit(context: ShotContext) -> SettingsWindow:
    """A day, and what changed of a colleague's account."""
    return audit_window(context)


@shot("settings_audit_dark_pt", (1000, 700))
def settings_audit_dark_pt(context: ShotContext) -> SettingsWindow:
    """The same in the dark, in Portuguese, in a small window."""
    return audit_window(context, Scheme.DARK, "pt", (1000, 700))


@shot("settings_audit_fault_en", (1240, 800))
def settings_audit_fault_en(context: ShotContext) -> SettingsWindow:
    """Somebody changed an entry."""
    return audit_window(context, language="en", size=(1240, 800), fault="changed", fault_seal=7310, fault_entry=7322)


@shot("settings_audit_empty", (1200, 760))
def settings_audit_empty(context: ShotContext) -> SettingsWindow:
    """Nothing with these filters."""
    return audit_window(context, size=(1200, 760), page=AuditPage())


@shot("settings_audit_export", (1200, 760))
def settings_audit_export(context: ShotContext) -> SettingsWindow:
    """A file is being written."""
    window = audit_window(context, size=(1200, 760))
    view: Any = window.page
    view.export.progress.title.set_text(
        QCoreApplication.translate("Audit", "Exportando {0}").format("registro-de-auditoria-2026-11-23.csv")
    )
    done = QCoreApplication.translate("Audit", "{0} de {1}").format("20 400", "48 213")
    view.export.progress.set_progress(0.42, done)
    view.export.progress.show()
    QCoreApplication.processEvents()
    return window
