"""How far a test message came, in words, and what to do where it stopped."""

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import clock_time
from protocol.round_trips import RoundTrip

translate = QCoreApplication.translate
Step = tuple[str, str, str]
"""(verdict of a `FindingList`, what it is, what is known of it)."""


def trip_steps(trip: RoundTrip) -> list[Step]:
    """Accepted, sent, delivered, read: what came of each so far. What failed stands where it stopped."""
    steps = (
        (translate("Numbers", "Meta lo aceptó"), trip.accepted_at),
        (translate("Numbers", "Salió"), trip.sent_at),
        (translate("Numbers", "Llegó al teléfono"), trip.delivered_at or trip.read_at),
        (translate("Numbers", "Lo leyeron"), trip.read_at),
    )
    found: list[Step] = []
    failed = False
    later = [any(at is not None for _, at in steps[place + 1 :]) for place in range(len(steps))]
    for (name, at), passed in zip(steps, later, strict=True):
        if at is not None or passed:
            found.append(("good", name, clock_time(at) if at is not None else ""))
        elif trip.fault and not failed:
            failed = True
            found.append(("bad", name, fault_words(trip)))
        else:
            found.append(("unknown", name, "" if failed else translate("Numbers", "Esperando…")))
    return found


def fault_words(trip: RoundTrip) -> str:
    """What went wrong, and what to do."""
    if trip.fault == "window":
        return translate(
            "Numbers", "Ese teléfono lleva más de 24 h sin escribir a este número. Escribe desde él y prueba otra vez."
        )
    if trip.fault == "refused":
        words = translate("Numbers", "Meta no lo acepta: {0} Pulsa Comprobar para ver qué falta.")
        return words.format(_sentence(trip.said))
    if trip.fault == "failed":
        words = translate("Numbers", "No llegó: {0} Comprueba que ese teléfono tenga WhatsApp.")
        return words.format(_sentence(trip.said))
    return translate("Numbers", "Meta lo aceptó y no avisa de nada. Comprueba la dirección de avisos y la suscripción.")


def _sentence(said: str) -> str:
    text = said.strip()
    return f"{text}." if text and text[-1] not in ".!?" else text
