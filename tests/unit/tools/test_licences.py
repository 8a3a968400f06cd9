"""The list of licences names what the program is made of, in the versions that are pinned."""

from desktop.licences import THIRD_PARTIES
from tools.licences import pinned


def test_the_list_is_that_of_the_pinned_requirements() -> None:
    listed = {name: version for name, version, _ in THIRD_PARTIES}
    assert pinned().items() <= listed.items(), "run .venv/bin/python -m tools.licences"


def test_every_part_has_a_licence() -> None:
    assert [name for name, _, licence in THIRD_PARTIES if not licence or licence == "see the package"] == []
