"""What can fill a variable by itself, in the user's language: variables of quick replies, fields of the record."""

from desktop.views.context import ViewContext
from protocol.rules.variables import canonical, offered

Source = tuple[str, str]
"""A source of `template_bindings`, and what it is called."""
_ONLY_CASE = ("saludo",)
"""Variables of texts that a template has no use for."""


def sources_of(context: ViewContext) -> list[Source]:
    """All there are, those of the customer first."""
    store, language = context.session.store, context.settings.language or "es"
    own = [field for field in store.office.contact_fields.values() if field.active]
    found = [(canonical(name), _readable(name)) for name in offered(language, own)]
    return [one for one in found if one[0] not in _ONLY_CASE]


def _readable(name: str) -> str:
    """`Cliente › Nombre completo` for `cliente.nombre_completo`."""
    return " › ".join(part.replace("_", " ").capitalize() for part in name.split("."))
