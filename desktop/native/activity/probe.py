"""What every probe answers."""

from typing import Protocol


class Probe(Protocol):
    """Asked every few seconds on the GUI thread; answers at once."""

    def idle_s(self) -> float | None:
        """Seconds since anything was typed or moved; None when the system does not tell."""
        ...

    def locked(self) -> bool | None:
        """Whether the screen is locked; None when the system does not tell."""
        ...

    def close(self) -> None:
        """Let go of what it holds."""
        ...
