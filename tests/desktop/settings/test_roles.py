"""The page of roles: what one's people may do is changed as a draft, said before it is saved, refused with a reason."""

from typing import Any, get_args

import pytest
from PySide6.QtWidgets import QDialog

from desktop.i18n.permission_words import GROUPS, permission_words
from desktop.i18n.role_words import role_fault
from desktop.models.role_drafts import RoleDrafts
from protocol.errors import Problem
from protocol.roles import CustomRole, ReplaceRole
from protocol.rules.permissions import PRESETS, Permission
from protocol.rules.roles import NEEDS, Reason, completed, without
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import ordinary_gateway, turn, until

SELLER = CustomRole(id=5, rev=2, name="Ventas", permissions=("read_conversations", "send_messages"), people=3)


def with_roles(*rows: CustomRole) -> Gateway:
    gateway = ordinary_gateway()
    gateway.roles.rows = {row.id: row for row in rows}
    return gateway


async def opened(it: Desk, chosen: int | str = 5) -> Any:
    await until(lambda: it.page.known)
    it.page.choose(chosen)
    turn()
    return it.page


def flip(page: Any, permission: Permission) -> None:
    page.form.switches[permission].click()
    turn()


async def test_relevos_own_are_shown_as_they_are(desk: OpenSettings) -> None:
    async with desk("roles", gateway=with_roles()) as it:
        page = await opened(it, "supervisor")
        on = {permission for permission, switch in page.form.switches.items() if switch.isChecked()}
        assert on == PRESETS["supervisor"]
        assert not any(switch.isEnabled() for switch in page.form.switches.values())
        assert not page.form.name.isVisible()


async def test_what_is_changed_is_said_and_saved(desk: OpenSettings) -> None:
    async with desk("roles", gateway=with_roles(SELLER)) as it:
        page = await opened(it)
        flip(page, Permission.SEND_TEMPLATES)
        page._edit(visibility="all")
        turn()
        assert page.changes() == ["Ventas verá: Toda la empresa", "Ventas podrá: Usar plantillas"]
        it.window.save()
        await until(lambda: not page.changes())
        kept = it.gateway.roles.rows[5]
        assert (kept.visibility, kept.permissions) == ("all", tuple(sorted((*SELLER.permissions, "send_templates"))))
        assert page.chosen == 5


async def test_what_needs_something_else_comes_and_goes_with_it(desk: OpenSettings) -> None:
    async with desk("roles", gateway=with_roles(SELLER)) as it:
        page = await opened(it)
        flip(page, Permission.READ_CONVERSATIONS)
        assert page.drafts.put(5).permissions == ()
        flip(page, Permission.SEND_TEMPLATES)
        assert set(page.drafts.put(5).permissions) == {"read_conversations", "send_messages", "send_templates"}
        flip(page, Permission.SEND_TEMPLATES)
        assert page.changes() == [], "it is as it was"


async def test_a_copy_is_a_new_role(desk: OpenSettings) -> None:
    async with desk("roles", gateway=with_roles(SELLER)) as it:
        page = await opened(it, "agent")
        page.form.copy.click()
        turn()
        assert page.form.name.text() == "Agente (copia)"
        page.form.name.setText("")
        page._edit(name="Recepción")
        it.window.save()
        await until(lambda: 6 in it.gateway.roles.rows)
        made = it.gateway.roles.rows[6]
        assert (made.name, made.base, set(made.permissions)) == ("Recepción", "agent", set(PRESETS["agent"]))
        await until(lambda: page.chosen == 6)


async def test_a_name_that_is_taken_is_said_before_it_is_sent(desk: OpenSettings) -> None:
    async with desk("roles", gateway=with_roles(SELLER)) as it:
        page = await opened(it, "agent")
        page.add("agent")
        page._edit(name="ventas")
        turn()
        assert page.form.fault.text() == "Ya hay un rol con ese nombre."
        it.window.save()
        turn()
        assert list(it.gateway.roles.rows) == [5]
        assert page.changes() == ["ventas: rol nuevo"]


async def test_what_the_gateway_refuses_stays_a_draft(desk: OpenSettings) -> None:
    async with desk("roles", gateway=with_roles(SELLER)) as it:
        page = await opened(it)
        flip(page, Permission.RESOLVE)
        it.gateway.roles.refusal = Problem(code="role_invalid", title="No", status=422)
        words: list[str] = []
        page.refused.connect(words.append)
        it.window.save()
        await until(lambda: bool(words))
        assert "nadie da permisos que no tiene" in words[0]
        assert page.changes() == ["Ventas podrá: Resolver y reabrir"]


async def test_retiring_says_who_it_touches_and_gives_them_another(desk: OpenSettings) -> None:
    async with desk("roles", gateway=with_roles(SELLER)) as it:
        page = await opened(it)
        page.form.retire.click()
        turn()
        [dialog] = [one for one in it.window.findChildren(QDialog) if one.isVisible()]
        assert "3 personas" in dialog.card.text.text()
        dialog.others.setCurrentIndex(dialog.others.findData("agent"))
        dialog.accept()
        await until(lambda: not it.gateway.roles.rows)
        assert it.gateway.roles.retired == [(5, ReplaceRole(role="agent"))]
        await until(lambda: page.chosen == "agent")


async def test_a_new_one_that_was_never_saved_just_goes(desk: OpenSettings) -> None:
    async with desk("roles", gateway=with_roles()) as it:
        page = await opened(it, "agent")
        page.new.click()
        turn()
        page.form.retire.click()
        turn()
        assert page.changes() == []


async def test_no_answer_is_said_and_asked_again(desk: OpenSettings) -> None:
    gateway = with_roles(SELLER)
    gateway.roles.refusal = None
    async with desk("roles", gateway=gateway) as it:
        page = await opened(it)
        page.show_roles(await it.it.session.roles())
        assert page.left.isVisible()
        assert not page.trouble.isVisible()


def test_every_permission_is_in_one_group_and_has_words() -> None:
    grouped = [permission for _, _, permissions in GROUPS for permission in permissions]
    assert sorted(grouped) == sorted(Permission)
    assert all(all(permission_words(one)) for one in Permission)


@pytest.mark.usefixtures("qapp")
def test_every_reason_has_a_sentence() -> None:
    assert all(role_fault(reason, ("send_templates",)) for reason in get_args(Reason))


@pytest.mark.parametrize("permission", sorted(NEEDS))
def test_taking_away_what_is_needed_takes_what_needs_it(permission: Permission) -> None:
    whole = completed((), permission)
    assert NEEDS[permission] in whole
    assert permission not in without(whole, NEEDS[permission])


def test_a_draft_that_equals_what_is_kept_is_none() -> None:
    drafts = RoleDrafts()
    drafts.take([SELLER])
    drafts.turn(5, Permission.RESOLVE, on=True)
    assert drafts.given(5) == ["resolve"]
    drafts.turn(5, Permission.RESOLVE, on=False)
    assert drafts.mine == {}
