"""What lies on everybody's desk at Casa Lumbre: tags, quick replies, a macro, and the shifts of the week.

Called by `office` after the people are there, through the same API an administrator uses.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import httpx

from sandbox.demo.habits import ZONE, call

TAGS: Final = (("Pedido", "lima"), ("Garantía", "cielo"), ("Mayoreo", "rosa"), ("Reclamo", "terracota"))
REPLIES: Final = (
    ("hola", "Saludo", "¡{{saludo}}, {{cliente.nombre}}! Soy {{agente.nombre}}, de {{empresa}}. ¿En qué le ayudo?"),
    (
        "envio",
        "Tiempo de envío",
        "Su pedido sale mañana y llega en 3 a 5 días hábiles. Le paso la guía en cuanto salga.",
    ),
    ("datos", "Pedir datos", "Para ayudarle necesito su número de pedido y el código postal de entrega, por favor."),
    ("garantia", "Garantía", "Nuestros muebles tienen 12 meses de garantía. ¿Me manda una foto de la parte dañada?"),
    ("factura", "Factura", "Con gusto. Necesito RFC, razón social, uso de CFDI y código postal fiscal."),
    (
        "gracias",
        "Cierre",
        "Gracias a usted, {{cliente.nombre}}. Quedo al pendiente por aquí; su caso es el {{caso}}.",
    ),
)
SHIFTS: Final = (time(9), time(10), time(11))
"""When people begin, one after the other; today everybody began lately, so that the demo is never after hours."""
LENGTH: Final = timedelta(hours=9)


async def lay_out(http: httpx.AsyncClient, people: Sequence[int], now: datetime) -> None:
    """`http` is signed in as an administrator; `people`: ids of colleagues."""
    for name, color in TAGS:
        await call(http, "POST", "/api/tags", {"name": name, "color": color})
    for code, title, body in REPLIES:
        await call(http, "POST", "/api/quick-replies", {"code": code, "title": title, "body": body})
    await call(http, "POST", "/api/plan", {"add": [_shift(*one) for one in _week(people, now)]})


def _week(people: Sequence[int], now: datetime) -> Iterator[tuple[int, datetime]]:
    """Who begins when: today whatever day it is, then to Saturday of next week; what is over cannot be planned."""
    here = now.astimezone(ZoneInfo(ZONE)).replace(minute=0, second=0, microsecond=0)
    monday = here.date() - timedelta(days=here.weekday())
    for at, id_ in enumerate(people):
        yield id_, here - timedelta(hours=1)
        for day in (monday + timedelta(days=ahead) for ahead in range(13) if ahead != 6):
            if day > here.date():
                yield id_, datetime.combine(day, SHIFTS[at % len(SHIFTS)], ZoneInfo(ZONE))


def _shift(user_id: int, begins: datetime) -> dict[str, Any]:
    span = {"starts_at": begins.isoformat(), "ends_at": (begins + LENGTH).isoformat()}
    return {"user_id": user_id, "kind": "shift", **span}
