"""Whether the customer wants marketing: since when, who said so; recorded here, taken back with a reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.moments import short_date
from desktop.models.contact import PanelRow
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.customer_panel.sections import Section
from desktop.views.widgets import Button, ButtonKind, IconMark, Ink, LinkButton, Paragraph, TextField
from protocol.customers import SetMarketing
from protocol.people import Contact


class MarketingSection(Section):
    """Hidden until the record is here."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, self.tr("Publicidad"))
        theme, px = context.theme, context.theme.px
        self._contact: Contact | None = None
        self.mark, self.words = IconMark(theme, "ban", Ink.WARN), Paragraph(theme, "", Role.UI)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        self.column.addLayout(line)
        self.change = LinkButton(theme, "", small=True)
        self.column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        self.ask = QWidget()
        ask = QVBoxLayout(self.ask)
        ask.setContentsMargins(0, px(4), 0, 0)
        self.reason = TextField(theme, self.tr("Por qué: lo pidió por teléfono…"))
        self.reason.setMaxLength(500)
        self.confirm = Button(theme, self.tr("Volver a permitir"), ButtonKind.OUTLINE, small=True)
        self.cancel = Button(theme, self.tr("Cancelar"), ButtonKind.GHOST, small=True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm)
        ask.addWidget(self.reason)
        ask.addLayout(buttons)
        self.column.addWidget(self.ask)
        self.change.clicked.connect(self._change)
        self.confirm.clicked.connect(self._allow)
        self.cancel.clicked.connect(self._show)
        self.reason.textChanged.connect(self._judge)
        self.reason.returnPressed.connect(self._allow)

    def show_row(self, row: PanelRow) -> None:
        same = self._contact is not None and row.contact is not None and row.contact.id == self._contact.id
        asking = same and self.ask.isVisibleTo(self) and bool(row.contact and row.contact.marketing_opt_out)
        self._contact = row.contact
        if not asking:
            self._show()

    def _show(self) -> None:
        contact = self._contact
        self.ask.hide()
        self.reason.clear()
        self.setVisible(contact is not None)
        if contact is None:
            return
        stopped = contact.marketing_opt_out
        self.mark.setVisible(stopped)
        self.words.set_text(self._stopped(contact) if stopped else self.tr("No ha dicho que no."))
        self.change.set_label(self.tr("Volver a permitir…") if stopped else self.tr("Registrar que no quiere"))
        self.change.show()

    def _stopped(self, contact: Contact) -> str:
        at = short_date(contact.opted_out_at, self.context.session.clock.now()) if contact.opted_out_at else ""
        who = {
            "customer": self.tr("lo escribió"),
            "whatsapp": self.tr("lo eligió en WhatsApp"),
            "person": self.tr("lo registró el equipo"),
            "import": self.tr("vino en un archivo"),
        }.get(contact.opt_out_source or "", "")
        return " · ".join(filter(None, (self.tr("No quiere publicidad"), at, who)))

    def _judge(self) -> None:
        self.confirm.setEnabled(bool(self.reason.text().strip()))

    def _change(self) -> None:
        contact = self._contact
        if contact is None:
            return
        if contact.marketing_opt_out:
            self.change.hide()
            self.ask.show()
            self._judge()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.context.session.set_marketing(contact.id, SetMarketing(opt_out=True))

    def _allow(self) -> None:
        contact, reason = self._contact, self.reason.text().strip()
        if contact is not None and reason:
            self.context.session.set_marketing(contact.id, SetMarketing(opt_out=False, reason=reason))
            self.ask.hide()
