"""Rules in words: a condition as chips with the words that join them, a target, what changed, what is wrong.

Called by the rules page and its editor. Functions, so that each call speaks the language in force.
"""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.i18n.work_words import priority_name
from desktop.models.rule_forms import Group, GroupOp, Kind, Line, to_form
from desktop.models.rule_lists import Changed
from desktop.store.store import Store
from protocol.routing import USUAL_PRIORITY, Mode, RouteTo, RuleProblem

translate = QCoreApplication.translate


class Piece(NamedTuple):
    """One piece of a rule in a row. `chip`: a box of `label` and `strong`; `word`: joins its neighbours."""

    kind: Literal["chip", "word"]
    label: str
    strong: str = ""

    def text(self) -> str:
        """As it is read aloud."""
        return " ".join(part for part in (self.label, self.strong) if part)


# ------------------------------------------------------------------------------------------------------- conditions


def kind_name(kind: Kind) -> str:
    """What a condition looks at."""
    names: dict[str, Callable[[], str]] = {
        "always": lambda: translate("Rules", "Siempre"),
        "words": lambda: translate("Rules", "Palabras del mensaje"),
        "language": lambda: translate("Rules", "Idioma"),
        "number": lambda: translate("Rules", "Número nuestro"),
        "tags": lambda: translate("Rules", "Etiquetas"),
        "attribute": lambda: translate("Rules", "Dato del cliente"),
        "ad": lambda: translate("Rules", "Anuncio"),
        "hours": lambda: translate("Rules", "Horario"),
        "returning": lambda: translate("Rules", "Ya nos conoce"),
        "vip": lambda: translate("Rules", "VIP"),
        "share": lambda: translate("Rules", "Parte de los clientes"),
    }
    return names[kind]()


def op_name(kind: Kind, op: str) -> str:
    """The operator of a line, as the editor offers it."""
    words: dict[str, Callable[[], str]] = {
        "any": lambda: translate("Rules", "tiene alguna"),
        "all": lambda: translate("Rules", "las tiene todas"),
        "none": lambda: translate("Rules", "no tiene ninguna"),
        "not_all": lambda: translate("Rules", "no las tiene todas"),
        "is": lambda: translate("Rules", "es"),
        "is_not": lambda: translate("Rules", "no es"),
        "contains": lambda: translate("Rules", "contiene"),
        "contains_not": lambda: translate("Rules", "no contiene"),
        "filled": lambda: translate("Rules", "tiene dato"),
        "empty": lambda: translate("Rules", "está vacío"),
        "open": lambda: translate("Rules", "abierto"),
        "closed": lambda: translate("Rules", "cerrado"),
        "yes": lambda: translate("Rules", "sí"),
        "no": lambda: translate("Rules", "no"),
        "in": lambda: translate("Rules", "dentro"),
        "out": lambda: translate("Rules", "fuera"),
    }
    own: dict[tuple[str, str], Callable[[], str]] = {
        ("ad", "is"): lambda: translate("Rules", "viene de uno"),
        ("ad", "is_not"): lambda: translate("Rules", "no viene de uno"),
        ("returning", "yes"): lambda: translate("Rules", "ya nos escribió"),
        ("returning", "no"): lambda: translate("Rules", "es nuevo"),
        ("vip", "yes"): lambda: translate("Rules", "es VIP"),
        ("vip", "no"): lambda: translate("Rules", "no es VIP"),
        ("always", "yes"): lambda: translate("Rules", "a todos"),
    }
    return own.get((kind, op), words[op])()


def group_name(op: GroupOp) -> str:
    """How the lines of a group count together."""
    return {
        "all": translate("Rules", "Se cumple todo"),
        "any": translate("Rules", "Se cumple alguna"),
        "none": translate("Rules", "No se cumple ninguna"),
        "not_all": translate("Rules", "No se cumple todo"),
    }[op]


def language_name(code: str) -> str:
    """`portugués` for "pt": in the language in force where we know the word, else as speakers of it say."""
    known = {
        "es": translate("Rules", "español"), "pt": translate("Rules", "portugués"), "en": translate("Rules", "inglés"),
        "fr": translate("Rules", "francés"), "it": translate("Rules", "italiano"), "de": translate("Rules", "alemán"),
    }  # fmt: skip
    own = QLocale(code.replace("-", "_")).nativeLanguageName() if len(code) > 1 else ""
    return known.get(code) or own or code


def pieces(form: Group, store: Store) -> list[Piece]:
    """The condition in a row: chips, and "y", "o", "no", brackets between them."""
    if not form.parts:
        return [Piece("chip", translate("Rules", "siempre"))]
    return _joined(form, store, outer=True)


def pieces_of(when: object, store: Store) -> list[Piece]:
    """The same for a condition as it is kept."""
    return pieces(to_form(when), store)  # type: ignore[arg-type]


def _joined(form: Group, store: Store, *, outer: bool) -> list[Piece]:
    word = translate("Rules", "y") if form.op in {"all", "not_all"} else translate("Rules", "o")
    found: list[Piece] = []
    for part in form.parts:
        if found:
            found.append(Piece("word", word))
        found += _joined(part, store, outer=False) if isinstance(part, Group) else [_chip(part, store)]
    several = len(form.parts) > 1
    if form.op in {"none", "not_all"}:
        denied = translate("Rules", "no", "before a condition") + (" (" if several else "")
        return [Piece("word", denied), *found, *([Piece("word", ")")] if several else [])]
    return found if outer or not several else [Piece("word", "("), *found, Piece("word", ")")]


def _chip(line: Line, store: Store) -> Piece:
    return Piece("chip", *_CHIPS[line.kind](line, store))


Said = tuple[str, str]


def either(words: Iterable[str]) -> str:
    """`a, b o c`."""
    return _listed(list(words), translate("Rules", "{0} o {1}"))


def both(words: Iterable[str]) -> str:
    """`a, b y c`."""
    return _listed(list(words), translate("Rules", "{0} y {1}"))


def _listed(words: list[str], last: str) -> str:
    if len(words) < 2:
        return "".join(words) or "…"
    return last.format(", ".join(words[:-1]), words[-1])


def quoted(words: Iterable[str]) -> list[str]:
    """Each in the quotation marks of the language."""
    return [translate("Rules", "«{0}»", "a word").format(word) for word in words]


def _matched(op: str, words: list[str]) -> str:
    return both(words) if op in {"all", "not_all"} else either(words)


def _words(line: Line, _store: Store) -> Said:
    none = line.op in {"none", "not_all"}
    label = translate("Rules", "mensaje sin") if none else translate("Rules", "mensaje con")
    return label, _matched(line.op, quoted(line.values))


def _language(line: Line, _store: Store) -> Said:
    words = either(language_name(code) for code in line.values)
    return translate("Rules", "idioma"), _not(line.op == "is_not", words)


def _number(line: Line, store: Store) -> Said:
    numbers = store.people.numbers
    names = [number_name(store, int(id)) for id in line.values if id.isdigit() and int(id) in numbers]
    return translate("Rules", "escribe a"), _not(line.op == "is_not", either(names))


def number_name(store: Store, id: int | None) -> str:
    """A number of ours; the company for None."""
    if id is None:
        return translate("Rules", "Toda la empresa")
    number = store.people.numbers.get(id)
    return (number.name or number.phone) if number is not None else translate("Rules", "un número que ya no existe")


def _tags(line: Line, _store: Store) -> Said:
    none = line.op in {"none", "not_all"}
    label = translate("Rules", "sin etiqueta") if none else translate("Rules", "etiqueta")
    return label, _matched(line.op, list(line.values))


def field_name(store: Store, key: str) -> str:
    """A field of the record by its key."""
    field = store.office.contact_fields.get(int(key)) if key.isdigit() else None
    return field.name if field is not None else key


def _attribute(line: Line, store: Store) -> Said:
    label = field_name(store, line.name) or translate("Rules", "dato del cliente")
    if line.op in {"filled", "empty"}:
        return label, op_name("attribute", line.op)
    if line.op in {"contains", "contains_not"}:
        return label, f"{op_name('attribute', line.op)} {either(quoted(line.values))}"
    return label, _not(line.op == "is_not", either(line.values))


def _ad(line: Line, _store: Store) -> Said:
    said = [*quoted(line.values), *line.ids]
    strong = translate("Rules", "un anuncio")
    if said:
        strong = translate("Rules", "un anuncio con {0}").format(either(said))
    label = translate("Rules", "no viene de") if line.op == "is_not" else translate("Rules", "viene de")
    return label, strong


def _hours(line: Line, _store: Store) -> Said:
    strong = translate("Rules", "abierta") if line.op == "open" else translate("Rules", "cerrada")
    return translate("Rules", "hora"), strong


def _returning(line: Line, _store: Store) -> Said:
    strong = translate("Rules", "que vuelve") if line.op == "yes" else translate("Rules", "nuevo")
    return translate("Rules", "cliente"), strong


def _vip(line: Line, _store: Store) -> Said:
    return translate("Rules", "cliente"), op_name("vip", line.op)


def _share(line: Line, _store: Store) -> Said:
    percent = line.values[0] if line.values else "0"
    strong = translate("Rules", "el {0} % de los clientes").format(percent)
    return "", translate("Rules", "fuera de {0}").format(strong) if line.op == "out" else strong


def _always(_line: Line, _store: Store) -> Said:
    return translate("Rules", "siempre"), ""


def _not(negative: bool, words: str) -> str:
    return translate("Rules", "que no sea {0}").format(words) if negative else words


_CHIPS: dict[str, Callable[[Line, Store], Said]] = {
    "always": _always, "words": _words, "language": _language, "number": _number, "tags": _tags,
    "attribute": _attribute, "ad": _ad, "hours": _hours, "returning": _returning, "vip": _vip, "share": _share,
}  # fmt: skip

# ---------------------------------------------------------------------------------------------------------- targets


def mode_name(mode: Mode) -> str:
    """How a team shares its queue out."""
    return {
        "manual": translate("Rules", "a mano"),
        "round_robin": translate("Rules", "por turnos"),
        "least_loaded": translate("Rules", "menor carga"),
        "weighted": translate("Rules", "según capacidad"),
        "skills": translate("Rules", "por habilidad"),
    }[mode]


def team_name(store: Store, team_id: int) -> str:
    """A team, also one that is gone."""
    team = store.people.teams.get(team_id)
    return team.name if team is not None else translate("Rules", "un equipo que ya no existe")


def target(to: RouteTo, store: Store) -> tuple[str, str]:
    """Icon and words of where a rule sends to: `Envíos · habilidad «daños»`, `Ventas · menor carga`."""
    policy = store.office.policies.get(f"team:{to.team_id}")
    body = policy.body if policy is not None else {}
    team, mode = team_name(store, to.team_id), body.get("mode", "least_loaded")
    parts = [team]
    if to.skills:
        parts += [skill_words(one.skill, one.level) for one in to.skills]
    elif policy is None or mode == "manual":
        parts = [translate("Rules", "Cola de {0}").format(team)]
    elif body.get("sticky"):
        parts.append(translate("Rules", "su agente de siempre"))
    else:
        parts.append(mode_name(mode))
    if to.priority != USUAL_PRIORITY:
        parts.append(translate("Rules", "prioridad {0}").format(priority_name(to.priority).lower()))
    parts += list(to.tags)
    icon = "inbox" if policy is None or mode == "manual" else "users"
    return icon, " · ".join(parts)


def skill_words(skill: str, level: int) -> str:
    """A skill that is asked for."""
    if level > 1:
        return translate("Rules", "habilidad «{0}» nivel {1}").format(skill, level)
    return translate("Rules", "habilidad «{0}»").format(skill)


# ------------------------------------------------------------------------------------------------ changes, problems


def change_words(changed: Changed) -> str:
    """One difference between what counts and what is written."""
    words = {
        "added": translate("Rules", "«{0}» es nueva"),
        "removed": translate("Rules", "se quita «{0}»"),
        "moved": translate("Rules", "«{0}» cambia de lugar"),
        "switched_on": translate("Rules", "se enciende «{0}»"),
        "switched_off": translate("Rules", "se apaga «{0}»"),
        "edited": translate("Rules", "cambia «{0}»"),
        "otherwise": translate("Rules", "cambia «Todo lo demás»"),
        "hours": translate("Rules", "cambia el horario que cuenta"),
    }
    return words[changed.change].format(changed.name)


def problem_words(problem: RuleProblem) -> str:
    """What is wrong with a rule, and what to do."""
    sentences: dict[str, Callable[[], str]] = {
        "unknown_number": lambda: translate("Rules", "Un número ya no existe: elige otro."),
        "no_otherwise": lambda: translate("Rules", "Elige el equipo que recibe lo que ninguna regla atrapa."),
        "too_many": lambda: translate("Rules", "Son demasiadas reglas: une algunas."),
        "duplicate_id": lambda: translate("Rules", "Esta regla está dos veces: quita una."),
        "no_name": lambda: translate("Rules", "Ponle un nombre: se ve en la conversación."),
        "too_deep": lambda: translate("Rules", "Hay demasiados grupos dentro de grupos: divide la regla."),
        "unknown_team": lambda: translate("Rules", "El equipo ya no existe: elige otro."),
        "unknown_skill": lambda: translate("Rules", "Nadie tiene la habilidad «{0}»: elige una de la lista."),
        "empty_tag": lambda: translate("Rules", "Una etiqueta está vacía: quítala."),
        "unreachable": lambda: translate("Rules", "Nunca le toca: otra de arriba atrapa lo mismo antes. Súbela."),
        "never_holds": lambda: translate("Rules", "No se cumple para nadie: mejor apaga la regla."),
        "empty_condition": lambda: translate("Rules", "Falta decir algo en una condición."),
        "empty_phrase": lambda: translate("Rules", "Una palabra está vacía: quítala."),
        "bad_percent": lambda: translate("Rules", "La parte va de 0 a 100 %."),
    }
    found = sentences.get(problem.code)
    return found().format(problem.data.get("skill", "")) if found else problem.detail
