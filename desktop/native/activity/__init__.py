"""Whether somebody sits at this computer: for how long nothing was typed or moved, and whether the screen is locked.

    probe()  ->  Windows, macOS, X11 with its extension, logind, else Qt's own events
    ActivityWatch(probe(), report)  ->  report(ActivitySignal) whenever it becomes something else

A probe that cannot tell answers None, and the gateway then hears nothing of it: presence is only what was declared.
"""

import sys

from desktop.native.activity.probe import Probe

__all__ = ["Probe", "probe"]


def probe() -> Probe:
    """The best there is here. Never raises: a system that refuses leaves Qt's own events."""
    try:
        if sys.platform == "win32":
            from desktop.native.activity.windows import WindowsProbe

            return WindowsProbe()
        if sys.platform == "darwin":
            from desktop.native.activity.macos import MacProbe

            return MacProbe()
        from desktop.native.activity.linux import linux_probe

        found = linux_probe()
    except (OSError, AttributeError, ImportError):
        found = None
    if found is None:
        from desktop.native.activity.qt_events import QtProbe

        return QtProbe()
    return found
