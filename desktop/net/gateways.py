"""The addresses of one company's gateway: several of them stand behind one database, any of them serves anybody.

    Gateways("https://a", ("https://b",)).current -> "https://a";  failed("https://a") -> "https://b" from now on

An account belongs to the address that was typed at sign-in (`server`); the others are told by the gateway at each
connection. Requests and the stream of a session share one of these, so that both move together.
"""

from collections.abc import Callable, Iterable

from desktop.net.address import normalise
from desktop.net.errors import AddressWrong


class Gateways:
    """Which address is used now, and which one next."""

    def __init__(self, server: str, others: Iterable[str] = ()) -> None:
        self.server = server
        self._all = _together(server, others)
        self.current = server
        self.on_learned: Callable[[tuple[str, ...]], object] = lambda _others: None
        """Told the other addresses when they are not the ones known before."""

    def __len__(self) -> int:
        return len(self._all)

    @property
    def others(self) -> tuple[str, ...]:
        """All but the one of the account: what is worth remembering."""
        return self._all[1:]

    def learn(self, told: Iterable[str]) -> None:
        """What the gateway says today; addresses that would carry a password in the open are left out."""
        found = _together(self.server, told)
        if found == self._all:
            return
        self._all = found
        if self.current not in found:
            self.current = self.server
        self.on_learned(self.others)

    def failed(self, address: str) -> None:
        """This one did not answer: the next in line is tried from now on, unless somebody moved on already."""
        if address == self.current:
            self.current = self._all[(self._all.index(address) + 1) % len(self._all)]

    def place(self, url: str) -> str:
        """An address below `server`, below the one in use instead."""
        return self.current + url.removeprefix(self.server)


def _together(server: str, others: Iterable[str]) -> tuple[str, ...]:
    found = [server]
    for other in others:
        try:
            address = normalise(other)
        except AddressWrong:
            continue
        if address not in found:
            found.append(address)
    return tuple(found)
