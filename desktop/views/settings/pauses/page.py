"""Motivos de pausa y gracia: kind `presence`, of the company."""

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.moments import span
from desktop.models.settings_draft import PolicyDraft
from desktop.store.refusal import Fault
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.page import Place, PolicyPage
from desktop.views.settings.pauses.reasons import Reasons
from desktop.views.settings.rows import Line, Number, Section, Sentences
from protocol.presence import AwayReason, PresencePolicy


class PausesPage(PolicyPage):
    """The company's reasons, and five graces."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.policy: PolicyDraft[PresencePolicy] = self.draft("presence", 0, PresencePolicy())
        theme = self.theme
        self.reasons = Reasons(theme)
        self.graces: dict[str, tuple[Number, int]] = {}
        grace = Section(
            theme, self.tr("Gracia"), self.tr("Lo que se perdona antes de que alguien deje de recibir conversaciones.")
        )
        minutes, seconds = self.tr("min"), self.tr("s")
        told = (
            ("locked_s", self.tr("Pantalla bloqueada"), 1440, minutes, 60),
            ("idle_s", self.tr("Sin tocar el teclado ni el ratón"), 1440, minutes, 60),
            ("asleep_s", self.tr("Dispositivo suspendido"), 1440, minutes, 60),
            ("lost_s", self.tr("Conexión perdida"), 3600, seconds, 1),
            ("take_back_s", self.tr("Y después, sus conversaciones vuelven a la cola a los"), 1440, minutes, 60),
        )
        for name, words, highest, unit, factor in told:
            number = Number(theme, words, 10 if name == "lost_s" else 0, highest, unit)
            number.edited.connect(self._edited)
            self.graces[name] = (number, factor)
            grace.body.addWidget(Line(theme, words, number))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.reasons)
        column.addWidget(grace)
        column.addStretch(1)
        self.reasons.edited.connect(self._reasons_edited)
        self.side: Sentences | None = None
        self.show_drafts()

    def hint(self) -> str:
        reasons = self.reasons.reasons()
        off = sum(not one.enabled for one in reasons)
        count = self.tr("%n motivo(s)", "", len(reasons))
        if not off:
            return count
        return ", ".join((count, self.tr("%n apagado(s)", "", off)))

    def aside(self) -> QWidget:
        self.side = Sentences(self.theme)
        note = self.tr("Las que esperan al cliente se quedan con su dueño; el borrador viaja con la conversación.")
        box = Aside(self.theme, self.tr("Qué pasa"), self.side, aside_note(self.theme, note))
        self._tell()
        return box

    def _tell(self) -> None:
        if self.side is None:
            return
        mine = self.policy.mine
        self.side.say(
            [
                self.tr("Si alguien bloquea su pantalla, a los {0} deja de recibir.").format(span(mine.locked_s)),
                self.tr("Si pierde la conexión, a los {0}.").format(span(mine.lost_s)),
                self.tr("A los {0} más, lo que espera su respuesta vuelve arriba de la cola.").format(
                    span(mine.take_back_s)
                ),
            ]
        )

    def show_drafts(self) -> None:
        mine = self.policy.mine
        self.reasons.show_reasons(mine.reasons, self.policy.kept.reasons)
        for name, (number, factor) in self.graces.items():
            number.show_value(round(getattr(mine, name) / factor))
        self._tell()

    def _edited(self) -> None:
        """Seconds that a field in minutes does not show stay until it is changed."""
        mine, made = self.policy.mine, dict[str, int]()
        for name, (number, factor) in self.graces.items():
            known: int = getattr(mine, name)
            made[name] = known if round(known / factor) == number.value() else number.value() * factor
        self.policy.mine = replace(mine, **made)
        self._tell()
        self.edited()

    def _reasons_edited(self) -> None:
        self.policy.mine = replace(self.policy.mine, reasons=self.reasons.reasons())
        self.edited()

    def show_fault(self, place: Place, fault: Fault, words: str) -> bool:
        head, _, at = fault.path.partition(".")
        if head != "reasons":
            return False
        self.reasons.set_error(int(at) if at.isdigit() else None, words)
        return True

    def clear_faults(self) -> None:
        self.reasons.set_error(None, "")

    def describe(self, place: Place, before: Any, after: Any) -> list[str]:
        found = self._reasons_words(before.reasons, after.reasons) if before.reasons != after.reasons else []
        names = {
            "locked_s": self.tr("pantalla bloqueada: {0}"), "idle_s": self.tr("sin actividad: {0}"),
            "asleep_s": self.tr("suspendido: {0}"), "lost_s": self.tr("conexión perdida: {0}"),
            "take_back_s": self.tr("vuelven a la cola: {0}"),
        }  # fmt: skip
        return found + [
            form.format(span(getattr(after, name)))
            for name, form in names.items()
            if getattr(before, name) != getattr(after, name)
        ]

    def _reasons_words(self, before: tuple[AwayReason, ...], after: tuple[AwayReason, ...]) -> list[str]:
        old = {one.key: one for one in before}
        found = []
        for one in after:
            known = old.get(one.key)
            if known is None and before:
                found.append(self.tr("nuevo motivo «{0}»").format(one.name))
            elif known is not None and known.name != one.name:
                found.append(self.tr("«{0}» se llama «{1}»").format(known.name, one.name))
            elif known is not None and known.enabled != one.enabled:
                words = self.tr("«{0}» encendido") if one.enabled else self.tr("«{0}» apagado")
                found.append(words.format(one.name))
        return found or [self.tr("motivos: {0}").format(", ".join(one.name for one in after if one.enabled))]
