"""The viewer for pictures of a conversation: zoom, turn, copy, drag out, save, forward, next and previous."""

from desktop.views.media_viewer.items import items_of
from desktop.views.media_viewer.viewer import MediaItem, MediaViewer

__all__ = ["MediaItem", "MediaViewer", "items_of"]
