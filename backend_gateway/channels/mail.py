"""Mail by an SMTP server of the operator's. Called by the worker of scheduled reports.

What always holds: `send` returns when the server has taken the mail for everybody, and raises when it is sure that it
took it for nobody; a line that breaks in between is `MailUncertain`. Passwords are in no message of an error.
"""

import asyncio
import smtplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import SMTP
from typing import Literal, NamedTuple

from backend_gateway.parsers import Secret

SECONDS = 30.0
TAKEN = 250


class MailServer(NamedTuple):
    """The operator's server. `sender`: who the mail is from."""

    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    user: str
    password: Secret | None
    sender: str


class MailRefused(Exception):
    """The server said no: to us, or to an address. Its words."""


class MailUnreachable(Exception):
    """No server answered, or not over a safe line."""


class MailUncertain(Exception):
    """The line broke after the mail was handed over and before the server said that it has it."""


class Attachment(NamedTuple):
    """`kind` is `text/csv` and the like."""

    name: str
    kind: str
    content: bytes


class Mail(NamedTuple):
    """One mail. `id` is the same at every attempt: a server or reader that got it twice can tell."""

    to: Sequence[str]
    subject: str
    body: str
    id: str
    attachment: Attachment


async def send(server: MailServer, mail: Mail) -> str:
    """Hand it over; the first address that was refused while others were taken, with the server's words.

    Raises MailRefused, MailUnreachable, MailUncertain.
    """
    return await asyncio.to_thread(_send, server, mail)


def _send(server: MailServer, mail: Mail) -> str:
    """Nothing is uncertain before the text is on its way: until then another try doubles nothing."""
    message = _message(server.sender, mail).as_bytes(policy=SMTP)
    with _connected(server) as line:
        try:
            refused = _envelope(line, server.sender, mail.to)
        except smtplib.SMTPResponseException as error:
            raise MailRefused(_words(error.smtp_error)) from None
        except (OSError, smtplib.SMTPException) as error:
            raise MailUnreachable(type(error).__name__) from None
        try:
            code, said = line.data(message)
        except smtplib.SMTPDataError as error:
            raise MailRefused(_words(error.smtp_error)) from None
        except (OSError, smtplib.SMTPException) as error:
            raise MailUncertain(type(error).__name__) from None
        if code != TAKEN:
            raise MailRefused(_words(said))
    return refused


def _envelope(line: smtplib.SMTP, sender: str, to: Sequence[str]) -> str:
    """From whom and to whom; the first address that is refused while others are taken."""
    line.ehlo_or_helo_if_needed()
    code, said = line.mail(sender)
    if code != TAKEN:
        raise smtplib.SMTPResponseException(code, said)
    answers = {address: line.rcpt(address) for address in to}
    refused = {address: answer for address, answer in answers.items() if answer[0] not in {TAKEN, 251}}
    if len(refused) == len(to):
        raise MailRefused(_first(refused))
    return _first(refused) if refused else ""


@contextmanager
def _connected(server: MailServer) -> Iterator[smtplib.SMTP]:
    try:
        line = _connect(server)
    except smtplib.SMTPResponseException as error:
        raise MailRefused(_words(error.smtp_error)) from None
    except (OSError, smtplib.SMTPException) as error:
        raise MailUnreachable(str(error)[:200] or type(error).__name__) from None
    try:
        yield line
    finally:
        try:
            line.quit()
        except (OSError, smtplib.SMTPException):
            line.close()


def _connect(server: MailServer) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if server.security == "tls":
        line: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=SECONDS, context=context)
    else:
        line = smtplib.SMTP(server.host, server.port, timeout=SECONDS)
    try:
        if server.security == "starttls":
            line.starttls(context=context)
        if server.user and server.password is not None:
            line.login(server.user, server.password.reveal())
    except BaseException:
        line.close()
        raise
    return line


def _message(sender: str, mail: Mail) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, ", ".join(mail.to), mail.subject
    message["Message-ID"] = f"<{mail.id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.body)
    kind, _, subkind = mail.attachment.kind.partition("/")
    message.add_attachment(mail.attachment.content, maintype=kind, subtype=subkind, filename=mail.attachment.name)
    return message


def _first(recipients: dict[str, tuple[int, bytes]]) -> str:
    address, (_, words) = next(iter(recipients.items()))
    return f"{address}: {_words(words)}"


def _words(said: bytes | str) -> str:
    return (said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said))[:300]
