"""An admin writes a rule on the real page, tries it, publishes it; a colleague sees it, a customer is routed by it."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from backend_gateway.actions.policies import put_policy
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from desktop.commands.registry import default_registry
from desktop.i18n import Languages
from desktop.settings import SettingsFile
from desktop.theme import Scheme, Theme
from desktop.views.context import ViewContext
from desktop.views.settings.routing.page import RoutingPage
from protocol.api import PutPolicy
from tests.stories.desk import Desk
from tests.stories.office import Office

MARIANA = "Mariana Quispe"


@pytest.fixture
def spanish(qapp: QApplication) -> Any:
    languages = Languages()
    languages.use("es")
    yield languages
    languages.close()


def page_of(desk: Desk, tmp_path: Any) -> RoutingPage:
    file = SettingsFile(tmp_path / "settings.json")
    context = ViewContext(Theme(Scheme.LIGHT), desk.session, file, default_registry())
    page = RoutingPage(context)
    page.resize(800, 700)
    page.show()
    return page


def settled(condition: Any) -> Any:
    """A condition of a desk that lets Qt turn first."""

    def holds() -> Any:
        QCoreApplication.processEvents()
        return condition()

    return holds


async def test_a_rule_is_written_tried_published_and_followed(office: Office, spanish: Any, tmp_path: Any) -> None:
    ventas, envios = await office.found_team("Ventas"), await office.found_team("Envíos")
    await office.hire("ada", role="admin")
    await office.hire("sol", role="supervisor")
    boss = await office.hire("marisol", role="admin")
    async with Unit(office.gateway.pool) as unit:
        request = PutPolicy(body={"version": 1, "otherwise": {"team_id": ventas}})
        await put_policy(unit, Viewer(boss, "admin"), "rules", 0, request, office.now())
    ada, sol = await office.sit_down("ada"), await office.sit_down("sol")
    await ada.until(lambda: "rules:0" in ada.store.office.policies)
    page = page_of(ada, tmp_path)

    page.begin_rule()
    editor: Any = page.editor
    editor.name.setText("Daños")
    words = editor.when.add_line("words")
    words.values[0].setText("roto, golpeado")
    editor.then.team.setCurrentIndex(editor.then.team.findData(envios))
    editor.when.changed.emit()
    editor.accept()
    page.trial.try_message("llegó ROTO")
    await ada.until(settled(lambda: page.column.cards[0].facts.state == "applies"))
    assert page.trial.verdict.said[0] == "Va a La cola de Envíos"

    done: list[bool] = []
    page.saved.connect(lambda: done.append(True))
    page.save()
    asking: Any = page.asking
    asking._note.setText("por los golpes")
    asking.accept()
    await ada.until(settled(lambda: done))
    await sol.until(lambda: sol.store.office.policies["rules:0"].rev == 2)
    assert [one["name"] for one in sol.store.office.policies["rules:0"].body["rules"]] == ["Daños"]

    await office.customer().say("me llegó roto el librero")
    await sol.until(lambda: sol.names() and sol.row(MARIANA).id)
    id_ = sol.row(MARIANA).id
    await sol.until(lambda: (row := sol.store.rows.get(id_)) is not None and row.team_id == envios)
    page.facts.uses = None
    page._count()
    await ada.until(settled(lambda: page.facts.uses is not None))
    rule_id = page.shown.mine.rules[0].id
    assert page.facts.uses is not None
    assert page.facts.uses[None, rule_id] == 1

    history: list[Any] = []
    ada.session.policy_history("rules", 0, history.append)
    await ada.until(lambda: history)
    assert [one.note for one in history[0]] == ["por los golpes", ""]
    await _replayed(office, ada, page, id_, ventas)
    page.close()
    page.deleteLater()
    QCoreApplication.processEvents()


async def _replayed(office: Office, ada: Desk, page: RoutingPage, id_: int, ventas: int) -> None:
    """Without the rule the same customer would have gone to the other team."""
    page.remove(page.shown.mine.rules[0].id)
    page.show_what_if()
    office.pass_time(minutes=2)
    page.what_if.run()
    await ada.until(settled(lambda: page.what_if.result is not None or page.what_if.trouble.text()), 60)
    assert page.what_if.trouble.text() == ""
    result = page.what_if.result
    assert result is not None
    assert (result.summary.cases, result.summary.changed) == (1, 1)
    await ada.until(settled(lambda: result.cases.rows))
    case = result.cases.rows[0].case
    assert (case.conversation_id, case.would.team_id) == (id_, ventas)
