"""Who we are to the operating system: set before the first window, the same as in the installer's shortcuts."""

import sys

APP_ID = "Relevo.Desktop"
"""Windows AppUserModelID: without it notifications and the badge go to nobody."""
DESKTOP_FILE = "relevo"
NAME = "Relevo"


def introduce() -> None:
    """Tell Qt and Windows our names. Before QApplication is made."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QGuiApplication

    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setOrganizationName(NAME)
    QGuiApplication.setApplicationDisplayName(NAME)
    QGuiApplication.setDesktopFileName(DESKTOP_FILE)
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
        ctypes.windll.kernel32.CreateMutexW(None, False, APP_ID)  # the installer sees by it that we are running
