"""The program waits on this machine for one answer: the one with its state."""

import httpx
import pytest

from desktop.net.address import is_page
from desktop.net.loopback import Loopback


async def ask(port: int, target: str) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as browser:
        return await browser.get(f"http://127.0.0.1:{port}{target}")


async def test_only_the_state_it_waits_for_is_heard_and_once() -> None:
    with Loopback(lambda answer: f"<p>{len(answer)}</p>") as back:
        assert (await ask(back.port, "/?state=&code=early")).status_code == 404, "nothing is expected yet"
        back.expect("the state")
        for target in (
            "/",
            "/?state=another&code=x",
            "/elsewhere?state=the+state&code=x",
            "/favicon.ico",
            "/?state=%ff",
        ):
            assert (await ask(back.port, target)).status_code == 404, target
        told = await ask(back.port, "/?state=the+state&code=a%20code")
        assert (told.status_code, told.text) == (200, "<p>2</p>")
        assert "'none'" in told.headers["content-security-policy"]
        assert told.headers["cache-control"] == "no-store"
        assert (await ask(back.port, "/?state=the+state&code=another")).status_code == 404
        assert await back.answer() == {"state": "the state", "code": "a code"}
        port = back.port
    while True:  # its thread ends by itself
        try:
            await ask(port, "/?state=the+state&code=late")
        except httpx.TransportError:
            break


async def test_what_a_browser_sends_besides_is_no_trouble(capfd: pytest.CaptureFixture[str]) -> None:
    with Loopback(lambda _answer: "") as back:
        back.expect("s")
        async with httpx.AsyncClient(trust_env=False) as browser:
            posted = await browser.post(f"http://127.0.0.1:{back.port}/?state=s&code=x")
        assert posted.status_code == 501, "a form of a strange page is no answer"
        assert (await ask(back.port, "/?state=s&code=secret+code")).status_code == 200
    assert "secret" not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://accounts.example.com/authorize?x=1", True), ("http://127.0.0.1:4000/authorize", True),
        ("http://accounts.example.com/", False), ("file:///usr/bin/calculator", False), ("relevo://join", False),
        ("ms-msdt:/id", False), ("https://", False), ("https://x:y/", False), ("", False),
    ],
)  # fmt: skip
def test_on_a_servers_word_only_a_page_is_opened(address: str, page: bool) -> None:
    assert is_page(address) is page
