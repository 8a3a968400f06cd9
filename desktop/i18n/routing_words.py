"""The words of routing: why a conversation is where it is, why somebody did not get it, why there is none to take."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from protocol.roster import Presence
from protocol.routing import Candidate, Reason, Why
from protocol.routing_api import RoutingDecision

translate = QCoreApplication.translate
Name = Callable[[int | None], str]


def presence_word(presence: Presence | None) -> str:
    """How a colleague is, as a word."""
    return {
        "available": translate("Routing", "Disponible"),
        "busy": translate("Routing", "Ocupado/a"),
        "away": translate("Routing", "En pausa"),
        "offline": translate("Routing", "Desconectado/a"),
    }[presence.state if presence is not None else "offline"]


def refusal_word(reason: Reason) -> str:
    """Why somebody could not have it."""
    data = reason.data
    words = {
        "offline": translate("Routing", "sin conexión"),
        "away": translate("Routing", "en pausa"),
        "busy": translate("Routing", "no recibe más ahora"),
        "unsure": translate("Routing", "su dispositivo dejó de responder"),
        "absent": translate("Routing", "ausente"),
        "off_shift": translate("Routing", "fuera de turno"),
        "shift_ending": translate("Routing", "termina su turno"),
        "full": translate("Routing", "sin lugar: {0} de {1}"),
        "skill_missing": translate("Routing", "no tiene la habilidad {0}"),
        "skill_too_low": translate("Routing", "le falta nivel en {0}"),
        "declined": translate("Routing", "la rechazó"),
        "did_not_answer": translate("Routing", "no respondió"),
        "taken_from": translate("Routing", "la tenía antes"),
        "not_in_team": translate("Routing", "no es de ese equipo"),
        "gone": translate("Routing", "ya no trabaja aquí"),
    }
    form = words.get(reason.code, reason.code)
    if reason.code == "full":
        return form.format(places(data.get("points", 0)), places(data.get("capacity_points", 0)))
    return form.format(data.get("skill", ""))


def places(points: int) -> str:
    """Hundredths of a place as people count them: 250 -> 2.5."""
    return f"{points / 100:g}"


def nothing_word(reason: Reason | None) -> str:
    """Why there is nothing to take."""
    code = reason.code if reason is not None else ""
    return {
        "queue_empty": translate("Routing", "No hay nadie esperando en tus colas."),
        "none_for_you": translate("Routing", "Las que esperan piden habilidades que no tienes."),
        "full": translate("Routing", "Ya tienes todas las que caben: resuelve o transfiere una antes."),
    }.get(code, translate("Routing", "No hay ninguna para ti en este momento."))


def decline_reasons() -> tuple[str, ...]:
    """What people decline with."""
    return (
        translate("Routing", "Estoy con otra conversación"),
        translate("Routing", "No es de mi área"),
        translate("Routing", "Termino mi turno"),
        translate("Routing", "Sin motivo"),
    )


def decision_sentence(decision: RoutingDecision, user: Name, team: Name) -> str:
    """One decision as a sentence."""
    body, where, who = decision.body, team(decision.team_id), user(decision.user_id)
    if decision.outcome == "queued":
        rule = body.rule.name if body.rule is not None and body.rule.name else ""
        if rule:
            return translate("Routing", "La regla «{0}» la puso en la cola de {1}.").format(rule, where)
        return translate("Routing", "Sin regla propia: fue a la cola de {0}.").format(where)
    if decision.outcome == "returned":
        code = body.reason.code if body.reason is not None else ""
        said, silent = translate("Routing", "{0} la rechazó."), translate("Routing", "{0} no respondió.")
        return (said if code == "declined" else silent).format(who)
    if body.reason is not None and body.reason.code == "accepted":
        return translate("Routing", "{0} la aceptó.").format(who)
    if decision.outcome == "overflowed" and decision.user_id is None:
        return translate("Routing", "Esperó demasiado: pasó a la cola de {0}.").format(where)
    return _given(decision, who, where, body.why)


def _given(decision: RoutingDecision, who: str, where: str, why: Why | None) -> str:
    offered = decision.outcome == "offered"
    asked = translate("Routing", "Se le ofreció a {0} ({1}): {2}.")
    given = translate("Routing", "Se asignó a {0} ({1}): {2}.")
    form = asked if offered else given
    return form.format(who, where or translate("Routing", "cola general"), because(why))


def because(why: Why | None) -> str:
    """What set the chosen one apart."""
    if why is None:
        return translate("Routing", "la tomó de la cola")
    if why.chosen_by == "sticky":
        return translate("Routing", "ya conoce a este cliente")
    if why.chosen_by == "nobody_else":
        return translate("Routing", "la traspasó, no se la aceptaron y nadie más puede recibirla")
    words: Mapping[str | None, str] = {
        "only_one": translate("Routing", "era la única persona libre"),
        "load": translate("Routing", "tenía menos carga"),
        "share": translate("Routing", "tenía más espacio libre"),
        "room": translate("Routing", "tenía más espacio libre"),
        "turn": translate("Routing", "le tocaba el turno"),
        "fit": translate("Routing", "tiene justo la habilidad que se pide"),
        "id": translate("Routing", "entre iguales, la primera de la lista"),
    }
    return words.get(why.tie_break, translate("Routing", "la tomó de la cola"))


def waiting_sentence(why: Why, team: Name) -> str:
    """Why it still waits."""
    free = [one for one in why.candidates if not one.refused]
    if free:
        return translate("Routing", "Espera su turno en la cola de {0}.").format(team(why.team_id))
    return translate("Routing", "Espera en la cola de {0}: ahora nadie puede recibirla.").format(team(why.team_id))


def candidate_detail(candidate: Candidate) -> str:
    """How somebody stood when it was decided."""
    if candidate.refused:
        return ", ".join(refusal_word(reason) for reason in candidate.refused)
    load = translate("Routing", "{0} de {1} lugares")
    return load.format(places(candidate.points), places(candidate.capacity_points))
