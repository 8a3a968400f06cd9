"""Several addresses of one gateway: which one is used, which one next, and what a request does when one is away."""

import socket
from typing import Any

import pytest

from desktop.net.api import Api
from desktop.net.errors import NetError
from desktop.net.gateways import Gateways
from protocol.api import SignIn
from tests.desktop.sync.gateway import Gateway, serving

A, B = "https://a.example", "https://b.example/relevo"


def test_the_next_in_line_is_tried_once_per_failure() -> None:
    gateways = Gateways(A, (B,))
    assert gateways.current == A
    gateways.failed(A)
    assert gateways.current == B
    gateways.failed(A)
    assert gateways.current == B, "a late failure of the one before moves nobody"
    gateways.failed(B)
    assert gateways.current == A


def test_one_alone_stays() -> None:
    gateways = Gateways(A)
    gateways.failed(A)
    assert (gateways.current, len(gateways)) == (A, 1)


def test_what_the_gateway_says_is_learned_and_told_once() -> None:
    told: list[tuple[str, ...]] = []
    gateways = Gateways(A)
    gateways.on_learned = told.append
    gateways.learn((A, B))
    gateways.learn((B, A))
    gateways.failed(A)
    gateways.learn(())
    assert told == [(B,), ()]
    assert gateways.current == A, "the one in use is no more"


def test_an_address_in_the_open_is_not_taken_from_anybody() -> None:
    assert Gateways(A, ("http://b.example", "no address", B)).others == (B,)


def test_a_request_keeps_its_path() -> None:
    gateways = Gateways(A, (B,))
    gateways.failed(A)
    assert gateways.place(f"{A}/api/media/3?variant=original") == f"{B}/api/media/3?variant=original"


def nobody() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


async def signed_in(api: Api) -> Any:
    try:
        return await api.sign_in(SignIn(email="ana@empresa.example", password="secreta", device="12345678"))
    finally:
        await api.close()


async def test_a_request_goes_to_whoever_answers() -> None:
    async with serving(Gateway()) as address:
        away = nobody()
        api = Api(away, gateways=Gateways(away, (address,)))
        assert (await signed_in(api)).user.name == "Ana Ruiz"
        assert api.gateways.current == address


async def test_when_nobody_answers_it_says_so() -> None:
    first, second = nobody(), nobody()
    with pytest.raises(NetError):
        await signed_in(Api(first, gateways=Gateways(first, (second,))))
