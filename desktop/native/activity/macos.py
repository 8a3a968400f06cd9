"""macOS: Quartz tells seconds since the last event and whether the screen is locked. Plain ctypes, no package.

The session dictionary carries `CGSSessionScreenIsLocked` only while it is locked.
"""

import ctypes
from ctypes import util
from typing import Final

HID_STATE: Final = 1
ANY_EVENT: Final = 0xFFFFFFFF
UTF8: Final = 0x08000100
LOCK_KEY: Final = b"CGSSessionScreenIsLocked"


class MacProbe:
    """Raises OSError where these libraries are not."""

    def __init__(self) -> None:
        self._graphics, self._core = _library("ApplicationServices"), _library("CoreFoundation")
        self._graphics.CGEventSourceSecondsSinceLastEventType.restype = ctypes.c_double
        self._graphics.CGEventSourceSecondsSinceLastEventType.argtypes = [ctypes.c_int32, ctypes.c_uint32]
        self._graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
        self._core.CFStringCreateWithCString.restype = ctypes.c_void_p
        self._core.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
        self._core.CFDictionaryContainsKey.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        self._core.CFDictionaryContainsKey.restype = ctypes.c_bool
        self._core.CFRelease.argtypes = [ctypes.c_void_p]
        self._key = self._core.CFStringCreateWithCString(None, LOCK_KEY, UTF8)

    def idle_s(self) -> float | None:
        return float(self._graphics.CGEventSourceSecondsSinceLastEventType(HID_STATE, ANY_EVENT))

    def locked(self) -> bool | None:
        session = self._graphics.CGSessionCopyCurrentDictionary()
        if not session:
            return None
        try:
            return bool(self._core.CFDictionaryContainsKey(session, self._key))
        finally:
            self._core.CFRelease(session)

    def close(self) -> None:
        """Give the key back."""
        if self._key:
            self._core.CFRelease(self._key)
            self._key = None


def _library(name: str) -> ctypes.CDLL:
    found = util.find_library(name)
    if found is None:
        raise OSError(f"{name} is not here")
    return ctypes.CDLL(found)
