"""Follow the audit's chain from its first entry, and name the first that was touched."""

import argparse
from typing import Final

from backend_gateway import clock
from backend_gateway.actions.audit_sealing import Verdict, remember, verify
from backend_gateway.cli.opened import opened_pool
from backend_gateway.cli.telling import told
from backend_gateway.domain.audit_chain import Broken
from backend_gateway.errors import ConfigurationError
from backend_gateway.settings import Settings
from backend_gateway.store import audit_anchors, audit_chain
from backend_gateway.store.unit import Reader, Unit

BROKEN: Final = 2
"""Exit code: the audit was tampered with. 0: it is whole; 1: it could not be looked at."""

_WORDS: Final = {
    "changed": "The entry {entry} (seal {seal}) is not what was sealed: somebody changed it.",
    "missing": "The entry {entry} (seal {seal}) is gone.",
    "reordered": "The seals from {seal} on (entry {entry}) are not in the order they were made in.",
    "forged": "The entry {entry} (seal {seal}) was slipped in, or the seal before it was taken out.",
    "rewritten": "Seal {seal} is another than the one that was written down: the chain was made anew.",
    "cut": "The chain ends before seal {seal}, which was written down: entries were taken away.",
}
_RESTORED: Final = (
    "After restoring an older backup this is to be expected: run it once with --anchors-aside and keep the old file."
)


def add(parser: argparse.ArgumentParser) -> None:
    """What may be asked for."""
    parser.add_argument(
        "--anchors-aside", action="store_true", help="begin a new file of anchors, after a backup was restored"
    )


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """0: whole; 2: broken, and where. Raises ConfigurationError (1) when it cannot be looked at."""
    path, now = settings.anchors_file, clock.now()
    if arguments.anchors_aside and path.exists():
        print(f"The anchors so far are in {audit_anchors.put_aside(path, now)}.")
    try:
        anchors = audit_anchors.places(audit_anchors.read(path))
    except (OSError, ValueError) as error:
        raise ConfigurationError([f"The anchors of the audit cannot be read: {error}."]) from None
    async with opened_pool(settings, "verify-audit") as pool:
        async with Reader(pool) as reader:
            of, tell = (await audit_chain.head(reader.conn)).seq, told()
        verdict = await verify(pool, anchors=anchors, tell=lambda done: tell("Audit", done, of))
        async with Unit(pool, name="remember check of audit") as unit:
            await remember(unit, verdict, now)
        async with Reader(pool) as reader:
            waiting, _ = await audit_chain.line(reader.conn)
    print(words(verdict, len(anchors), waiting))
    return BROKEN if verdict.broken else 0


def words(verdict: Verdict, anchors: int, waiting: int) -> str:
    """What was found, for an operator."""
    if verdict.broken is not None:
        return fault_words(verdict.broken)
    more = f" {waiting} entries wait for their seal." if waiting else ""
    return (
        f"The audit is whole: {verdict.entries} entries, {anchors} anchors."
        f" Head: {verdict.to.seq} {verdict.to.hash.hex()}.{more}"
    )


def fault_words(broken: Broken) -> str:
    """What is wrong, where, and what it may be."""
    entry, seal = (one if one is not None else "unknown" for one in (broken.audit_id, broken.seq))
    found = _WORDS[broken.fault].format(entry=entry, seal=seal)
    return f"{found} {_RESTORED}" if broken.fault in ("rewritten", "cut") else found
