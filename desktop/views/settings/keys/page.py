"""Claves de API: each with what it may do, whose it is and when it was used; made, and revoked at once."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.moments import ago, long_date
from desktop.i18n.permission_words import permission_words
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.aside import Aside, aside_note
from desktop.views.settings.asking import AskingPage
from desktop.views.settings.hours.layouts import clear
from desktop.views.settings.keys.dialogs import NewKeyDialog, SecretDialog
from desktop.views.settings.rows import Section
from desktop.views.widgets import (
    Button,
    ButtonKind,
    ConfirmDialog,
    ElidedLabel,
    EmptyState,
    IconMark,
    Ink,
    Paragraph,
)
from protocol.api_keys import ApiKey, MadeApiKey

translate = QCoreApplication.translate


class KeysPage(AskingPage):
    """Everything is done at once."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = self.theme
        self.keys: list[ApiKey] | None = None
        self.revokes: dict[int, Button] = {}
        self.new = Button(theme, translate("Keys", "Nueva clave"), ButtonKind.PRIMARY, "plus")
        self.empty = EmptyState(
            theme, translate("Keys", "Todavía no hay claves"),
            translate("Keys", "Con una clave, un tablero o un programa tuyo lee cifras sin la contraseña de nadie."),
            translate("Keys", "Nueva clave"), "key-round",
        )  # fmt: skip
        self.live = Section(theme, translate("Keys", "En uso"))
        self.over = Section(theme, translate("Keys", "Revocadas y vencidas"))
        for part in (self.empty, self.live, self.over):
            self.body.addWidget(part)
            part.hide()
        self.new.clicked.connect(self._ask_new)
        self.empty.acted.connect(self._ask_new)
        self.begin()

    # ------------------------------------------------------------------------------------------------- the contract

    def hint(self) -> str:
        now = self.session.clock.now()
        return QCoreApplication.translate(
            "Keys", "%n clave(s) en uso", "", sum(_counts(one, now) for one in self.keys or [])
        )

    def header_actions(self) -> Sequence[QWidget]:
        return (self.new,)

    def set_editable(self, editable: bool) -> None:
        for part in (self.new, self.empty, *self.revokes.values()):
            part.setEnabled(editable)
        super().set_editable(editable)

    def aside(self) -> QWidget:
        words = translate("Keys", "Cada consulta lleva la clave en su cabecera:")
        example = Paragraph(self.theme, "GET /api/metrics/first_response\nAuthorization: Bearer rk1_…", Role.META)
        note = translate(
            "Keys", "Una clave nunca puede más que quien la hizo, ni crear cuentas o leer secretos de números. Lo que "
            "hace queda en el registro de auditoría."
        )  # fmt: skip
        told = Paragraph(self.theme, words, Role.UI, Ink.SECONDARY)
        return Aside(self.theme, translate("Keys", "Cómo se usa"), told, example, aside_note(self.theme, note), gap=8)

    def known(self) -> bool:
        return self.keys is not None

    async def load(self) -> Refusal | None:
        found = await self.session.api_keys()
        if isinstance(found, Refusal):
            return found
        self.keys = found
        return None

    # ----------------------------------------------------------------------------------------------------- the rows

    def show_rows(self) -> None:
        now, keys = self.session.clock.now(), self.keys or []
        self.revokes = {}
        for section, wanted in ((self.live, True), (self.over, False)):
            clear(section.body)
            rows = [one for one in keys if _counts(one, now) is wanted]
            for one in rows:
                section.body.addWidget(self._row(one, now))
            section.setVisible(bool(rows))
        self.empty.setVisible(not keys)

    def _row(self, key: ApiKey, now: datetime) -> QWidget:
        theme, px = self.theme, self.theme.px
        row = QWidget()
        across, texts = QHBoxLayout(row), QVBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(12))
        texts.setSpacing(px(2))
        texts.addWidget(ElidedLabel(theme, key.name, Role.UI_STRONG))
        for words in (_permissions(key), self._about(key, now)):
            texts.addWidget(Paragraph(theme, words, Role.META, Ink.SECONDARY))
        across.addWidget(IconMark(theme, "key-round"))
        across.addLayout(texts, 1)
        if _counts(key, now):
            button = Button(theme, translate("Keys", "Revocar"), ButtonKind.OUTLINE, small=True)
            button.setAccessibleName(translate("Keys", "Revocar {0}").format(key.name))
            button.clicked.connect(partial(self._ask_revoke, key))
            self.revokes[key.id] = button
            across.addWidget(button)
        return row

    def _about(self, key: ApiKey, now: datetime) -> str:
        people = self.session.store.people
        parts = [translate("Keys", "Termina en {0}").format(key.ends),
                 translate("Keys", "la hizo {0}").format(people.name(key.user_id))]  # fmt: skip
        if key.seen_at is None:
            parts.append(translate("Keys", "sin usar"))
        else:
            parts.append(translate("Keys", "usada {0}").format(ago(key.seen_at, now)))
        if key.revoked_at is not None:
            parts.append(translate("Keys", "revocada el {0}").format(long_date(key.revoked_at)))
        elif key.expires_at is not None:
            form = translate("Keys", "vence el {0}") if key.expires_at > now else translate("Keys", "venció el {0}")
            parts.append(form.format(long_date(key.expires_at)))
        else:
            parts.append(translate("Keys", "sin fecha de fin"))
        return ", ".join(parts)

    # ----------------------------------------------------------------------------------------------------- the deeds

    def _ask_new(self) -> None:
        me = self.session.store.me
        if me is None:
            return
        dialog = NewKeyDialog(self.theme, me, self.window())
        dialog.accepted.connect(lambda: self.do(partial(self.session.create_api_key, dialog.key()), self._made))
        dialog.open()

    def _made(self, made: MadeApiKey) -> None:
        self.say(translate("Keys", "Clave «{0}» creada.").format(made.key.name))
        SecretDialog(self.theme, made.key.name, made.secret, self.window()).open()

    def _ask_revoke(self, key: ApiKey) -> None:
        dialog = ConfirmDialog(
            self.theme, translate("Keys", "¿Revocar «{0}»?").format(key.name),
            translate("Keys", "El programa que la usa deja de entrar al instante. No se puede deshacer."),
            translate("Keys", "Revocar"), self.window(),
        )  # fmt: skip
        dialog.accepted.connect(lambda: self.revoke(key))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def revoke(self, key: ApiKey) -> None:
        """It is refused from now on."""
        words = translate("Keys", "«{0}» ya no entra.").format(key.name)
        self.do(partial(self.session.revoke_api_key, key.id), lambda _row: self.say(words))


def _counts(key: ApiKey, now: datetime) -> bool:
    return key.revoked_at is None and (key.expires_at is None or key.expires_at > now)


def _permissions(key: ApiKey) -> str:
    return ", ".join(permission_words(one)[0] for one in key.permissions)
