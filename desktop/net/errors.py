"""Everything that can go wrong on the way to the gateway, told apart by what a person can do about it.

`words` is the key under which the screens keep the sentence; nothing decides on texts. `maybe_done` says that the
request may have reached the gateway although no answer came: it must be repeated with the same client token.
"""

import socket
import ssl
from collections.abc import Iterator
from typing import Any

from protocol.errors import ErrorCode, Problem


class NetError(Exception):
    """The request did not succeed."""

    words = "net.failed"
    maybe_done = False


class Offline(NetError):
    """This computer has no way to the network."""

    words = "net.offline"


class GatewayDown(NetError):
    """The address is right but nobody listens there."""

    words = "net.gateway_down"


class AddressWrong(NetError):
    """No such host, not an address, or something that is not a Relevo gateway."""

    words = "net.address_wrong"


class PlainHttp(AddressWrong):
    """http to another computer: the password and the customers' words would travel open."""

    words = "net.plain_http"


class CertificateWrong(NetError):
    """The server's certificate is not trusted: wrong clock, company proxy, or somebody in between."""

    words = "net.certificate_wrong"


class NoAnswer(NetError):
    """The gateway did not answer in time or hung up in the middle: it may have done it."""

    words = "net.no_answer"
    maybe_done = True


class Refused(NetError):
    """The gateway said no. `code` is an ErrorCode (or a newer word), `detail` a sentence for people."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail or problem.title)
        self.problem = problem

    @property
    def code(self) -> str:
        """The machine's reason."""
        return self.problem.code

    @property
    def words(self) -> str:  # type: ignore[override]
        """Each reason has its own sentence."""
        return f"refused.{self.problem.code}"

    @property
    def data(self) -> dict[str, Any]:
        """What the reason is about."""
        return self.problem.data

    @property
    def temporary(self) -> bool:
        """Whether the same request may succeed later without anybody changing anything."""
        return self.code in {ErrorCode.UNAVAILABLE, ErrorCode.INTERNAL, ErrorCode.TOO_MANY_ATTEMPTS}


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and everything that led to it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def from_connection(error: BaseException) -> NetError:
    """What a failed connection means; looks through the layers for the operating system's reason."""
    for cause in causes(error):
        if isinstance(cause, ssl.SSLError):
            return CertificateWrong(str(cause))
        if isinstance(cause, socket.gaierror):
            kind = Offline if cause.errno == socket.EAI_AGAIN else AddressWrong
            return kind(str(cause))
        if isinstance(cause, ConnectionRefusedError):
            return GatewayDown(str(cause))
    return Offline(str(error))
