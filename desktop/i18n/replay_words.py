"""The what-if in words: promises, what differs, what is to be known before the figures are believed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.i18n.moments import grouped, span
from desktop.i18n.rule_words import number_name, team_name
from desktop.store.store import Store
from protocol.promises import Target
from protocol.replay import Caveat, Compared, Delay, Difference, Kept, ReplayCase, ReplaySide, ReplayState
from protocol.routing import RuleRef

translate = QCoreApplication.translate
MINUTE, HOUR = 60, 3600


def target_name(target: Target) -> str:
    """A promise."""
    return {
        "first_response": translate("Replay", "Primera respuesta"),
        "next_response": translate("Replay", "Respuestas siguientes"),
        "resolution": translate("Replay", "Resolución"),
        "out_of_hours": translate("Replay", "Fuera de horario"),
        "stated_time": translate("Replay", "Hora que se dijo"),
        "promise": translate("Replay", "Promesas"),
        "colleague": translate("Replay", "Otra área"),
    }[target]


def state_words(state: ReplayState) -> str:
    """What a replay is doing."""
    return {
        "reading": translate("Replay", "Leyendo lo que pasó…"),
        "replaying": translate("Replay", "Repitiéndolo con estas reglas…"),
        "done": translate("Replay", "Listo"),
        "cancelled": translate("Replay", "Cancelado"),
        "failed": translate("Replay", "No se pudo terminar"),
    }[state]


def attainment(kept: Kept) -> float | None:
    """Share of promises kept, 0..1; None where none has ended (METRICS section 3)."""
    ended = kept.met + kept.missed
    return kept.met / ended if ended else None


def percent(share: float | None) -> str:
    """`81 %`; a dash where there is nothing to divide."""
    return "–" if share is None else translate("Replay", "{0} %").format(round(share * 100))


def delay_words(delay: Delay) -> str:
    """The usual time until somebody had it: `1 min 36 s`, from an hour on as `span` says it."""
    if delay.median_s is None:
        return "–"
    whole = round(delay.median_s)
    if whole < MINUTE or whole >= HOUR or not whole % MINUTE:
        return span(whole)
    return translate("Replay", "{0} min {1} s").format(whole // MINUTE, whole % MINUTE)


def difference_words(one: Difference) -> str:
    """What came out otherwise."""
    return {
        "rule": translate("Replay", "otra regla"),
        "team": translate("Replay", "otro equipo"),
        "agent": translate("Replay", "otra persona"),
        "time": translate("Replay", "otro momento"),
        "sla": translate("Replay", "otro SLA"),
    }[one]


def rule_words(rule: RuleRef | None, store: Store) -> str:
    """A rule by its name."""
    if rule is None:
        return translate("Replay", "Sin regla")
    name = rule.name if rule.rule_id is not None else translate("Replay", "Todo lo demás")
    return name if rule.number_id is None else f"{number_name(store, rule.number_id)} · {name}"


def compared_name(one: Compared, kind: str, store: Store) -> str:
    """Whose row it is: a team, a person, a rule."""
    if kind == "rules":
        return rule_words(one.rule, store)
    if one.id is None:
        return translate("Replay", "Cola general") if kind == "teams" else translate("Replay", "Nadie")
    if kind == "teams":
        return team_name(store, one.id)
    return store.people.name(one.id) or translate("Replay", "alguien que ya no está")


def side_words(side: ReplaySide, store: Store) -> str:
    """Where a case went: `Envíos · Daniel Acosta`."""
    team = team_name(store, side.team_id) if side.team_id is not None else translate("Replay", "Cola general")
    name = store.people.name(side.agent_id)
    nobody = translate("Replay", "nadie")
    return f"{team} · {name or nobody}"


def case_words(case: ReplayCase, store: Store) -> str:
    """A changed case read aloud."""
    form = translate("Replay", "{0}: fue a {1}; habría ido a {2}")
    who = case.customer or translate("Replay", "Cliente que no puedes ver")
    return form.format(who, side_words(case.really, store), side_words(case.would, store))


def caveat_words(caveat: Caveat) -> str:
    """Something to know before the figures are believed."""
    sentences: dict[str, Callable[[], str]] = {
        "open_before": lambda: translate("Replay", "Ya estaban abiertas antes y quedan como fueron: {0}."),
        "people_as_today": lambda: translate("Replay", "Equipos, topes y habilidades cuentan como hoy: {0} cambios."),
        "records_as_today": lambda: translate("Replay", "Fichas unidas después cuentan como hoy: {0}."),
        "answers_retimed": lambda: translate("Replay", "Respuestas que habría dado otra persona u otro momento: {0}."),
        "answers_unowned": lambda: translate("Replay", "Respuestas que nadie habría estado para dar: {0}."),
        "offers_guessed": lambda: translate("Replay", "Ofertas que entonces no se hicieron, supuestas: {0}."),
        "moves_dropped": lambda: translate("Replay", "Cambios a mano que ya no se habrían hecho: {0}."),
        "ladder_not_replayed": lambda: translate("Replay", "Esperas largas que la escalera no vuelve a mover: {0}."),
        "shifts_as_today": lambda: translate("Replay", "Los turnos cuentan como están escritos hoy: {0}."),
        "late_facts": lambda: translate("Replay", "Mensajes que llegaron más de un minuto tarde: {0}."),
    }  # fmt: skip
    return sentences[caveat.code]().format(grouped(caveat.count))
