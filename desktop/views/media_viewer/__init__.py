"""The viewer for pictures of a conversation: zoom, turn, copy, drag out, save, forward, next and previous."""

from desktop.views.media_viewer.viewer import MediaItem, MediaViewer

__all__ = ["MediaItem", "MediaViewer"]
