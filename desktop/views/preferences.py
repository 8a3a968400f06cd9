"""The preferences of this device: language, look, density, size, what Enter does, letters, notifications.

A dialog of kit controls, opened with `open()`; every change takes effect at once.
"""

import asyncio
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n import LANGUAGES
from desktop.theme import Role
from desktop.views.composer.microphone import microphones
from desktop.views.context import ViewContext
from desktop.views.shortcuts import title_of
from desktop.views.widgets import Button, Combo, Ink, Label, Segmented, Toggle

WIDTH = 460
MEDIA_MB = (0, 200, 500, 2000, 10_000)
"""Room for files of messages that are kept for reading offline."""
SCHEMES = ("system", "light", "dark", "contrast")


class Preferences(QDialog):
    """One window at a time; deleted when closed."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(title_of(context, "settings.device"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(px(WIDTH))
        theme.style(self)
        theme.changed.connect(self._restyle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(20), px(20), px(20), px(20))
        self._column.setSpacing(px(14))
        self._column.addWidget(Label(theme, self.windowTitle(), Role.TITLE))
        self._column.addWidget(Label(theme, self.tr("Valen solo en este dispositivo."), Role.META, Ink.SECONDARY))
        self._make_choices()
        self._assemble()
        self._connect()

    def _make_choices(self) -> None:
        """Each as it is set now."""
        theme, settings = self._context.theme, self._context.settings
        self.language = Combo(theme, self.tr("Idioma"))
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language or "es")))
        self.scheme = Combo(theme, self.tr("Aspecto"))
        names = (self.tr("Como el sistema"), self.tr("Claro"), self.tr("Oscuro"), self.tr("Contraste alto"))
        for code, name in zip(SCHEMES, names, strict=True):
            self.scheme.addItem(name, code)
        self.scheme.setCurrentIndex(max(0, self.scheme.findData(settings.scheme)))
        self.density = Segmented(theme, self.tr("Densidad"), (self.tr("Cómoda"), self.tr("Compacta")))
        self.density.set_current(1 if settings.density == "compact" else 0)
        self.enter = Segmented(theme, self.tr("Enter"), (self.tr("Nueva línea"), self.tr("Enviar")))
        self.enter.set_current(1 if settings.enter_sends else 0)
        self.letters = Toggle(theme, self.tr("Atajos de una letra (J, K, E…)"))
        self.letters.setChecked(settings.letters)
        self.notify = Toggle(theme, self.tr("Notificaciones"))
        self.notify.setChecked(settings.notifications)
        self.microphone = Combo(theme, self.tr("Micrófono"))
        self.microphone.addItem(self.tr("Buscando…"), settings.microphone)
        self.microphone.setEnabled(False)

    def _assemble(self) -> None:
        self._line(self.tr("Idioma"), self.language)
        self._line(self.tr("Aspecto"), self.scheme)
        self._line(self.tr("Densidad"), self.density)
        self._line(self.tr("La tecla Enter"), self.enter)
        self._line(self.tr("Micrófono"), self.microphone)
        self.media = self._media_choice()
        self._line(self.tr("Archivos para leer sin conexión"), self.media)
        self._column.addWidget(self.letters)
        self._column.addWidget(self.notify)
        self.done_button = Button(self._context.theme, self.tr("Listo"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        self._column.addLayout(foot)

    def _line(self, name: str, control: QWidget) -> None:
        row = QHBoxLayout()
        row.addWidget(Label(self._context.theme, name, Role.UI, Ink.SECONDARY))
        row.addStretch(1)
        row.addWidget(control)
        self._column.addLayout(row)

    def _connect(self) -> None:
        self.language.activated.connect(self._language_chosen)
        self.scheme.activated.connect(self._scheme_chosen)
        self.density.changed.connect(self._density_chosen)
        self.enter.changed.connect(self._enter_chosen)
        self.letters.toggled.connect(self._letters_toggled)
        self.notify.toggled.connect(self._notify_toggled)
        self.media.activated.connect(self._media_chosen)
        self.microphone.activated.connect(self._microphone_chosen)
        self._context.tasks.start(self._find_microphones())
        self.done_button.clicked.connect(self.accept)

    def _ui(self) -> Any:
        return getattr(self.parentWidget(), "ui", None)

    def _restyle(self) -> None:
        self._context.theme.style(self)

    def _language_chosen(self) -> None:
        self.accept()
        self._context.set_language(str(self.language.currentData()))

    def _scheme_chosen(self) -> None:
        self._ui().set_scheme(str(self.scheme.currentData()))

    def _density_chosen(self, index: int) -> None:
        self._ui().set_density("compact" if index else "comfortable")

    def _enter_chosen(self, index: int) -> None:
        self._context.remember(enter_sends=bool(index))
        window: Any = self.parentWidget()
        if hasattr(window, "assemble"):
            window.assemble()

    def _letters_toggled(self, on: bool) -> None:
        from desktop.commands.keys import KeyMap

        self._context.remember(letters=on)
        window: Any = self.parentWidget()
        if hasattr(window, "keys"):
            window.keys.keys = KeyMap(self._context.registry, letters=on, changed=self._context.settings.keys)

    async def _find_microphones(self) -> None:
        """On a thread: sound systems may take their time. The window may be closed before the answer."""
        names = await asyncio.to_thread(microphones)
        if isValid(self):
            self.show_microphones(names)

    def show_microphones(self, names: list[str]) -> None:
        """Offer the microphones; a chosen one that is not plugged in stays chosen and says so."""
        box, wanted = self.microphone, self._context.settings.microphone
        box.clear()
        box.addItem(self.tr("El del sistema") if names else self.tr("No hay micrófono conectado"), None)
        for name in names:
            box.addItem(name, name)
        if wanted is not None and wanted not in names:
            box.addItem(self.tr("{0} (sin conectar)").format(wanted), wanted)
        box.setCurrentIndex(max(0, box.findData(wanted)) if wanted is not None else 0)
        box.setEnabled(bool(names) or wanted is not None)
        box.updateGeometry()

    def _media_choice(self) -> Combo:
        box, now = (
            Combo(self._context.theme, self.tr("Archivos para leer sin conexión")),
            self._context.settings.media_mb,
        )
        for megabytes in sorted({*MEDIA_MB, now}):
            box.addItem(_room_words(megabytes) if megabytes else self.tr("No guardar"), megabytes)
        box.setCurrentIndex(box.findData(now))
        return box

    def _media_chosen(self) -> None:
        megabytes = int(self.media.currentData())
        self._context.remember(media_mb=megabytes)
        self._context.tasks.start(self._keep_media(megabytes))

    async def _keep_media(self, megabytes: int) -> None:
        await self._context.session.keep_media(megabytes)

    def _microphone_chosen(self) -> None:
        self._context.remember(microphone=self.microphone.currentData())

    def _notify_toggled(self, on: bool) -> None:
        self._context.remember(notifications=on)


def _room_words(megabytes: int) -> str:
    return f"{megabytes} MB" if megabytes < 1000 else f"{QLocale().toString(megabytes / 1000, 'g', 3)} GB"
