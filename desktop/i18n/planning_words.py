"""The words of teams and people in the settings: how a team deals, what follows from it, what changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.models.planning import Work
from protocol.people import User
from protocol.planning import SkillUse
from protocol.routing import Mode, TeamRouting

translate = QCoreApplication.translate
MODES: tuple[Mode, ...] = ("manual", "round_robin", "least_loaded", "weighted", "skills")


def mode_name(mode: Mode) -> str:
    """How a team deals, in two words."""
    return {
        "manual": translate("Planning", "A mano"),
        "round_robin": translate("Planning", "Por turnos"),
        "least_loaded": translate("Planning", "Menor carga"),
        "weighted": translate("Planning", "Según capacidad"),
        "skills": translate("Planning", "Por habilidad"),
    }[mode]


def mode_words(mode: Mode) -> str:
    """What that means."""
    return {
        "manual": translate("Planning", "Nadie las recibe solas: cada quien toma la siguiente de la cola."),
        "round_robin": translate("Planning", "Una a cada persona, por orden; nadie recibe dos seguidas si hay otra."),
        "least_loaded": translate("Planning", "La recibe quien tiene menos conversaciones en ese momento."),
        "weighted": translate("Planning", "La recibe quien tiene más lugares libres: quien puede más, recibe más."),
        "skills": translate("Planning", "La recibe quien tiene justo el nivel que pide la regla, y menos carga."),
    }[mode]


def effects(routing: TeamRouting, members: Sequence[User], overflow: str) -> list[str]:
    """What follows from the settings, a sentence each."""
    found = [mode_words(routing.mode)]
    if routing.sticky and routing.mode != "manual":
        found.append(translate("Planning", "Antes se mira a quien ya atendió a ese cliente, si está y tiene lugar."))
    if routing.offer_seconds is not None and routing.mode != "manual":
        words = translate("Planning", "Se pregunta primero: si no contesta en {0} s, se ofrece a otra persona.")
        found.append(words.format(routing.offer_seconds))
    if overflow and routing.overflow_minutes is not None:
        words = translate("Planning", "A los {0} min en la cola puede pasar a {1}, si allí hay lugar.")
        found.append(words.format(routing.overflow_minutes, overflow))
    words = translate("Planning", "A los {0} min de espera va antes que cualquier prioridad: nadie se queda olvidado.")
    found.append(words.format(routing.promote_minutes))
    if routing.tell_position:
        found.append(translate("Planning", "Al cliente se le dice qué lugar tiene en la cola."))
        if routing.position_minutes is not None:
            words = translate("Planning", "Se le avisa de nuevo cuando avanza, como mucho cada {0} min.")
            found.append(words.format(routing.position_minutes))
    places = sum(user.capacity for user in members)
    people = translate("Planning", "%n persona(s)", "", len(members))
    found.append(translate("Planning", "Caben {0} conversaciones a la vez: {1}.").format(places, people))
    return found


def shared_words(people: Sequence[User]) -> str:
    """What happens when two teams' rules need the same people."""
    if not people:
        return ""
    names = ", ".join(user.name for user in people[:4])
    if len(people) > 4:
        names += translate("Planning", " y {0} más").format(len(people) - 4)
    return translate(
        "Planning",
        "{0}: también en otros equipos. Su capacidad es una sola para todos; si dos equipos las necesitan, "
        "gana lo más urgente y, a igual urgencia, lo que lleva más tiempo esperando, sea del equipo que sea.",
    ).format(names)


def routing_changes(before: TeamRouting, after: TeamRouting, team: str, overflow: str, calendar: str) -> list[str]:
    """What differs in how a team deals."""
    found: list[str] = []
    if before.mode != after.mode:
        found.append(translate("Planning", "{0} reparte: {1}").format(team, mode_name(after.mode).lower()))
    if before.sticky != after.sticky:
        yes = translate("Planning", "{0}: primero quien ya le atendió")
        found.append((yes if after.sticky else translate("Planning", "{0}: sin preferir a nadie")).format(team))
    if before.offer_seconds != after.offer_seconds:
        found.append(_offer_change(after, team))
    if (before.overflow_team_id, before.overflow_minutes) != (after.overflow_team_id, after.overflow_minutes):
        found.append(_overflow_change(after, team, overflow))
    if before.promote_minutes != after.promote_minutes:
        words = translate("Planning", "{0}: a los {1} min va antes que cualquier prioridad")
        found.append(words.format(team, after.promote_minutes))
    if before.tell_position != after.tell_position:
        yes, no = (
            translate("Planning", "{0} dice el lugar en la cola"),
            translate("Planning", "{0} ya no dice el lugar"),
        )
        found.append((yes if after.tell_position else no).format(team))
    if before.position_minutes != after.position_minutes:
        found.append(_again_change(after, team))
    if before.calendar_id != after.calendar_id:
        none = translate("Planning", "{0} sin horario propio").format(team)
        found.append(translate("Planning", "{0} usa el horario {1}").format(team, calendar) if calendar else none)
    return found


def _again_change(after: TeamRouting, team: str) -> str:
    if after.position_minutes is None:
        return translate("Planning", "{0} no repite el lugar en la cola").format(team)
    words = translate("Planning", "{0} repite el lugar cuando mejora, como mucho cada {1} min")
    return words.format(team, after.position_minutes)


def _offer_change(after: TeamRouting, team: str) -> str:
    if after.offer_seconds is None:
        return translate("Planning", "{0} asigna sin preguntar").format(team)
    return translate("Planning", "{0} pregunta y espera {1} s").format(team, after.offer_seconds)


def _overflow_change(after: TeamRouting, team: str, overflow: str) -> str:
    if after.overflow_team_id is None or after.overflow_minutes is None:
        return translate("Planning", "{0} no pasa a otro equipo").format(team)
    words = translate("Planning", "{0} pasa a {1} a los {2} min")
    return words.format(team, overflow, after.overflow_minutes)


def skill_use_words(use: SkillUse, name: Callable[[int | None], str]) -> str:
    """Who has a skill and which rules ask for it; empty when nobody and none."""
    parts = []
    if use.user_ids:
        parts.append(translate("Planning", "La tiene: {0}").format(", ".join(name(id) for id in use.user_ids)))
    if use.rules:
        last = translate("Planning", "lo que ninguna regla toma")
        parts.append(translate("Planning", "La pide: {0}").format(", ".join(rule or last for rule in use.rules)))
    return " · ".join(parts)


def work_changes(name: str, before: Work, after: Work, teams: dict[int, str]) -> list[str]:
    """What differs in what somebody carries, knows and belongs to."""
    found: list[str] = []
    if before.capacity != after.capacity:
        found.append(translate("Planning", "{0}: capacidad {1}").format(name, after.capacity))
    for skill in sorted({*before.skills, *after.skills}, key=str.casefold):
        old, new = before.skills.get(skill), after.skills.get(skill)
        if old != new:
            gone = translate("Planning", "{0} sin {1}").format(name, skill)
            found.append(translate("Planning", "{0}: {1} nivel {2}").format(name, skill, new) if new else gone)
    for id in sorted(before.team_ids ^ after.team_ids):
        joins = (
            translate("Planning", "{0} entra en {1}")
            if id in after.team_ids
            else translate("Planning", "{0} sale de {1}")
        )
        found.append(joins.format(name, teams.get(id, "")))
    return found
