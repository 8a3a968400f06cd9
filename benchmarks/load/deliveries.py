"""Signed deliveries, made before the clock starts.

Called by the load processes. Always holds: every delivery of a run is different (a receiver that skips repeated bodies
does its work each time); one message in each; bodies are those of the sandbox's builders, byte for byte as Meta writes.
"""

import hmac
import random
import time

from sandbox.builders import Business, Person, encode, envelope, inbound, text

PATH = "/webhooks/whatsapp"
WAMID, BODY, STAMP = "WAMIDHERE", "BODYHERE", 1111111111
NAMES = ("Mariana Quispe", "João Batista", "Iris Öhman", "Lucía Ferreyra", "Tomás Núñez", "Ana Beatriz Sá")


class Deliveries:
    """Requests of `people` customers to one number, numbered from 0; who writes is drawn with a fixed seed."""

    def __init__(self, secret: str, prefix: str, *, people: int = 1000) -> None:
        self.prefix = prefix
        self._key = secret.encode()
        self._templates = [_template(index) for index in range(people)]
        self._dice = random.Random(prefix)

    def request(self, number: int) -> bytes:
        """The whole HTTP request of message `number`; its words are `body_of(prefix, number)`."""
        template = self._templates[number if number < len(self._templates) else self._draw()]
        wamid = f"wamid.HBgNNTIxNTU0MTcwMjI4OBUCABIYIE{self.prefix}{number:08d}AA=="
        body = template.replace(WAMID.encode(), wamid.encode())
        body = body.replace(BODY.encode(), body_of(self.prefix, number).encode())
        body = body.replace(str(STAMP).encode(), str(int(time.time())).encode())
        signature = hmac.digest(self._key, body, "sha256").hex()
        head = (
            f"POST {PATH} HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\nUser-Agent: facebookexternalua"
            f"\r\nAccept: */*\r\nX-Hub-Signature-256: sha256={signature}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body

    def _draw(self) -> int:
        return self._dice.randrange(len(self._templates))


def body_of(prefix: str, number: int) -> str:
    """The words of a message: a sentence of ordinary length that ends with its number."""
    return f"Hola, quería saber si mi pedido ya salió; {prefix} {number}"


def number_of(prefix: str, words: str) -> int | None:
    """Inverse of `body_of`; None for other words."""
    _, found, number = words.rpartition(f"; {prefix} ")
    return int(number) if found else None


def _template(index: int) -> bytes:
    wa_id = f"52155{index:08d}"
    person = Person(name=f"{NAMES[index % len(NAMES)]} {index}", wa_id=wa_id, user_id=f"MX.{10**15 + index}")
    message = text(person, BODY, wamid=WAMID, timestamp=STAMP)
    return encode(envelope(inbound(Business(), message, people=[person])))
