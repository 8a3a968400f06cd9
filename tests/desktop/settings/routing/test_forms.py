"""The fields of rules: which line a problem is said at, who is chosen for a trial, and when."""

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend_gateway.domain.rules.shape import parts
from desktop.models.rule_forms import Group, Line, to_condition
from desktop.store.store import Store
from desktop.theme import Scheme, Theme
from desktop.views.settings.routing.groups import GroupForm
from desktop.views.settings.routing.lines import split
from protocol import routing as r
from protocol.customers import FoundContact, FoundContacts
from tests.desktop.settings.conftest import OpenSettings
from tests.desktop.settings.routing.rules_page import LIST, body, gateway
from tests.desktop.views.conftest import turn, until

VIP, NO_TAGS, WORDS = Line("vip", "yes"), Line("tags", "none", ("Queja",)), Line("words", "any", ("roto",))
FORMS = (
    Group("all", (VIP,)),
    Group("none", (VIP,)),
    Group("all", (VIP, NO_TAGS, WORDS)),
    Group("not_all", (NO_TAGS, Group("any", (VIP, Group("none", (WORDS, NO_TAGS)))))),
    Group("any", (Group("all", (WORDS,)), VIP)),
)
LEAVES = (r.Vip, r.HasTags, r.Words)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("form", FORMS, ids=range(len(FORMS)))
def test_every_line_knows_where_the_gateway_would_find_it(form: Group) -> None:
    widget = GroupForm(Theme(Scheme.LIGHT), Store(), form)
    assert widget.group() == form
    found = [path for path, one in parts(to_condition(form)) if isinstance(one, LEAVES)]
    lines = list(widget.lines())
    for path in found:
        near = [line for place, line in lines if path == place or path.startswith(f"{place}.")]
        assert len(near) == 1, (path, [place for place, _ in lines])
    assert len(found) == len(lines)
    widget.deleteLater()


def test_values_are_parted_by_their_mark() -> None:
    assert split(" roto, pata rota ,, roto") == ("roto", "pata rota")
    assert split("Quito, Ecuador; Lima", ";") == ("Quito, Ecuador", "Lima")


async def test_a_customer_is_found_by_typing_and_tried(desk: OpenSettings) -> None:
    made = gateway()
    made.customers.found = FoundContacts(items=(FoundContact(id=55, name="Jorge Ibáñez", phone="5215511112222"),))
    async with desk("routing", {"rules:0": body(LIST)}, made) as it:
        field = it.page.trial.customer
        it.page.trial.message.setText("roto")
        field.click()
        popup: Any = field._popup
        assert [popup.rows.item(row).text() for row in range(popup.rows.rowCount())] == ["Alguien nuevo"]
        QTest.keyClicks(popup.search, "jorge")
        await until(lambda: popup.rows.rowCount() == 2)
        QTest.keyClick(popup.search, Qt.Key.Key_Return)
        turn()
        assert field.words == "Jorge Ibáñez"
        await until(lambda: made.rules.tried and made.rules.tried[-1].contact_id == 55)
        assert "Regla 1: Jorge Ibáñez no es VIP" in it.page.trial.verdict.said
        field.click()
        popup = field._popup
        QTest.keyClick(popup.search, Qt.Key.Key_Return)  # somebody new
        await until(lambda: made.rules.tried[-1].contact_id is None)


async def test_another_moment_is_tried_and_now_again(desk: OpenSettings) -> None:
    async with desk("routing", {"rules:0": body(LIST)}, gateway()) as it:
        trial = it.page.trial
        trial.try_message("roto")
        trial.moment.click()
        use: Any = trial.moment
        use.day.setDate(use.day.date().addDays(2))
        use._use()
        await until(lambda: it.gateway.rules.tried and it.gateway.rules.tried[-1].at is not None)
        at: datetime = it.gateway.rules.tried[-1].at
        assert at.utcoffset() is not None
        assert (at - it.it.session.clock.now()).days in {1, 2}
        assert trial.moment.words != "Ahora"
        trial.moment.click()
        use._now()
        await until(lambda: it.gateway.rules.tried[-1].at is None)
        assert trial.moment.words == "Ahora"
        assert QApplication.activePopupWidget() is None
