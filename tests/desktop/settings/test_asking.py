"""Pages that ask the gateway: a refusal is said with a way to try again, and is asked again by a person alone."""

import pytest

from tests.desktop.settings.conftest import OpenSettings
from tests.desktop.views.conftest import turn, until


@pytest.mark.parametrize("key", ["tags", "answers", "packs", "keys", "about"])
async def test_a_refusal_is_said_and_asked_about_again_when_somebody_wants(desk: OpenSettings, key: str) -> None:
    async with desk(key) as it:
        await until(it.page.retry.isVisible)
        asked = it.page._question
        for _ in range(5):
            it.window.refresh()
            turn()
        assert it.page._question == asked
        assert it.page.trouble.text()
        it.page.retry.click()
        assert it.page._question == asked + 1


@pytest.mark.parametrize("key", ["tags", "keys"])
async def test_back_on_the_line_it_is_asked_once(desk: OpenSettings, key: str) -> None:
    async with desk(key) as it:
        await until(it.page.retry.isVisible)
        asked = it.page._question
        it.page.set_editable(False)
        it.page.set_editable(True)
        it.page.set_editable(True)
        assert it.page._question == asked + 1
