"""What is looked for in the audit: chosen on the screen, asked of the gateway, told when it is exported."""

from datetime import datetime

from msgspec import Struct


class AuditQuery(Struct, frozen=True, kw_only=True):
    """`actor` 0 is the gateway itself; `action` and `subject` that end in `.` or `:` mean all that begin so."""

    actor: int | None = None
    action: str = ""
    subject: str = ""
    address: str = ""
    since: datetime | None = None
    until: datetime | None = None

    def params(self) -> dict[str, str | int | None]:
        """As the gateway is asked; None: any."""
        return {
            "actor": self.actor, "action": self.action or None, "subject": self.subject or None,
            "address": self.address or None, "since": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
        }  # fmt: skip

    def about(self) -> dict[str, str]:
        """As an export is told of."""
        return {name: str(value) for name, value in self.params().items() if value is not None}
