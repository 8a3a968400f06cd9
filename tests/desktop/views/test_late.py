"""The window may ask before the session is there: nothing is lost, and what is awaited comes."""

import asyncio
import inspect
from pathlib import Path
from typing import Any

from desktop.commands.port import Controller
from desktop.first_paint import cache_file
from desktop.late import _AWAITED, _LISTENED, LateSession
from desktop.net.auth import Account, MemorySecrets
from desktop.sync.profile import folder_of
from desktop.sync.session import Session


class Real:
    """Writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[Any] = []
        self.line = "online"

    def set_draft(self, id: int, text: str) -> None:
        self.asked.append((id, text))

    def on_line(self, listener: Any) -> Any:
        self.asked.append("listening")
        return lambda: self.asked.append("closed")

    async def search(self, typed: str) -> str:
        return f"found {typed}"


async def test_what_was_asked_before_is_done_after() -> None:
    late, real = LateSession(), Real()
    heard: list[Any] = []
    late.set_draft(3, "hola")
    close = late.on_line(heard.append)
    question = asyncio.ensure_future(late.search("x"))
    await asyncio.sleep(0)
    assert not question.done()
    late.attach(real)
    assert real.asked == ["listening", (3, "hola")]
    assert heard == ["online"]
    assert await question == "found x"
    close()
    assert real.asked[-1] == "closed"


def test_whatever_screens_may_ask_of_a_session_may_be_asked_before_there_is_one() -> None:
    public = {name for part in Controller.__mro__ for name in (*vars(part), *vars(part).get("__annotations__", ()))}
    for name in {name for name in public if not name.startswith("_")}:
        real = inspect.getattr_static(Session, name, None)
        assert inspect.iscoroutinefunction(real) == (name in _AWAITED), name
        assert name.startswith("on_") == (name in _LISTENED), name
        if not inspect.isfunction(real):
            assert name in vars(LateSession) or name in vars(_late_session()), f"{name} is no method"


def _late_session() -> LateSession:
    async def made() -> LateSession:
        return LateSession()

    return asyncio.run(made())


def test_the_cache_is_looked_for_where_the_profile_keeps_it(tmp_path: Path) -> None:
    account = Account(MemorySecrets(), "https://a.example", "Ana@a.example")
    assert cache_file(tmp_path, account) == folder_of(tmp_path, account) / "cache.db"
