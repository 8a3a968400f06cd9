"""Whoever declares something for the first time while their device connects is here, whichever comes first."""

import asyncio

import pytest

from tests.actions.presence.conftest import People


@pytest.mark.parametrize("device_first", [True, False])
async def test_the_first_word_and_the_first_device_at_once(people: People, device_first: bool) -> None:
    for n in range(12):
        name = f"nuevo{n}"
        await people.world.hire(name, "all", ("Ventas",))
        await people.session(name)
        both = [people.connect(name), people.says(name, "available")]
        await asyncio.gather(*(both if device_first else reversed(both)))
        assert await people.shown(name) == ("available", "declared", True), n
