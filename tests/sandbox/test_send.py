"""POST messages: shapes of the answer, recipients, limits of each type, nothing idempotent."""

from typing import Any

import pytest

from sandbox import Sandbox
from tests.sandbox.conftest import graph, send, words


async def test_answer_names_the_wa_id_and_a_wamid(sandbox: Sandbox) -> None:
    answer = await send(sandbox, to="+52 55 4170 1111", **words())
    body = answer.json()
    assert answer.status_code == 200
    assert body["contacts"] == [{"input": "+52 55 4170 1111", "wa_id": "5215541701111"}]
    assert body["messages"][0]["id"].startswith("wamid.HBgN")


@pytest.mark.parametrize(
    ("typed", "wa_id"),
    [
        ("+5531988888888", "553188888888"),
        ("+5511988888888", "5511988888888"),
        ("+525541701111", "5215541701111"),
        ("+5215541701111", "5215541701111"),
        ("+541152339014", "5491152339014"),
        ("+5491152339014", "5491152339014"),
        ("+573104458821", "573104458821"),
        ("5541701111", "5215541701111"),
    ],
)
async def test_wa_id_differs_from_what_was_typed(sandbox: Sandbox, typed: str, wa_id: str) -> None:
    body = (await send(sandbox, to=typed, **words())).json()
    assert body["contacts"] == [{"input": typed, "wa_id": wa_id}]


async def test_same_body_twice_is_two_messages(sandbox: Sandbox) -> None:
    ids = [
        (await send(sandbox, to="+34612448019", biz_opaque_callback_data="job-1", **words())).json()["messages"][0][
            "id"
        ]
        for _ in range(2)
    ]
    assert ids[0] != ids[1]
    assert sandbox.ledger.doubled() == {"job-1": 2}


async def test_bsuid_goes_in_recipient(sandbox: Sandbox) -> None:
    ximena = sandbox.customer("Ximena", hides_number=True, username="xime")
    await ximena.say("hola")
    body = (await send(sandbox, recipient=ximena.user.user_id, **words())).json()
    assert body["contacts"] == [{"input": ximena.user.user_id, "user_id": ximena.user.user_id}]
    assert (await ximena.answer()).text == "Hola"


async def test_bsuid_in_to_reaches_nobody(sandbox: Sandbox) -> None:
    ximena = sandbox.customer("Ximena", hides_number=True)
    answer = await send(sandbox, to=ximena.user.user_id, **words())
    assert answer.json()["error"]["code"] == 131009
    assert not sandbox.ledger.sends


async def test_phone_wins_over_bsuid(sandbox: Sandbox) -> None:
    ana, eva = sandbox.customer("Ana"), sandbox.customer("Eva")
    await send(sandbox, to="+" + ana.user.wa_id, recipient=eva.user.user_id, **words())
    assert len(ana.received) == 1
    assert not eva.received


async def test_parent_bsuid_reaches_the_person(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana", parent=True)
    answer = await send(sandbox, recipient=ana.user.parent_user_id, **words())
    assert answer.status_code == 200
    assert len(ana.received) == 1


def button(title: str = "Sí", id: str = "si", count: int = 1, **more: Any) -> dict[str, Any]:
    buttons = [{"type": "reply", "reply": {"id": f"{id}{n}", "title": f"{title}{n}"}} for n in range(count)]
    frame = {"type": "button", "body": {"text": "¿Mañana?"}, "action": {"buttons": buttons}}
    return {"type": "interactive", "interactive": frame | more}


def rows(count: int = 1, title: str = "Fila", **more: Any) -> dict[str, Any]:
    listed = [{"id": f"f{n}", "title": f"{title}{n}"} | more for n in range(count)]
    action = {"button": "Elegir", "sections": [{"title": "Horas", "rows": listed}]}
    return {"type": "interactive", "interactive": {"type": "list", "body": {"text": "¿Cuándo?"}, "action": action}}


GOOD = [
    words("x" * 4096),
    {"type": "image", "image": {"link": "https://casalumbre.example/a.jpg", "caption": "c" * 1024}},
    {"type": "location", "location": {"latitude": 19.37, "longitude": -99.17, "name": "Tienda"}},
    {"type": "contacts", "contacts": [{"name": {"formatted_name": "Ana"}, "phones": [{"phone": "+52 55 1"}]}]},
    {"type": "reaction", "reaction": {"message_id": "wamid.x", "emoji": ""}},
    button(count=3),
    rows(count=10),
    words() | {"context": {"message_id": "wamid.x"}},
    words() | {"biz_opaque_callback_data": "d" * 512},
]
BAD = [
    ({"type": "text", "text": {"body": "x" * 4097}}, 100),
    ({"type": "text", "text": {}}, 100),
    ({"type": "text"}, 131008),
    ({"type": "poll", "poll": {}}, 100),
    ({"type": "image", "image": {}}, 131008),
    ({"type": "image", "image": {"id": "404"}}, 100),
    ({"type": "image", "image": {"link": "https://a.b/c.jpg", "caption": "c" * 1025}}, 100),
    ({"type": "audio", "audio": {"link": "https://a.b/c.ogg", "caption": "no"}}, 100),
    ({"type": "location", "location": {"latitude": 91, "longitude": 0}}, 131009),
    ({"type": "contacts", "contacts": []}, 100),
    ({"type": "reaction", "reaction": {"emoji": "x"}}, 100),
    (button(count=4), 131009),
    (button(title="t" * 20), 131009),
    (button(id="i" * 256), 131009),
    (button(body={"text": "b" * 1025}), 131009),
    (button(footer={"text": "f" * 61}), 131009),
    (rows(count=11), 131009),
    (rows(title="t" * 24), 131009),
    (rows(description="d" * 73), 131009),
    (words() | {"biz_opaque_callback_data": "d" * 513}, 100),
    (words() | {"context": {}}, 100),
]


@pytest.mark.parametrize("body", GOOD)
async def test_good_bodies_are_accepted(sandbox: Sandbox, body: dict[str, Any]) -> None:
    answer = await send(sandbox, to="+34612448019", **body)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(("body", "code"), BAD)
async def test_bad_bodies_are_refused(sandbox: Sandbox, body: dict[str, Any], code: int) -> None:
    answer = await send(sandbox, to="+34612448019", **body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code), answer.text
    assert not sandbox.ledger.sends
    assert sandbox.ledger.refusals[0].code == code


async def test_missing_product_and_recipient(sandbox: Sandbox) -> None:
    async with graph(sandbox) as client:
        answer = await client.post(f"/{sandbox.phone_number_id}/messages", json={"to": "+34612448019", **words()})
        assert answer.json()["error"]["message"] == "(#100) The parameter messaging_product is required."
    answer = await send(sandbox, **words())
    assert answer.json()["error"]["message"] == "(#100) The parameter to is required."


async def test_read_mark_and_typing(sandbox: Sandbox) -> None:
    wamid = await sandbox.customer("Ana").say("hola")
    answer = await send(sandbox, status="read", message_id=wamid, typing_indicator={"type": "text"})
    assert answer.json() == {"success": True}
    (mark,) = sandbox.ledger.reads
    assert (mark.wamid, mark.typing) == (wamid, True)
    assert not sandbox.ledger.sends
