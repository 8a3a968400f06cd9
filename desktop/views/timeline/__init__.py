"""The timeline: a custom scroll area, anchored at the bottom, that lays out only what is visible.

Plug in with `TimelineView`; give it a `MediaLoader` for pictures and a `Playback` for voice notes.
"""

from desktop.views.timeline.pictures import MediaLoader
from desktop.views.timeline.playback import Playback
from desktop.views.timeline.view import TimelineView

__all__ = ["MediaLoader", "Playback", "TimelineView"]
