"""A computer whose keyring lost its entries, or that has none: what was typed and not sent comes back by signing in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cache.outbox import read_lost
from desktop.net.api import Api
from desktop.net.auth import MemorySecrets
from desktop.net.errors import Refused
from tests.stories.desk import Desk
from tests.stories.office import Computer, Office
from tests.stories.test_restart import killed, seen_by_valentina

PICTURE = Path(__file__).parents[2] / "resources" / "demo" / "media" / "caja_danada.jpg"
MARIANA, JULIO = "Mariana Quispe", "Julio Paredes"


async def wrote_offline(office: Office, computer: Computer) -> tuple[int, int]:
    """Valentina answered Mariana and began an answer to Julio without a line, and left. The line is back."""
    mariana, julio = await seen_by_valentina(office, computer)
    desk = await office.sit_down("valentina", computer, online=False)
    desk.session.send_text(mariana, "Claro que sí")
    desk.session.set_draft(julio, "a medio escri")
    await desk.leave()
    await desk.line.up()
    return mariana, julio


def asks(desk: Desk, text: str) -> Callable[[], Any]:
    """Whether the text stands in the open conversation as a bubble of mine that asks."""

    def found() -> bool:
        bubbles = [row.pending for row in desk.bubbles() if row.pending is not None]
        return [(b.content.body, b.state, b.reason) for b in bubbles] == [(text, "asks", "recovered")]  # type: ignore[union-attr]

    return found


async def everything_is_back(office: Office, desk: Desk, mariana: int, julio: int) -> None:
    """Draft and unsent message are there; nothing left by itself; a person sends it."""
    await desk.until(lambda: MARIANA in desk.names())
    desk.open(MARIANA)
    await desk.until(asks(desk, "Claro que sí"))
    assert desk.store.drafts[julio].text == "a medio escri"
    await desk.until(lambda: desk.row(JULIO).prefix == "draft")
    assert desk.session.profile.lost() == []
    assert desk.store.keeping == "safe"
    await office.sandbox.idle()
    assert not office.sandbox.ledger.sends
    [token] = desk.store.pending[mariana]
    assert desk.session.send_anyway(token)
    await desk.until(lambda: desk.status("Claro que sí") == "read")
    assert [send.text for send in office.sandbox.ledger.sends] == ["Claro que sí"]
    await desk.until(desk.session.may_restart)


async def test_a_lost_keyring(office: Office) -> None:
    computer = office.computer()
    ids = await wrote_offline(office, computer)
    computer.secrets.lose()  # type: ignore[attr-defined]
    desk = await office.sit_down("valentina", computer)
    await everything_is_back(office, desk, *ids)
    assert desk.problems == ["kept.recovered"]
    await desk.leave()
    again = await office.sit_down("valentina", computer)
    await again.until(lambda: again.session.escrow.settled)
    assert again.session.profile.lost() == []
    assert again.problems == [], "the key that came back is in the keyring again"


@pytest.mark.parametrize("end", ["in order", "killed"])
async def test_no_keyring_at_all(office: Office, end: str) -> None:
    """Each start begins without token and keys."""
    computer = office.computer()
    computer.secrets = MemorySecrets()
    if end == "in order":
        mariana, julio = await wrote_offline(office, computer)
    else:
        mariana, julio = await seen_by_valentina(office, computer)
        line, account = await office.line("valentina"), office.account("valentina", computer)
        await killed({
            "server": line.address, "email": account.email, "token": account.token(), "folder": str(computer.folder),
            "secrets": computer.secrets.entries, "typed": [(julio, "a medio escri")],
            "sent": [(mariana, "Claro que sí")],
        })  # fmt: skip
        await line.up()
    computer.secrets = MemorySecrets()
    first = await office.sit_down("valentina", computer)
    await first.until(lambda: first.problems == ["kept.recovered"])
    await first.leave()
    computer.secrets = MemorySecrets()
    second = await office.sit_down("valentina", computer)
    await everything_is_back(office, second, mariana, julio)


async def test_offline_without_the_key_a_fresh_file_is_begun_and_both_are_merged(office: Office) -> None:
    computer = office.computer()
    mariana, julio = await wrote_offline(office, computer)
    line = await office.line("valentina")
    await line.down()
    computer.secrets.lose("|outbox-key")  # type: ignore[attr-defined]
    desk = await office.sit_down("valentina", computer, online=False)
    assert desk.store.keeping == "waiting", "the screen says that there is more"
    assert julio not in desk.store.drafts
    desk.session.send_text(mariana, "y esto es nuevo")
    desk.session.set_draft(julio, "otro comienzo")
    await desk.line_back()
    desk.open(MARIANA)
    await desk.until(lambda: desk.status("y esto es nuevo") == "read")
    await desk.until(asks(desk, "Claro que sí"))
    assert desk.store.drafts[julio].text == "otro comienzo", "what is typed now stands"
    desk.open(JULIO)
    await desk.until(asks(desk, "a medio escri"))
    assert [send.text for send in office.sandbox.ledger.sends] == ["y esto es nuevo"]
    await desk.leave()
    again = await office.sit_down("valentina", computer, online=False)
    again.open(JULIO)
    await again.until(asks(again, "a medio escri"))
    assert again.store.drafts[julio].text == "otro comienzo"


async def test_without_keyring_and_line_the_screen_says_what_is_at_stake(office: Office) -> None:
    computer = office.computer()
    await seen_by_valentina(office, computer)
    token = office.account("valentina", computer).token()
    computer.secrets = MemorySecrets()
    office.account("valentina", computer).remember(token or "")
    desk = await office.sit_down("valentina", computer, online=False)
    assert desk.store.keeping == "at_risk"
    await desk.line_back()
    await desk.until(lambda: desk.store.keeping == "safe")


async def test_what_may_have_left_is_looked_up_and_not_asked_about(office: Office) -> None:
    computer = office.computer()
    desk = await office.sit_down("valentina", computer)
    await office.customer().say("hola")
    await desk.until(desk.names)
    id = desk.open(MARIANA)
    lost = desk.line.lose_answers(b"POST /api/conversations", times=9)
    frames = desk.line.hold_answers(b"GET /api/stream")
    desk.session.send_text(id, "Claro que sí")
    await desk.until(lambda: lost.seen)
    await desk.leave()
    lost.release()
    frames.release()
    computer.secrets.lose()  # type: ignore[attr-defined]
    again = await office.sit_down("valentina", computer)
    again.open(MARIANA)
    await again.until(lambda: again.status("Claro que sí") == "read")
    await again.until(lambda: again.session.profile.lost() == [] and not again.store.pending.get(id))
    assert again.texts() == ["hola", "Claro que sí"]
    assert [send.text for send in office.sandbox.ledger.sends] == ["Claro que sí"]


async def test_the_next_person_at_the_computer_gets_nothing_of_it(office: Office) -> None:
    computer = office.computer()
    mariana, julio = await wrote_offline(office, computer)
    valentina = await office.sit_down("valentina", computer)
    await valentina.until(lambda: valentina.session.escrow.settled)
    folder, key = valentina.session.profile.folder, valentina.session.profile.outbox_key
    await valentina.session.sign_out()
    assert not [entry for entry in computer.secrets.entries if entry.endswith(("|outbox-key", "|token"))]
    diego = await office.sit_down("diego", computer)
    await diego.until(lambda: diego.session.escrow.settled)
    theirs = diego.session.profile
    assert (theirs.folder != folder, theirs.outbox_key != key, theirs.lost()) == (True, True, [])
    assert (diego.store.pending, julio in diego.store.drafts, diego.problems) == ({}, False, [])
    assert (await diego.session.api.device_key(computer.device)).key == theirs.outbox_key.hex()
    assert read_lost(folder / "outbox.db", [theirs.outbox_key]) is None
    await diego.session.sign_out()
    again = await office.sit_down("valentina", computer)
    await again.until(lambda: again.store.drafts.get(julio) is not None)
    assert again.store.drafts[julio].text == "a medio escri"
    assert again.store.rows.get(mariana) is not None


async def test_a_device_that_was_forgotten_gets_nothing(office: Office) -> None:
    stolen = office.computer("stolen")
    await wrote_offline(office, stolen)
    home = await office.sit_down("valentina")
    await home.session.api._request("DELETE", f"/me/devices/{stolen.device}")
    assert await thief_reads(office, stolen) == "not_signed_in"
    stolen.secrets.lose()  # type: ignore[attr-defined]
    desk = await office.sit_down("valentina", stolen)
    await desk.until(lambda: desk.session.escrow.settled)
    desk.open(MARIANA)
    assert [path.name for path in desk.session.profile.lost()] == ["outbox.db.lost-1"]
    assert (desk.store.pending, desk.problems) == ({}, [])
    assert not office.sandbox.ledger.sends


async def test_whoever_is_signed_out_everywhere_or_switched_off_gets_nothing(office: Office) -> None:
    computer = office.computer()
    await wrote_offline(office, computer)
    assert await thief_reads(office, computer) == "a key"
    await office.revoke("valentina")
    assert await thief_reads(office, computer) == "not_signed_in"
    computer.secrets.lose("|outbox-key")  # type: ignore[attr-defined]
    desk = await office.sit_down("valentina", computer, online=False)
    await desk.until(lambda: desk.session.line.state == "signed_out")
    assert (desk.store.pending, desk.store.keeping) == ({}, "waiting")
    await desk.leave()
    await office.switch_off("valentina")
    computer.secrets.lose()  # type: ignore[attr-defined]
    with pytest.raises(Refused) as refused:
        await office.sit_down("valentina", computer)
    assert refused.value.code == "forbidden"


async def thief_reads(office: Office, computer: Computer) -> str:
    """What whoever has the computer in their hands gets with the token of its keyring: `a key`, or the refusal."""
    account = office.account("valentina", computer)
    api = Api(account.server, account.token())
    try:
        return "a key" if (await api.device_key(computer.device)).key else ""
    except Refused as refused:
        return refused.code
    finally:
        await api.close()


async def test_files_of_a_lost_keyring_come_back_with_their_drafts_and_bubbles(office: Office) -> None:
    computer = office.computer()
    mariana, julio = await seen_by_valentina(office, computer)
    desk = await office.sit_down("valentina", computer, online=False)
    desk.session.attach(mariana, PICTURE)
    token = desk.session.send_attached(mariana, desk.store.attached[mariana][0].file.id, "la caja")
    desk.session.attach(julio, PICTURE)
    await desk.leave()
    await desk.line.up()
    computer.secrets.lose()  # type: ignore[attr-defined]
    again = await office.sit_down("valentina", computer)
    await again.until(lambda: again.store.attached.get(julio) and token in again.store.pending.get(mariana, {}))
    assert again.store.pending[mariana][token].state == "asks"
    again.session.check_files(julio)
    await again.until(lambda: again.store.attached[julio][0].state == "ready")
    assert not office.sandbox.ledger.sends
    assert again.session.send_anyway(token)
    again.session.send_attached(julio, again.store.attached[julio][0].file.id)
    await again.until(lambda: [send.kind for send in office.sandbox.ledger.sends] == ["image", "image"])
    await again.until(lambda: not list(computer.folder.glob("*/files/*")))
