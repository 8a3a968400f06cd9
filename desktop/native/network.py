"""Hears from the operating system that the network came back, so that nobody waits for the next attempt.

Made when the line is lost for the first time: it needs one more part of Qt, which a start does without. Where the
system cannot tell, it stays silent and the attempts go on as they do.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

Reach = QNetworkInformation.Reachability


class NetworkWatch(QObject):
    """`came_back` when there was no way out and now there is one."""

    came_back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reach = Reach.Unknown
        QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability)
        source = QNetworkInformation.instance()
        if source is not None:
            self._reach = source.reachability()
            source.reachabilityChanged.connect(self.heard)

    def heard(self, reach: Reach) -> None:
        """The system's opinion changed."""
        before, self._reach = self._reach, reach
        if reach is Reach.Online and before is not Reach.Online:
            self.came_back.emit()
