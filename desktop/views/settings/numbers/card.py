"""One of our numbers: its name, phone and state, when anything last moved, what Meta says of it, what can be done."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.moments import ago
from desktop.i18n.number_words import news_words, standing_words, state_words
from desktop.i18n.phones import readable
from desktop.theme import Role, Theme
from desktop.views.charts.numbers import number as grouped
from desktop.views.settings.numbers.checks import CheckList
from desktop.views.widgets import Button, ButtonKind, Card, ElidedLabel, IconMark, Ink, Label, Paragraph
from protocol.number_setup import NumberStanding

translate = QCoreApplication.translate


class NumberCard(Card):
    """`asked(what)`: check, test, pause, resume, rename, token, subscribed or registered."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        px = theme.px
        self.name = ElidedLabel(theme, "", Role.UI_STRONG)
        self.phone = Label(theme, "", Role.UI, Ink.SECONDARY)
        self.state = Label(theme, "", Role.UI)
        self.mark = IconMark(theme, "circle-check", Ink.OK)
        self.moved = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.standing_words = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.news = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.ids = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.trouble = Paragraph(theme, "", Role.UI, Ink.DANGER)
        self.trouble.hide()
        self.checks = CheckList(theme)
        self.checks.mend.connect(self.asked)
        self.buttons = {
            "check": Button(theme, translate("Numbers", "Comprobar"), ButtonKind.SOFT, "refresh-cw", small=True),
            "rename": Button(theme, translate("Numbers", "Cambiar nombre"), small=True),
            "test": Button(theme, translate("Numbers", "Probar…"), small=True),
            "token": Button(theme, translate("Numbers", "Cambiar token"), small=True),
            "pause": Button(theme, translate("Numbers", "Pausar"), small=True),
        }
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(8))
        head.setSpacing(px(8))
        head.addWidget(self.name, 1)
        head.addWidget(self.phone)
        head.addSpacing(px(8))
        head.addWidget(self.mark)
        head.addWidget(self.state)
        foot.setSpacing(px(8))
        for key, button in self.buttons.items():
            foot.addWidget(button)
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(self._what(key)))
        foot.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.moved)
        column.addWidget(self.standing_words)
        column.addWidget(self.news)
        column.addWidget(self.ids)
        column.addWidget(self.trouble)
        column.addWidget(self.checks)
        column.addLayout(foot)

    def _what(self, key: str) -> str:
        return "resume" if key == "pause" and self.standing.number.state != "active" else key

    def show_standing(self, standing: NumberStanding, now: datetime) -> None:
        """Fill it."""
        self.standing = standing
        number = standing.number
        self.name.set_text(number.name)
        self.phone.setText(readable(number.phone))
        self.state.setText(state_words(number))
        stopped = number.state == "stopped"
        well = number.state == "active" and number.unreachable_since is None and number.silent_since is None
        ink = Ink.OK if well else Ink.DANGER if stopped else Ink.WARN
        self.state.set_ink(ink)
        self.mark.name, self.mark.ink = "circle-check" if well else "circle-x" if stopped else "triangle-alert", ink
        self.mark.update()
        self.moved.set_text(_moved(standing, now))
        known = standing_words(standing, now)
        self.standing_words.set_text(known)
        self.standing_words.setVisible(bool(known))
        self.news.set_text(news_words(standing.news, now))
        self.news.setVisible(bool(standing.news))
        words = translate("Numbers", "Id del número {0} · id de la cuenta {1}")
        self.ids.set_text(words.format(standing.phone_number_id, standing.waba_id))
        paused = number.state != "active"
        self.buttons["test"].setVisible(number.state == "active")
        self.buttons["pause"].set_label(translate("Numbers", "Reanudar") if paused else translate("Numbers", "Pausar"))

    def busy(self, *, on: bool) -> None:
        """An answer is on its way."""
        for button in self.buttons.values():
            button.setEnabled(not on)
        words = translate("Numbers", "Preguntando a Meta…") if on else translate("Numbers", "Comprobar")
        self.buttons["check"].set_label(words)

    def tell(self, words: str) -> None:
        """What was refused; empty: nothing."""
        self.trouble.set_text(words)
        self.trouble.setVisible(bool(words))


def _moved(standing: NumberStanding, now: datetime) -> str:
    """`Último aviso de Meta hace 12 s · último envío hace 3 min · en 24 h: 94 recibidos, 72 enviados`."""
    never = translate("Numbers", "nunca")
    heard = ago(standing.last_webhook_at, now) if standing.last_webhook_at is not None else never
    sent = ago(standing.last_send_ok_at, now) if standing.last_send_ok_at is not None else never
    words = translate("Numbers", "Último aviso de Meta {0} · último envío {1} · en 24 h: {2} recibidos, {3} enviados")
    return words.format(heard, sent, grouped(standing.received_today), grouped(standing.sent_today))
