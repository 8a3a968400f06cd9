"""What a refused change was told, in plain values: made by `desktop.sync`, worded and placed by the screens."""

from typing import NamedTuple

from msgspec import Struct


class Fault(NamedTuple):
    """One thing to mend: a machine's code, where in the body (`policies.0.targets.1.within`), the gateway's words."""

    code: str
    path: str
    detail: str


class Refusal(Struct, frozen=True, kw_only=True):
    """`words` is a key of `desktop.i18n.words.problem`; `faults` only where the gateway named places."""

    words: str
    detail: str = ""
    faults: tuple[Fault, ...] = ()

    @property
    def changed_meanwhile(self) -> bool:
        """Somebody else's version came between."""
        return self.words == "refused.conflict"
