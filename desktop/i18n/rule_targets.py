"""Where a rule sends to, in words. Called by the rules page, its editor and the verdict of a trial."""

from PySide6.QtCore import QCoreApplication

from desktop.i18n.rule_words import mode_name, team_name
from desktop.i18n.work_words import priority_name
from desktop.store.store import Store
from protocol.routing import USUAL_PRIORITY, RouteTo

translate = QCoreApplication.translate


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
