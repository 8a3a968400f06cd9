"""Reports kept by name on this device: what was chosen, not what came of it. One of a newer version is left alone."""

from collections.abc import Mapping

import msgspec

from desktop.models.reports.choice import Choice

LONGEST_NAME, MOST = 60, 50


def saved_choices(kept: Mapping[str, str]) -> dict[str, Choice]:
    """By name, in the order of the names; what this version cannot read is not offered."""
    found = {name: choice for name, text in kept.items() if (choice := _read(text)) is not None}
    return dict(sorted(found.items(), key=lambda one: one[0].casefold()))


def with_choice(kept: Mapping[str, str], name: str, choice: Choice) -> dict[str, str]:
    """The same with one more, or with another one under a name that was there."""
    clean = " ".join(name.split())[:LONGEST_NAME]
    return {**kept, clean: msgspec.json.encode(choice).decode()} if clean else dict(kept)


def without(kept: Mapping[str, str], name: str) -> dict[str, str]:
    """The same without one."""
    return {each: text for each, text in kept.items() if each != name}


def _read(text: str) -> Choice | None:
    try:
        return msgspec.json.decode(text, type=Choice)
    except msgspec.MsgspecError:
        return None
