"""Etiquetas y motivos: with how much each is used; made, renamed, ordered, united, archived and brought back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.commands.palette import fold
from desktop.i18n.words import problem
from desktop.models.subscription import Subscriptions
from desktop.models.tags import LAST
from desktop.store.refusal import Refusal
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.asking import AskingPage
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.rows import Section, Sentences
from desktop.views.settings.tags.dialogs import MergeDialog, TagDialog, named_words
from desktop.views.settings.tags.row import TagRow
from desktop.views.widgets import Button, ButtonKind, EmptyState, SearchField
from protocol.tags import TAG_COLORS, Tag, TagKind
from protocol.work_api import OrderTags, PutTag, TagUse

translate = QCoreApplication.translate


class TagsPage(AskingPage):
    """The tags themselves come with the stream; how much each is used is asked."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.uses: dict[int, TagUse] | None = None
        self.rows: dict[int, TagRow] = {}
        self.search = SearchField(theme, translate("TagsPage", "Buscar etiqueta o motivo"))
        self.new = Button(theme, translate("TagsPage", "Nueva etiqueta"), ButtonKind.PRIMARY, "plus")
        self.new_reason = Button(theme, translate("TagsPage", "Nuevo motivo"), ButtonKind.OUTLINE, "plus", small=True)
        self.empty = EmptyState(
            theme, translate("TagsPage", "Todavía no hay etiquetas"),
            translate("TagsPage", "Dicen de qué trata una conversación. Un paquete de inicio trae las usuales."),
            translate("TagsPage", "Nueva etiqueta"), "tag",
        )  # fmt: skip
        self.sections = {
            "conversation": Section(theme, translate("TagsPage", "Etiquetas de conversaciones")),
            "reason": Section(
                theme, translate("TagsPage", "Motivos"),
                translate("TagsPage", "De qué trató un caso, para las cifras."), self.new_reason,
            ),
            "archived": Section(
                theme, translate("TagsPage", "Archivadas"),
                translate("TagsPage", "No se ofrecen; quien las tiene las conserva."),
            ),
        }  # fmt: skip
        for part in (self.search, self.empty, *self.sections.values()):
            self.body.addWidget(part)
        self.empty.hide()
        self.search.textChanged.connect(self.show_rows)
        self.new.clicked.connect(lambda: self.edit(None, "conversation"))
        self.new_reason.clicked.connect(lambda: self.edit(None, "reason"))
        self.empty.acted.connect(self.new.click)
        self._shown = self._tags()
        self._subscriptions = Subscriptions()
        self._subscriptions.add(self.session.on_problem(self._on_problem))
        self.destroyed.connect(self._subscriptions.close)
        self.show_rows()
        self.begin()

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        return QCoreApplication.translate("TagsPage", "%n en uso", "", sum(tag.active for tag in self._tags()))

    def header_actions(self) -> Sequence[QWidget]:
        return (self.new,)

    def aside(self) -> QWidget:
        told = Sentences(self.theme)
        told.say([
            translate("TagsPage", "Las listas las muestran en este orden; las del equipo, primero."),
            translate("TagsPage", "Un nombre nuevo vale también en las conversaciones que ya la tienen."),
            translate("TagsPage", "Archivar no la quita de ninguna conversación, y se puede volver a usar."),
        ])  # fmt: skip
        note = translate("TagsPage", "Los cambios se ven al instante en todas las ventanas.")
        return Aside(self.theme, translate("TagsPage", "Qué pasa"), told, aside_note(self.theme, note))

    def set_editable(self, editable: bool) -> None:
        for part in (self.new, self.new_reason, self.empty, *self.rows.values()):
            part.setEnabled(editable)
        super().set_editable(editable)

    def refresh(self) -> None:
        """Somebody changed a tag, here or elsewhere."""
        if self._shown != (now := self._tags()):
            self._shown = now
            self.show_rows()
            self.ask()

    def known(self) -> bool:
        return bool(self.rows) or self.uses is not None

    async def load(self) -> Refusal | None:
        found = await self.session.tag_uses()
        if isinstance(found, Refusal):
            return found
        self.uses = {one.id: one for one in found}
        return None

    # ----------------------------------------------------------------------------------------------------- the rows

    def _tags(self) -> list[Tag]:
        tags = [tag for tag in self.session.store.office.tags.values() if tag.kind != "contact"]
        return sorted(tags, key=lambda tag: (tag.position or LAST, fold(tag.name), tag.id))

    def show_rows(self) -> None:
        wanted = fold(self.search.text().strip())
        tags = [tag for tag in self._tags() if wanted in fold(tag.name)]
        self.rows = {}
        for key, section in self.sections.items():
            clear(section.body)
            here = [tag for tag in tags if (tag.kind if tag.active else "archived") == key]
            for tag in here:
                section.body.addWidget(self._row(tag))
            section.setVisible(bool(here) or (key == "reason" and not wanted))
        self.empty.setVisible(not self._tags())
        self.changed.emit()

    def _row(self, tag: Tag) -> TagRow:
        row = TagRow(self.theme, tag, self._about(tag))
        row.moved.connect(partial(self.move_tag, tag.id))
        row.edited.connect(partial(self.edit, tag, tag.kind))
        row.merged.connect(partial(self._ask_merge, tag))
        row.archived.connect(partial(self.archive, tag))
        self.rows[tag.id] = row
        return row

    def _about(self, tag: Tag) -> str:
        use = (self.uses or {}).get(tag.id)
        team = self.session.store.people.teams.get(tag.team_id or 0)
        parts = [team.name] if team is not None else []
        if use is not None:
            parts.append(QCoreApplication.translate("TagsPage", "%n conversación(es)", "", use.conversations))
            if use.open:
                parts.append(QCoreApplication.translate("TagsPage", "%n abierta(s)", "", use.open))
            parts += [named_words(one) for one in use.named_by]
        return ", ".join(parts)

    # ----------------------------------------------------------------------------------------------------- the deeds

    def edit(self, tag: Tag | None, kind: TagKind) -> None:
        """Make one, or change it."""
        tags, use = self._tags(), (self.uses or {}).get(tag.id if tag is not None else 0)
        colors = [one.color for one in tags if one.active]
        taken = {one.name.lower() for one in tags if one.kind == kind and (tag is None or one.id != tag.id)}
        teams = sorted(self.session.store.people.teams.values(), key=lambda team: fold(team.name))
        dialog = TagDialog(
            self.theme, tag, kind, min(TAG_COLORS, key=colors.count), taken, teams,
            use.conversations if use is not None else 0, self.window(),
        )  # fmt: skip
        dialog.accepted.connect(lambda: self.keep(dialog.request(), tag))
        dialog.open()

    def keep(self, request: PutTag, tag: Tag | None) -> None:
        """As it was typed; an edit can be taken back."""
        self.session.put_tag(request, tag.id if tag is not None else None, partial(self._kept, tag))

    def _kept(self, before: Tag | None, row: Tag) -> None:
        words = translate("TagsPage", "«{0}» guardada.").format(row.name)
        self.say(words, partial(self._again, before, row) if before is not None else None)

    def _again(self, before: Tag, now: Tag) -> None:
        """As it was."""
        put = PutTag(
            name=before.name, color=before.color, kind=before.kind, team_id=before.team_id, active=before.active,
            rev=now.rev,
        )  # fmt: skip
        words = translate("TagsPage", "«{0}» como estaba.").format(before.name)
        self.session.put_tag(put, now.id, lambda _row: self.say(words))

    def archive(self, tag: Tag) -> None:
        """Offer it no more, or again."""
        put = PutTag(
            name=tag.name, color=tag.color, kind=tag.kind, team_id=tag.team_id, active=not tag.active, rev=tag.rev
        )
        self.session.put_tag(put, tag.id, partial(self._kept, tag))

    def move_tag(self, id: int, step: int) -> None:
        """One place up or down among those of its kind."""
        kind = self.session.store.office.tags[id].kind
        ids = [tag.id for tag in self._tags() if tag.active]
        same = [tag.id for tag in self._tags() if tag.active and tag.kind == kind]
        at = same.index(id) + step
        if not 0 <= at < len(same):
            return
        here, there = ids.index(id), ids.index(same[at])
        ids[here], ids[there] = ids[there], ids[here]
        self.do(partial(self.session.order_tags, OrderTags(tags=ids)), lambda _none: None)

    def _ask_merge(self, tag: Tag) -> None:
        others = [one for one in self._tags() if one.active and one.kind == tag.kind and one.id != tag.id]
        use = (self.uses or {}).get(tag.id) or TagUse(id=tag.id, conversations=0, open=0)
        dialog = MergeDialog(self.theme, tag, use, others, self.window())
        dialog.accepted.connect(lambda: self.merge(tag, dialog))
        dialog.open()

    def merge(self, tag: Tag, dialog: MergeDialog) -> None:
        """Two become one."""
        words = translate("TagsPage", "«{0}» se unió a «{1}».").format(tag.name, dialog.into.currentText())
        self.do(partial(self.session.merge_tag, tag.id, dialog.request()), lambda _tag: self.say(words))

    def _on_problem(self, words: str, detail: str) -> None:
        if words == "refused.conflict":
            self.say(
                translate("TagManager", "Ya hay una etiqueta con ese nombre, o alguien la cambió al mismo tiempo.")
            )
        else:
            self.say(problem(words, detail))
