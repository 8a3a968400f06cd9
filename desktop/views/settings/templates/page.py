"""Plantillas: drafts and what Meta lists, with states, quality and reasons; written, submitted, deleted from here."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.template_draft_words import (
    hurdle_words,
    locale_name,
    quality_name,
    refusal_words,
    rejection,
    state_name,
)
from desktop.i18n.words import category_name
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.composer.template_rows import reason_word
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.asking import AskingPage
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.rows import Section, Sentences, SwitchCard
from desktop.views.settings.templates.binding import BindingDialog, bindable
from desktop.views.settings.templates.builder import TemplateBuilder
from desktop.views.settings.templates.line import line_of
from desktop.views.settings.templates.returning import ReturnDialog
from desktop.views.widgets import (
    Button,
    ButtonKind,
    ConfirmDialog,
    ElidedLabel,
    EmptyState,
    IconButton,
    Ink,
    SearchField,
)
from protocol.api import TemplateRow
from protocol.rules.permissions import Permission
from protocol.rules.template_compose import draft_of
from protocol.rules.template_edits import edit_hurdle
from protocol.template_draft import TemplateDraft, TemplateDraftRow

translate = QCoreApplication.translate
LOOK_MS = 30_000
_PENDING = frozenset({"PENDING", "IN_APPEAL"})


class TemplatesPage(AskingPage):
    """Everything is done at once. While Meta decides about one, it looks again by itself."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.rows: list[TemplateRow] | None = None
        self.drafts: list[TemplateDraftRow] = []
        self._wanted = 0
        self.opens: dict[str, Button | IconButton] = {}
        self.builder: TemplateBuilder | None = None
        self.new = Button(theme, translate("TemplatesPage", "Nueva plantilla"), ButtonKind.PRIMARY, "plus")
        self.fetch = Button(theme, translate("TemplatesPage", "Traer de Meta"), ButtonKind.OUTLINE, "refresh-cw")
        self.eyes = SwitchCard(
            theme, translate("TemplatesPage", "Otra persona la revisa antes que Meta"),
            translate("TemplatesPage", "Quien escribe una plantilla pide el visto bueno; nadie aprueba la suya."),
        )  # fmt: skip
        self.search = SearchField(theme, translate("TemplatesPage", "Buscar por nombre o texto"))
        self.empty = EmptyState(
            theme, translate("TemplatesPage", "Todavía no hay plantillas"),
            translate("TemplatesPage", "Con una plantilla escribes primero, o cuando pasaron 24 horas."),
            translate("TemplatesPage", "Nueva plantilla"), "layout-template",
        )  # fmt: skip
        self.pending = Section(theme, translate("TemplatesPage", "Borradores"))
        self.listed = Section(theme, translate("TemplatesPage", "En Meta"))
        for part in (self.eyes, self.search, self.empty, self.pending, self.listed):
            self.body.addWidget(part)
        for part in (self.search, self.empty, self.pending, self.listed):
            part.hide()
        self.new.clicked.connect(lambda: self.write(TemplateDraft(language=self._usual_language())))
        self.empty.acted.connect(self.new.click)
        self.fetch.clicked.connect(self._fetch)
        self.search.textChanged.connect(self.show_rows)
        self.eyes.toggled.connect(self._four_eyes)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._look_again)
        self._look.start()
        self._show_eyes()
        self.begin()

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        usable = sum(one.unusable is None for one in self.rows or [])
        return QCoreApplication.translate("TemplatesPage", "%n lista(s) para enviar", "", usable)

    def header_actions(self) -> Sequence[QWidget]:
        return (self.fetch, self.new)

    def set_editable(self, editable: bool) -> None:
        may = self.session.store.may(Permission.MANAGE_POLICIES)
        self.eyes.switch.setEnabled(editable and may)
        for part in (self.new, self.fetch, self.empty, *self.opens.values()):
            part.setEnabled(editable)
        super().set_editable(editable)

    def refresh(self) -> None:
        self._show_eyes()
        self.changed.emit()

    def aside(self) -> QWidget:
        told = Sentences(self.theme)
        told.say([
            translate("TemplatesPage", "Meta revisa cada plantilla en cada idioma, casi siempre en minutos."),
            translate("TemplatesPage", "Una aprobada se cambia una vez al día y diez al mes; vuelve a revisión."),
            translate("TemplatesPage", "Si muchos clientes la bloquean, Meta la pone en pausa."),
        ])  # fmt: skip
        note = translate("TemplatesPage", "El nombre de una borrada no se puede usar de nuevo en 30 días.")
        return Aside(self.theme, translate("TemplatesPage", "Cómo funciona"), told, aside_note(self.theme, note))

    def point_at(self, subject: int) -> None:
        """An alert is about this one."""
        row = next((one for one in self.rows or [] if one.id == subject), None)
        self._wanted = subject if row is None else 0
        if row is not None:
            self.search.setText(row.name)

    def known(self) -> bool:
        return self.rows is not None

    async def load(self) -> Refusal | None:
        drafts, rows = await self.session.template_drafts(), await self.session.every_template()
        if isinstance(drafts, Refusal):
            return drafts
        if isinstance(rows, Refusal):
            return rows
        self.drafts, self.rows = drafts, rows
        if self._wanted:
            self.point_at(self._wanted)
        return None

    def _look_again(self) -> None:
        waits = any(row.status.upper() in _PENDING for row in self.rows or [])
        if waits or any(one.state == "sending" for one in self.drafts):
            self.ask()

    # ----------------------------------------------------------------------------------------------------- four eyes

    def four_eyes(self) -> bool:
        """Whether a colleague looks at each template first."""
        found = self.session.store.office.policies.get("templates:0")
        return found is not None and bool(found.body.get("four_eyes"))

    def _show_eyes(self) -> None:
        self.eyes.set_on(self.four_eyes())

    def _four_eyes(self, on: bool) -> None:
        found = self.session.store.office.policies.get("templates:0")
        base = found.rev if found is not None else 0
        self.session.put_policy("templates", 0, {"four_eyes": on}, base=base, note="", done=self._decided)

    def _decided(self, refusal: Refusal | None) -> None:
        words = translate("TemplatesPage", "Guardado.")
        if refusal is not None:
            words = translate("TemplatesPage", "No se guardó. Intenta de nuevo.")
        self.say(words)
        self._show_eyes()

    # ----------------------------------------------------------------------------------------------------- the rows

    def show_rows(self) -> None:
        words = self.search.text().strip().casefold()
        self.opens = {}
        for section in (self.pending, self.listed):
            clear(section.body)
        drafts = [one for one in self.drafts if words in f"{one.draft.name} {one.draft.body}".casefold()]
        rows = [one for one in self.rows or [] if words in f"{one.name} {_body(one)}".casefold()]
        for draft in drafts:
            self.pending.body.addWidget(self._draft(draft))
        for name, group in groupby(sorted(rows, key=lambda one: (one.name, one.language)), lambda one: one.name):
            self.listed.body.addWidget(self._family(name, list(group)))
        self.pending.setVisible(bool(drafts))
        self.listed.setVisible(bool(rows))
        nothing = not self.rows and not self.drafts
        self.empty.setVisible(nothing)
        self.search.setVisible(not nothing)

    def _draft(self, row: TemplateDraftRow) -> QWidget:
        draft, people = row.draft, self.session.store.people
        name = draft.name or translate("TemplatesPage", "Sin nombre")
        told = [state_name(row.state), category_name(draft.category), locale_name(draft.language),
                people.name(row.author_id)]  # fmt: skip
        if row.template_id is not None:
            told.append(translate("TemplatesPage", "cambia una que ya está en Meta"))
        extra = refusal_words(row.refusal) if row.refusal else row.note
        ink = Ink.DANGER if row.refusal else Ink.WARN
        icon = {"waiting": "eye", "returned": "undo-2", "sending": "send"}.get(row.state, "pencil")
        mine = self.session.store.me is not None and self.session.store.me.id == row.author_id
        tools: list[Button | IconButton] = []
        if row.state == "waiting" and not mine:
            back = Button(self.theme, translate("TemplatesPage", "Devolver"), ButtonKind.OUTLINE, small=True)
            back.setAccessibleName(translate("TemplatesPage", "Devolver {0}").format(name))
            back.clicked.connect(partial(self._ask_return, row))
            self.opens[f"return:{row.id}"] = back
            tools.append(back)
        label = translate("TemplatesPage", "Revisar") if row.state == "waiting" else translate("TemplatesPage", "Abrir")
        opening = Button(self.theme, label, ButtonKind.OUTLINE, small=True)
        opening.setAccessibleName(f"{label} {name}")
        opening.clicked.connect(partial(self.write, draft, row))
        away = IconButton(self.theme, "trash-2", translate("TemplatesPage", "Borrar {0}").format(name), small=True)
        away.clicked.connect(partial(self._ask_drop, row))
        self.opens |= {f"draft:{row.id}": opening, f"drop:{row.id}": away}
        return line_of(self.theme, icon, name, " · ".join(told), extra, ink, [*tools, opening, away])

    def _family(self, name: str, rows: Sequence[TemplateRow]) -> QWidget:
        """One template in all its languages."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(4))
        top = QHBoxLayout()
        top.addWidget(ElidedLabel(self.theme, name, Role.UI_STRONG), 1)
        more = Button(self.theme, translate("TemplatesPage", "Otro idioma"), ButtonKind.GHOST, "languages", small=True)
        more.setAccessibleName(translate("TemplatesPage", "{0}: otro idioma").format(name))
        more.clicked.connect(partial(self._translate, rows))
        more.setVisible(draft_of(rows[0]) is not None)
        self.opens[f"variant:{name}"] = more
        top.addWidget(more)
        column.addLayout(top)
        for row in rows:
            column.addWidget(self._listed(row))
        return holder

    def _listed(self, row: TemplateRow) -> QWidget:
        theme, reason = self.theme, row.unusable
        words = reason_word(reason) if reason else translate("TemplatesPage", "Aprobada")
        good, waits = reason is None, reason == "pending"
        icon = "circle-check" if good else "clock-3" if waits else "triangle-alert"
        ink = Ink.OK if good else Ink.WARN if waits or reason == "paused" else Ink.DANGER
        told = [locale_name(row.language), words, category_name(row.category)]
        if quality := quality_name(row.quality):
            told.append(quality)
        extra = [rejection(row)] if reason == "rejected" else []
        if row.previous_category and row.previous_category != row.category:
            moved = translate("TemplatesPage", "Meta la pasó de {0} a {1}: cambia lo que cuesta.")
            extra.append(moved.format(category_name(row.previous_category), category_name(row.category)))
        tools: list[Button | IconButton] = []
        if reason != "deleted":
            name = f"{row.name}, {locale_name(row.language)}"
            bind = IconButton(theme, "zap", translate("TemplatesPage", "Datos de {0}").format(name), small=True)
            bind.clicked.connect(partial(self._bind, row))
            bind.setVisible(bool(bindable(row)))
            edit = IconButton(theme, "pencil", translate("TemplatesPage", "Cambiar {0}").format(name), small=True)
            edit.clicked.connect(partial(self._edit, row))
            edit.setVisible(draft_of(row) is not None)
            away = IconButton(theme, "trash-2", translate("TemplatesPage", "Borrar {0}").format(name), small=True)
            away.clicked.connect(partial(self._ask_delete, row))
            self.opens |= {f"bind:{row.id}": bind, f"edit:{row.id}": edit, f"delete:{row.id}": away}
            tools = [bind, edit, away]
        return line_of(self.theme, icon, "", " · ".join(told), " ".join(filter(None, extra)), Ink.WARN, tools, ink)

    # ----------------------------------------------------------------------------------------------------- the deeds

    def write(self, draft: TemplateDraft, row: TemplateDraftRow | None = None, template_id: int | None = None) -> None:
        """Open the builder."""
        self.builder = TemplateBuilder(
            self.context, draft, row, self.window(), template_id=template_id, four_eyes=self.four_eyes()
        )
        self.builder.sent.connect(self._sent)
        self.builder.finished.connect(lambda _result: self.ask())
        self.builder.kept.connect(self.ask)
        self.builder.open()

    def _sent(self, row: TemplateDraftRow) -> None:
        if row.state == "waiting":
            self.say(translate("TemplatesPage", "«{0}» espera el visto bueno de otra persona.").format(row.draft.name))
        else:
            self.say(translate("TemplatesPage", "«{0}» está en revisión de Meta.").format(row.draft.name))

    def _edit(self, row: TemplateRow) -> None:
        waiting = next((one for one in self.drafts if one.template_id == row.id), None)
        if waiting is not None:
            self.write(waiting.draft, waiting)
            return
        hurdle = edit_hurdle(row.status, row.edits, self.session.clock.now())
        draft = draft_of(row)
        if hurdle is not None:
            self.say(hurdle_words(hurdle))
        elif draft is not None:
            self.write(draft, template_id=row.id)

    def _bind(self, row: TemplateRow) -> None:
        dialog = BindingDialog(self.context, row, self.window())
        said = translate("TemplatesPage", "Guardado.")
        dialog.accepted.connect(lambda: self.do(
            partial(self.session.bind_template, row.id, dialog.request()), lambda _none: self.say(said)
        ))  # fmt: skip
        dialog.open()

    def _translate(self, rows: Sequence[TemplateRow]) -> None:
        """The same in another language, to be written over."""
        draft = draft_of(rows[0])
        if draft is not None:
            taken = {row.language for row in rows}
            free = next((one for one in ("es_MX", "pt_BR", "en_US", "es_AR", "es_ES", "en") if one not in taken), "es")
            self.write(replace(draft, language=free))

    def _fetch(self) -> None:
        self.say(translate("TemplatesPage", "Trayéndolas de Meta…"))
        self.do(self.session.fetch_templates, lambda _rows: self.say(translate("TemplatesPage", "Al día con Meta.")))

    def _ask_drop(self, row: TemplateDraftRow) -> None:
        words = translate("TemplatesPage", "¿Borrar el borrador «{0}»?").format(row.draft.name)
        about = translate("TemplatesPage", "Lo escrito se pierde. En Meta no cambia nada.")
        self._confirm(words, about, lambda: self.do(
            partial(self.session.delete_template_draft, row.id),
            lambda _none: self.say(translate("TemplatesPage", "Borrador borrado.")),
        ))  # fmt: skip

    def _ask_delete(self, row: TemplateRow) -> None:
        words = translate("TemplatesPage", "¿Borrar «{0}» en {1}?").format(row.name, locale_name(row.language))
        about = translate("TemplatesPage", "Deja de poder enviarse y su nombre queda ocupado 30 días.")
        self._confirm(words, about, lambda: self.do(
            partial(self.session.delete_template, row.id),
            lambda _none: self.say(translate("TemplatesPage", "Plantilla borrada en Meta.")),
        ))  # fmt: skip

    def _confirm(self, words: str, about: str, deed: object) -> None:
        dialog = ConfirmDialog(self.theme, words, about, translate("TemplatesPage", "Borrar"), self.window())
        dialog.accepted.connect(deed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_return(self, row: TemplateDraftRow) -> None:
        dialog = ReturnDialog(self.theme, row.draft.name, self.window())
        dialog.accepted.connect(lambda: self.do(
            partial(self.session.return_template_draft, row.id, row.rev, dialog.words()),
            lambda _row: self.say(translate("TemplatesPage", "Devuelta para corregir.")),
        ))  # fmt: skip
        dialog.open()

    def _usual_language(self) -> str:
        found = [row.language for row in self.rows or []]
        return max(set(found), key=found.count) if found else "es_MX"


def _body(row: TemplateRow) -> str:
    return " ".join(str(part.get("text") or "") for part in row.components)
