"""What the targets of a policy and the ladder come to, read back at the right of their page."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n.sla_words import ladder_words, policy_name, read_back
from desktop.models.settings_readback import hours_of
from desktop.store.store import Store
from desktop.theme import Role, Theme
from desktop.views.settings.aside import aside_note
from desktop.views.settings.rows import Sentences
from desktop.views.widgets import Hairline, Label, Paragraph
from protocol.sla import LadderPolicy, Policy

translate = QCoreApplication.translate


class SlaAside(QWidget):
    """Its title names the policy, so it is said with `tell`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self.title = Paragraph(theme, "", Role.UI_STRONG)
        self.promises, self.steps = Sentences(theme), Sentences(theme)
        nobody = Label(theme, translate("SlaPage", "Si nadie se mueve"), Role.UI_STRONG)
        hours = translate("SlaPage", "Ejemplo con el horario en vigor; los festivos también detienen el reloj.")
        for part in (self.title, self.promises, Hairline(theme), nobody, self.steps, aside_note(theme, hours)):
            column.addWidget(part)

    def tell(self, policies: Sequence[Policy], policy: Policy, ladder: LadderPolicy, store: Store) -> None:
        """Read this policy back, as one of all of them, and this ladder."""
        self.title.set_text(translate("SlaPage", "Cómo se cumple: {0}").format(policy_name(policy, store)))
        week = hours_of(store, policy.match.teams, policy.match.numbers)
        self.promises.say(read_back(policies, policy, week))
        self.steps.say(ladder_words(ladder))
