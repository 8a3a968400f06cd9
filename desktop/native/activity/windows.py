"""Windows: GetLastInputInfo for idle time, the session's flags (WTS) for the lock. Plain ctypes, no package.

`WTSSessionInfoEx` answers SessionFlags 0 = locked, 1 = unlocked (documented for Windows 8 and later).
"""

import ctypes
from ctypes import wintypes
from typing import Any, Final

WTS_CURRENT_SESSION: Final = 0xFFFFFFFF
WTS_SESSION_INFO_EX: Final = 25
LOCKED, UNLOCKED = 0, 1


class LastInput(ctypes.Structure):
    """LASTINPUTINFO."""

    _fields_ = (("cbSize", wintypes.UINT), ("dwTime", wintypes.DWORD))


class SessionInfo(ctypes.Structure):
    """The head of WTSINFOEXW: level, then WTSINFOEX_LEVEL1's session id, state and flags."""

    _fields_ = (
        ("Level", wintypes.DWORD),
        ("_pad", wintypes.DWORD),
        ("SessionId", wintypes.ULONG),
        ("SessionState", ctypes.c_int),
        ("SessionFlags", wintypes.LONG),
    )


def idle_seconds(now_ticks: int, last_ticks: int) -> float:
    """Milliseconds since the start wrap around after 49.7 days: the difference does not."""
    return ((now_ticks - last_ticks) & 0xFFFFFFFF) / 1000


class WindowsProbe:
    """Raises OSError where these libraries are not."""

    def __init__(self) -> None:
        libraries: Any = getattr(ctypes, "WinDLL", None)
        if libraries is None:
            raise OSError("not Windows")
        self._user, self._kernel = libraries("user32"), libraries("kernel32")
        self._terminal = libraries("wtsapi32")

    def idle_s(self) -> float | None:
        last = LastInput(cbSize=ctypes.sizeof(LastInput))
        if not self._user.GetLastInputInfo(ctypes.byref(last)):
            return None
        return idle_seconds(int(self._kernel.GetTickCount()) & 0xFFFFFFFF, int(last.dwTime))

    def locked(self) -> bool | None:
        found, size = ctypes.POINTER(SessionInfo)(), wintypes.DWORD()
        asked = (None, WTS_CURRENT_SESSION, WTS_SESSION_INFO_EX, ctypes.byref(found), ctypes.byref(size))
        if not self._terminal.WTSQuerySessionInformationW(*asked) or not found:
            return None
        flags = int(found.contents.SessionFlags)
        self._terminal.WTSFreeMemory(found)
        return {LOCKED: True, UNLOCKED: False}.get(flags)

    def close(self) -> None:
        """Nothing is held."""
