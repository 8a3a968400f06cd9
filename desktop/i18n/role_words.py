"""Why a role cannot be as it is, what changed about it; sentences for the page of roles."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.i18n.permission_words import permission_words, sight_words
from protocol.people import Visibility
from protocol.rules.roles import NEEDS

translate = QCoreApplication.translate


def role_fault(reason: str, permissions: Sequence[str] = ()) -> str:
    """What is wrong with it, and what to do."""
    names = ", ".join(f"«{permission_words(one)[0]}»" for one in permissions)
    if reason == "needs":
        lacking = {NEEDS[one] for one in NEEDS if one in permissions}
        wanted = ", ".join(f"«{permission_words(one)[0]}»" for one in sorted(lacking))
        return translate("Roles", "{0} no sirve sin {1}.").format(names, wanted)
    if reason == "beyond_you":
        return translate("Roles", "No puedes dar un permiso que no tienes: {0}.").format(names)
    said = {
        "no_name": translate("Roles", "El rol necesita un nombre."),
        "name_taken": translate("Roles", "Ya hay un rol con ese nombre."),
        "too_many": translate("Roles", "No caben más roles. Retira antes uno que no se use."),
        "base_fixed": translate("Roles", "Ese rol creció de otro. Crea uno nuevo."),
        "unknown": translate("Roles", "Este Relevo es más nuevo que el servidor y conoce permisos que allí no hay."),
    }
    return said.get(reason, "")


def role_change(name: str, what: str, detail: str = "") -> str:
    """A line of the foot."""
    said = {
        "new": translate("Roles", "{0}: rol nuevo"),
        "name": translate("Roles", "{1} se llamará {0}"),
        "about": translate("Roles", "{0}: otra descripción"),
        "sight": translate("Roles", "{0} verá: {1}"),
        "given": translate("Roles", "{0} podrá: {1}"),
        "taken": translate("Roles", "{0} ya no podrá: {1}"),
    }
    return said[what].format(name, detail)


def sight_name(sight: Visibility) -> str:
    """Which conversations are seen, in short."""
    return sight_words(sight)[0]


def people_words(count: int, *, preset: bool) -> str:
    """Below a role's name in the list."""
    words = translate("Roles", "%n persona(s)", "", count) if count else translate("Roles", "nadie")
    return translate("Roles", "{0} · del sistema").format(words) if preset else words


def copy_name(name: str) -> str:
    """What a copy is called at first."""
    return translate("Roles", "{0} (copia)").format(name)
