"""A tag: its name, colour and team; and two of them made one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.tags.swatches import Swatches
from desktop.views.widgets import Combo, Ink, Paragraph, TextField
from protocol.people import Team
from protocol.tags import Tag, TagKind
from protocol.work_api import MergeTag, PutTag, TagUse

translate = QCoreApplication.translate
LONGEST = 40


class TagDialog(FormDialog):
    """`request()` once accepted. `taken`: names of the others of its kind, in small letters."""

    def __init__(
        self, theme: Theme, tag: Tag | None, kind: TagKind, color: str, taken: set[str], teams: Sequence[Team],
        used: int, parent: QWidget,
    ) -> None:  # fmt: skip
        reason = kind == "reason"
        title = _title(reason, new=tag is None)
        about = ""
        if tag is not None and used:
            about = QCoreApplication.translate(
                "TagsPage", "El nombre cambia también en %n conversación(es) que la tienen.", "", used
            )
        super().__init__(theme, title, translate("TagsPage", "Guardar"), parent, about)
        self.tag, self._kind, self._taken = tag, kind, taken
        self.name = TextField(theme, translate("TagsPage", "Envíos"))
        self.name.setMaxLength(LONGEST)
        self.name.setText(tag.name if tag is not None else "")
        self.colors = Swatches(theme)
        self.colors.choose(tag.color if tag is not None else color)
        self.team = Combo(theme, translate("TagsPage", "Se ofrece primero a"))
        self.team.addItem(translate("TagManager", "Todos los equipos"), None)
        for team in teams:
            self.team.addItem(team.name, team.id)
        self.team.setCurrentIndex(max(0, self.team.findData(tag.team_id if tag is not None else None)))
        self.add(translate("TagsPage", "Nombre"), self.name)
        self.add(translate("TagManager", "Color y forma"), self.colors)
        self.add(translate("TagsPage", "Se ofrece primero a"), self.team)

    def problem(self) -> str:
        name = " ".join(self.name.text().split())
        if not name:
            return translate("TagsPage", "Falta el nombre.")
        if name.lower() in self._taken:
            return translate("TagsPage", "Ya hay otra con ese nombre: únelas o elige otro.")
        return ""

    def request(self) -> PutTag:
        """What is to be kept."""
        tag = self.tag
        return PutTag(
            name=" ".join(self.name.text().split()), color=self.colors.color(), kind=self._kind,
            team_id=self.team.currentData(), active=tag is None or tag.active, rev=tag.rev if tag is not None else None,
        )  # fmt: skip


class MergeDialog(FormDialog):
    """Which other one takes its place; what would happen is said before."""

    def __init__(self, theme: Theme, tag: Tag, use: TagUse, others: Sequence[Tag], parent: QWidget) -> None:
        title = translate("TagsPage", "Unir «{0}» con otra").format(tag.name)
        super().__init__(theme, title, translate("TagsPage", "Unir"), parent)
        self.tag, self._use = tag, use
        self.into = Combo(theme, translate("TagsPage", "Queda"))
        for one in others:
            self.into.addItem(one.name, one.id)
        self.add(translate("TagsPage", "Queda"), self.into)
        self.effect = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.fields.addWidget(self.effect)
        self.into.currentIndexChanged.connect(self._tell)
        self._tell()
        self.confirm.setEnabled(bool(others) and not use.named_by)

    def _tell(self) -> None:
        if self._use.named_by:
            named = ", ".join(named_words(one) for one in self._use.named_by)
            words = translate("TagsPage", "Todavía la nombran: {0}. Pon allí la otra y vuelve.")
            self.effect.set_text(words.format(named))
            return
        told = QCoreApplication.translate(
            "TagsPage", "%n conversación(es) pasan a «{0}». «{1}» se archiva. No se puede deshacer.", "",
            self._use.conversations,
        )  # fmt: skip
        self.effect.set_text(told.format(self.into.currentText(), self.tag.name))

    def request(self) -> MergeTag:
        """What is to be done."""
        return MergeTag(into=self.into.currentData(), rev=self.tag.rev)


def named_words(kind: str) -> str:
    """Where a tag is named, in words."""
    return {
        "macros": translate("TagsPage", "macros"), "views": translate("TagsPage", "vistas guardadas"),
        "sla": translate("Commands", "Objetivos de SLA"), "resolving": translate("Commands", "Cierre de casos"),
        "measures": translate("Commands", "Cómo se mide"), "rules": translate("Commands", "Reglas de asignación"),
    }.get(kind, kind)  # fmt: skip


def _title(reason: bool, *, new: bool) -> str:
    if new:
        return translate("TagsPage", "Nuevo motivo") if reason else translate("TagsPage", "Nueva etiqueta")
    return translate("TagsPage", "Cambiar motivo") if reason else translate("TagsPage", "Cambiar etiqueta")
