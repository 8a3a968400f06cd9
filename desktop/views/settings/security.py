"""Seguridad: who signs in with a code, how long sessions and passwords are, from which networks people work.

What counts is the gateway's business: it counts from the next request on, and it refuses a list of networks that would
shut out whoever saves it.
"""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.settings_draft import PolicyDraft
from desktop.store.refusal import Fault
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.rows import Line, Number, Section, Sentences, TextArea
from desktop.views.widgets import CheckBox
from protocol.people import Role
from protocol.security import LEAST_PASSWORD, SecurityPolicy

ROLES: tuple[Role, ...] = ("agent", "supervisor", "admin")


class SecurityPage(PolicyPage):
    """Kind `security`, of the company."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.policy: PolicyDraft[SecurityPolicy] = self.draft("security", 0, SecurityPolicy())
        self.side: Sentences | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(12))
        for part in (self._factor(), self._lengths(), self._networks(), self._mail()):
            column.addWidget(part)
        column.addStretch(1)
        self.show_drafts()

    def _factor(self) -> Section:
        section = Section(
            self.theme, self.tr("Verificación en dos pasos"),
            self.tr("Además de la contraseña, un código del teléfono. Quien no la tenga la activa al entrar."),
        )  # fmt: skip
        self.roles = {role: CheckBox(self.theme, self._role(role)) for role in ROLES}
        for check in self.roles.values():
            section.body.addWidget(check)
            check.clicked.connect(self._edited)
        return section

    def _role(self, role: str) -> str:
        names = {
            "agent": self.tr("Agentes"), "supervisor": self.tr("Supervisión"), "admin": self.tr("Administración"),
        }  # fmt: skip
        return names[role]

    def _lengths(self) -> Section:
        self.days = Number(self.theme, "", 0, 365, self.tr("días"))
        self.idle = Number(self.theme, "", 0, 8760, self.tr("h"))
        self.least = Number(self.theme, "", LEAST_PASSWORD, 128, self.tr("letras"))
        section = Section(self.theme, self.tr("Sesiones y contraseñas"))
        self.days_line = Line(
            self.theme,
            self.tr("Una sesión dura"),
            self.days,
            self.tr("después pide entrar otra vez; 0: lo del servidor"),
        )
        self.idle_line = Line(
            self.theme, self.tr("Termina si nadie la usa en"), self.idle, self.tr("0: no termina por eso")
        )
        self.least_line = Line(
            self.theme,
            self.tr("Una contraseña tiene al menos"),
            self.least,
            self.tr("cuenta para las que se elijan desde ahora"),
        )
        for line, number in (
            (self.days_line, self.days), (self.idle_line, self.idle), (self.least_line, self.least),
        ):  # fmt: skip
            section.body.addWidget(line)
            number.edited.connect(self._edited)
        return section

    def _networks(self) -> Section:
        self.networks = TextArea(self.theme, self.tr("Redes desde las que se entra"), 4)
        self.networks.setPlaceholderText("203.0.113.0/24")
        section = Section(
            self.theme, self.tr("Redes desde las que se entra"),
            self.tr("Una dirección o red por línea. Vacío: desde cualquiera. La tuya tiene que estar."),
        )  # fmt: skip
        self.networks_line = Line(self.theme, "", self.networks)
        section.body.addWidget(self.networks_line)
        self.networks.edited.connect(self._edited)
        return section

    def _mail(self) -> Section:
        self.domains = TextArea(self.theme, self.tr("Dominios a los que van los informes"), 3)
        self.domains.setPlaceholderText("empresa.com")
        section = Section(
            self.theme, self.tr("Informes por correo"),
            self.tr("Dominios a los que pueden ir los informes programados, uno por línea. Vacío: cualquiera."),
        )  # fmt: skip
        self.domains_line = Line(self.theme, "", self.domains)
        section.body.addWidget(self.domains_line)
        self.domains.edited.connect(self._edited)
        return section

    def hint(self) -> str:
        return self.tr("cómo se entra a Relevo")

    def aside(self) -> QWidget:
        self.side = Sentences(self.theme)
        note = self.tr("Vale desde la próxima vez que un dispositivo pide algo, también en sesiones abiertas.")
        box = Aside(self.theme, self.tr("Así se lee"), self.side, aside_note(self.theme, note))
        self._tell()
        return box

    def _tell(self) -> None:
        if self.side is not None:
            self.side.say(self._sentences(self.policy.mine))

    def _sentences(self, mine: SecurityPolicy) -> list[str]:
        roles = ", ".join(self._role(role) for role in ROLES if role in mine.second_factor)
        return [
            self.tr("Entran con código: {0}.").format(roles) if roles else self.tr("A nadie se le exige un código."),
            self.tr("Días que dura una sesión: {0}.").format(mine.session_days) if mine.session_days
            else self.tr("Las sesiones duran lo que diga el servidor."),
            self.tr("Redes desde las que se entra: {0}.").format(", ".join(mine.networks)) if mine.networks
            else self.tr("Se entra desde cualquier red."),
            self.tr("Los informes por correo van solo a: {0}.").format(", ".join(mine.mail_domains))
            if mine.mail_domains else self.tr("Los informes por correo van a cualquier dirección."),
        ]  # fmt: skip

    def show_drafts(self) -> None:
        mine = self.policy.mine
        for role, check in self.roles.items():
            check.setChecked(role in mine.second_factor)
        self.days.show_value(mine.session_days or 0)
        self.idle.show_value(mine.idle_hours or 0)
        self.least.show_value(mine.password_min)
        if _lines(self.networks.toPlainText()) != mine.networks:
            self.networks.show_text("\n".join(mine.networks))
        if _domains(self.domains.toPlainText()) != mine.mail_domains:
            self.domains.show_text("\n".join(mine.mail_domains))
        self._tell()

    def _edited(self) -> None:
        self.policy.mine = SecurityPolicy(
            second_factor=tuple(role for role, check in self.roles.items() if check.isChecked()),
            session_days=self.days.value() or None, idle_hours=self.idle.value() or None,
            password_min=self.least.value(), networks=_lines(self.networks.toPlainText()),
            mail_domains=_domains(self.domains.toPlainText()),
        )  # fmt: skip
        self._tell()
        self.edited()

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        line = {"networks": self.networks_line, "mail_domains": self.domains_line}.get(fault.path.partition(".")[0])
        if line is not None:
            line.set_error(words)
        return line is not None

    def clear_faults(self) -> None:
        for line in (self.networks_line, self.domains_line):
            line.set_error("")

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        roles = ", ".join(self._role(role) for role in ROLES if role in after.second_factor)
        words = {
            "second_factor": self.tr("entran con código: {0}").format(roles or self.tr("nadie")),
            "session_days": self.tr("días que dura una sesión: {0}").format(after.session_days) if after.session_days
            else self.tr("las sesiones duran lo del servidor"),
            "idle_hours": self.tr("terminan sin uso en {0} h").format(after.idle_hours) if after.idle_hours
            else self.tr("no terminan por falta de uso"),
            "password_min": self.tr("contraseñas de {0} letras o más").format(after.password_min),
            "networks": self.tr("redes: {0}").format(", ".join(after.networks) or self.tr("cualquiera")),
            "mail_domains": self.tr("informes por correo a: {0}").format(
                ", ".join(after.mail_domains) or self.tr("cualquiera")
            ),
        }  # fmt: skip
        return [said for name, said in words.items() if getattr(before, name) != getattr(after, name)]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _domains(text: str) -> tuple[str, ...]:
    """With or without their @."""
    return tuple(line.lstrip("@").lower() for line in _lines(text))
