"""Reports kept by name: what was chosen, not what came of it. One of a newer version is left alone."""

from collections.abc import Iterable, Mapping

import msgspec

from desktop.models.reports.choice import Choice
from protocol.saved_reports import MOST, PutSavedReport, SavedReport

__all__ = ["LONGEST_NAME", "MOST", "choice_of", "from_device", "readable", "to_keep"]

LONGEST_NAME = 60


def readable(rows: Iterable[SavedReport]) -> list[tuple[SavedReport, Choice]]:
    """Those this version understands, in their order; the others are not offered and not touched."""
    return [(row, choice) for row in rows if (choice := choice_of(row)) is not None]


def choice_of(row: SavedReport) -> Choice | None:
    """What was chosen."""
    try:
        return msgspec.convert(row.choice, Choice, strict=False)
    except msgspec.ValidationError:
        return None


def to_keep(name: str, choice: Choice, *, shared: bool) -> PutSavedReport | None:
    """What goes to the gateway; None without a name."""
    clean = " ".join(name.split())[:LONGEST_NAME].strip()
    return PutSavedReport(name=clean, choice=msgspec.to_builtins(choice), shared=shared) if clean else None


def from_device(kept: Mapping[str, str], known: Iterable[SavedReport]) -> list[PutSavedReport]:
    """What an earlier version kept on this device and the gateway does not have under that name."""
    names = {row.name.casefold() for row in known}
    found = []
    for name, text in kept.items():
        if name.casefold() in names:
            continue
        try:
            found.append(PutSavedReport(name=name[:LONGEST_NAME], choice=msgspec.json.decode(text, type=dict)))
        except msgspec.MsgspecError:
            continue
    return found
