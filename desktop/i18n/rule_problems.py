"""What changed in a list of rules, and what is wrong with one. Called by the rules page and its editor."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.models.rule_lists import Changed
from protocol.routing import RuleProblem

translate = QCoreApplication.translate


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
        "no_currency": lambda: translate("Rules", "Falta la moneda del importe, como MXN."),
        "bad_percent": lambda: translate("Rules", "La parte va de 0 a 100 %."),
    }
    found = sentences.get(problem.code)
    return found().format(problem.data.get("skill", "")) if found else problem.detail
