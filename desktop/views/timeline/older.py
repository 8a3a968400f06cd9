"""When the reader comes so near the oldest loaded row that older ones should be asked for. Called by `Canvas`."""

from time import monotonic
from typing import Final

from desktop.views.timeline.source import TimelineSource

OLDER_WITHIN: Final = 12
"""Rows left above the viewport when older ones are asked for."""
ASK_AGAIN_S: Final = 3.0


class OlderRows:
    """What was asked of one timeline, and when."""

    def __init__(self) -> None:
        self._asked: tuple[int, str] | None = None
        self._asked_at = 0.0

    def wanted(self, model: TimelineSource, top: int) -> bool:
        """Whether to ask now, with row `top` at the top of the viewport; a yes counts as asked."""
        if not len(model) or not model.has_older or not model.loaded or top > OLDER_WITHIN:
            return False
        asked, now = (len(model), model[0].key), monotonic()
        # Nothing came (the line was cut): who goes on scrolling asks again, but not at every notch.
        if self._asked == asked and now - self._asked_at <= ASK_AGAIN_S:
            return False
        self._asked, self._asked_at = asked, now
        return True
