"""Promises to customers in words: targets, whom a policy is for, steps of the ladder, and a policy read back."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.i18n.moments import span
from desktop.models.settings_readback import Week, due_after, example_near_closing
from desktop.store.store import Store
from protocol.sla import DEFAULT_POLICY, Act, ClockKind, HoldKind, LadderPolicy, Match, Policy, Rung, Target

translate = QCoreApplication.translate
EDITED: tuple[ClockKind, ...] = ("first_response", "next_response", "out_of_hours", "promise", "resolution")
"""The targets a person sets; the others are said in a conversation."""


def target_name(kind: ClockKind) -> str:
    """`Primera respuesta`."""
    names: dict[ClockKind, str] = {
        "first_response": translate("Sla", "Primera respuesta"),
        "next_response": translate("Sla", "Respuestas siguientes"),
        "resolution": translate("Sla", "Resolución"),
        "out_of_hours": translate("Sla", "Fuera de horario"),
        "promise": translate("Sla", "Promesa"),
    }
    return names.get(kind, kind)


def target_about(kind: ClockKind) -> str:
    """What is counted."""
    about: dict[ClockKind, str] = {
        "first_response": translate("Sla", "del primer mensaje a la respuesta de una persona"),
        "next_response": translate("Sla", "de cada mensaje posterior a su respuesta"),
        "resolution": translate("Sla", "del inicio del caso a resolverlo"),
        "out_of_hours": translate("Sla", "una persona, o una respuesta automática que dice la hora"),
        "promise": translate("Sla", "tras «un momento, reviso», para volver con la respuesta"),
    }
    return about.get(kind, "")


def within_words(within: timedelta | None) -> str:
    """`5 min`, or that there is no such target."""
    return translate("Sla", "sin plazo") if within is None else _whole(span(within.total_seconds()))


def hold_name(hold: HoldKind) -> str:
    """What stops a clock."""
    names: dict[HoldKind, str] = {
        "customer": translate("Sla", "se espera al cliente"),
        "area": translate("Sla", "se espera a otra área"),
        "snoozed": translate("Sla", "está pospuesta"),
    }
    return names[hold]


def act_name(act: Act) -> str:
    """What a step does."""
    names: dict[Act, str] = {
        "warn": translate("Sla", "Avisa a quien la tiene"),
        "alert_supervisor": translate("Sla", "Alerta a supervisión"),
        "reassign": translate("Sla", "Se reasigna a quien tenga lugar"),
    }
    return names[act]


def priority_words(priority: int) -> str:
    """`Urgente`."""
    if priority >= 9:
        return translate("Sla", "Urgente")
    if priority >= 7:
        return translate("Sla", "Alta")
    return translate("Sla", "Normal") if priority >= 4 else translate("Sla", "Baja")


def match_words(match: Match, store: Store) -> str:
    """`Ventas · etiqueta Mayoreo`, or that it is for everybody."""
    people, tags = store.people, store.office.tags
    parts = [
        _some(translate("Sla", "prioridad {0}"), (priority_words(one).lower() for one in match.priorities)),
        _some(translate("Sla", "etiqueta {0}"), (tags[one].name for one in match.tags if one in tags)),
        _some("{0}", (people.teams[one].name for one in match.teams if one in people.teams)),
        _some(translate("Sla", "número {0}"), (people.numbers[one].name for one in match.numbers
                                              if one in people.numbers)),
    ]  # fmt: skip
    return " · ".join(part for part in parts if part) or translate("Sla", "Para todos los clientes")


def _some(form: str, names: Iterable[str]) -> str:
    found = translate("Sla", " o ").join(names)
    return form.format(found) if found else ""


def policy_name(policy: Policy, store: Store) -> str:
    """Its own name, or whom it is for."""
    return policy.name or match_words(policy.match, store)


def targets_words(policy: Policy) -> str:
    """`primera respuesta 5 min · promesa 30 min`: what it says itself."""
    told = {target.kind: target for target in policy.targets}
    parts = [f"{target_name(kind).lower()} {within_words(told[kind].within)}" for kind in EDITED if kind in told]
    return " · ".join(parts)


def effective(policies: Sequence[Policy], policy: Policy, kind: ClockKind) -> Target | None:
    """The target of a kind for those this policy is for: its own, the company's for everybody, the factory's."""
    own = policy.match
    wider = [one for one in policies if one.match == Match() and one.id != policy.id]
    asked: list[Policy] = [policy, *(wider if own != Match() else ()), DEFAULT_POLICY]
    for one in asked:
        for target in one.targets:
            if target.kind == kind:
                return target
    return None


def _whole(words: str) -> str:
    """A number and its unit stay on one line."""
    return words.replace(" ", "\u00a0")


def _time(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def _day(day: int) -> str:
    return QLocale().dayName(day % 7 + 1, QLocale.FormatType.LongFormat)


def read_back(policies: Sequence[Policy], policy: Policy, week: Week) -> list[str]:
    """A policy as it meets a customer, on a regular week of these hours."""
    found: list[str] = []
    first = effective(policies, policy, "first_response")
    example = example_near_closing(week)
    if first is not None and first.within is not None and example is not None:
        found += _first_words(first, example, week)
    following = effective(policies, policy, "next_response")
    if following is not None and following.within is not None:
        found.append(
            translate("Sla", "Cada mensaje siguiente se responde en {0}.").format(within_words(following.within))
        )
    outside = effective(policies, policy, "out_of_hours")
    if outside is not None and outside.within is not None:
        found.append(
            translate(
                "Sla",
                "Si escribe cuando está cerrado, en {0} le responde una persona o un mensaje que dice a qué hora.",
            ).format(within_words(outside.within))
        )
    promise = effective(policies, policy, "promise")
    if promise is not None and promise.within is not None:
        found.append(
            translate("Sla", "Si le decimos «un momento, reviso», volvemos en {0}.").format(
                within_words(promise.within)
            )
        )
    whole = effective(policies, policy, "resolution")
    if whole is not None and whole.within is not None:
        found.append(translate("Sla", "El caso queda resuelto en {0} de horario.").format(within_words(whole.within)))
    return found


def _first_words(first: Target, example: tuple[int, int, int], week: Week) -> list[str]:
    day, minute, closes = example
    minutes = round((first.within or timedelta()).total_seconds() / 60)
    due = (day + (minute + minutes) // 1440, (minute + minutes) % 1440) if first.measure == "wall" else due_after(
        week, day, minute, minutes
    )  # fmt: skip
    if due is None:
        return []
    facts = {"day": _day(day), "at": _time(minute), "due": _time(due[1]), "due_day": _day(due[0])}
    if due[0] == day:
        return [
            translate("Sla", "Un cliente que escribe el {day} a las {at} tiene respuesta antes de las {due}.").format(
                **facts
            )
        ]
    told = translate(
        "Sla", "Un cliente que escribe el {day} a las {at} tiene respuesta antes de las {due} del {due_day}."
    ).format(**facts)
    stops = translate("Sla", "El reloj se detiene al cerrar, a las {0}.").format(_time(closes))
    return [told, stops] if first.measure == "open" else [told]


def ladder_words(ladder: LadderPolicy) -> list[str]:
    """The steps as sentences."""
    form = translate("Sla", "A los {0} sin movimiento: {1}.")
    found = [form.format(_whole(_minutes(rung)), _lower(act_name(rung.act))) for rung in ladder.rungs]
    if not found:
        return [translate("Sla", "Nadie recibe avisos: la escalera no tiene pasos.")]
    return [*found, translate("Sla", "Mientras el equipo está cerrado, la escalera espera.")]


def ladder_line(ladder: LadderPolicy) -> str:
    """The steps in one line, for the foot and the history."""
    parts = [f"{_minutes(rung)} {_lower(act_name(rung.act))}" for rung in ladder.rungs]
    return ", ".join(parts) or translate("Sla", "sin pasos")


def _minutes(rung: Rung) -> str:
    """In whole minutes, as the form shows them."""
    return span(60 * max(1, round(rung.after.total_seconds() / 60)))


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
