"""An example customer for previews: values of every variable, in the language of the text. Pure."""

from datetime import datetime

from desktop.store.store import Store
from desktop.store.zone import office_zone
from protocol.automatic import OWN_VARIABLES
from protocol.rules.variables import Facts, canonical, fill, values

CUSTOMER = "Mariana Quispe"
_OWN = {
    "apertura": {"es": "el lunes a las 9:00", "pt": "segunda-feira às 9:00", "en": "Monday at 9:00"},
    "plazo": {"es": "el lunes a las 9:05", "pt": "segunda-feira às 9:05", "en": "Monday at 9:05"},
    "festivo": {"es": "Navidad", "pt": "Natal", "en": "Christmas"},
    "posicion": {"es": "3", "pt": "3", "en": "3"},
}


def as_read(text: str, store: Store, now: datetime, language: str, team_id: int | None = None) -> str:
    """The text as an example customer reads it; a variable without a value stays as it is written."""
    team = store.people.teams.get(team_id or 0)
    facts = Facts(
        now=now.astimezone(office_zone(store)), language=language, customer_name=CUSTOMER,
        team=team.name if team is not None else "", company=store.company, case=1042,
    )  # fmt: skip
    own = {canonical(alias): said[language] for name, said in _OWN.items() for alias in OWN_VARIABLES[name]}
    return fill(text, values(facts) | own).text
