"""*My devices*: where I am signed in, when each was last seen, which one this is; one that was lost is forgotten.

Forgetting ends its sessions and erases the key of what it has not sent, so it is confirmed. This device is left by
changing the account, never from here.
"""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.i18n.moments import ago, short_date
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.presence.frame import PresenceDialog
from desktop.views.widgets import Button, ButtonKind, ConfirmDialog, Ink, Label
from protocol.devices import Device

A_DAY = 86_400


class DevicesDialog(PresenceDialog):
    """Asks for the list when it opens, and again after each change."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(
            context,
            self.tr("Mis dispositivos"),
            self.tr("Aquí tienes la sesión abierta. Olvida el que perdiste o ya no usas."),
            self.tr("Listo"),
            parent,
        )
        self.later.hide()
        self.devices: list[Device] = []
        self.buttons: dict[str, Button] = {}

    def start(self) -> None:
        """Open it and ask."""
        self.open()
        self.ask(self._look())

    def show_devices(self, devices: list[Device]) -> None:
        """The one in use first, then the latest seen."""
        self.clear()
        self.devices = sorted(devices, key=lambda one: not one.current)
        self.buttons = {}
        for device in self.devices:
            self.line(self._name(device), self._seen(device), self._end(device))
        self.lines.addStretch(1)
        self.order_keys(*self.buttons.values())

    def _name(self, device: Device) -> str:
        return device.name or self.tr("Dispositivo sin nombre")

    def _seen(self, device: Device) -> str:
        now = self._context.session.clock.now()
        since = self.tr("desde el {0}").format(short_date(device.created_at, now))
        if device.current:
            return since
        return f"{self._last_seen(device.seen_at, now)} · {since}"

    def _last_seen(self, at: datetime, now: datetime) -> str:
        if (now - at).total_seconds() < A_DAY:
            return self.tr("visto {0}").format(ago(at, now))
        return self.tr("visto el {0}").format(short_date(at, now))

    def _end(self, device: Device) -> QWidget:
        if device.current:
            return Label(self.theme, self.tr("Este dispositivo"), Role.META, Ink.SECONDARY, 600)
        button = Button(self.theme, self.tr("Olvidar"), ButtonKind.OUTLINE, small=True)
        button.setAccessibleName(self.tr("Olvidar {0}").format(self._name(device)))
        button.setProperty("device", device.device)
        button.clicked.connect(self._ask_first)
        self.buttons[device.device] = button
        return button

    def _ask_first(self) -> None:
        sender = self.sender()
        wanted = sender.property("device") if sender is not None else None
        device = next((one for one in self.devices if one.device == wanted), None)
        if device is None:
            return
        words = self.tr("Se cierra la sesión allí, y lo que no alcanzó a enviar ya no se podrá recuperar.")
        title = self.tr("¿Olvidar {0}?").format(self._name(device))
        dialog = ConfirmDialog(self.theme, title, words, self.tr("Olvidar"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setProperty("device", device.device)
        dialog.accepted.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.ask(self._gone(str(sender.property("device"))))

    async def _gone(self, device: str) -> None:
        try:
            await self._context.session.forget_device(device)
        except Exception as error:
            if getattr(error, "code", None) != "not_found":  # somebody forgot it elsewhere: as wanted
                raise
        await self._look()

    async def _look(self) -> None:
        self.show_devices(await self._context.session.devices())

    def _confirmed(self) -> None:
        self.accept()
