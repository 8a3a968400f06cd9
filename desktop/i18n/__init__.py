"""Languages of the client: Spanish is the source, English and Brazilian Portuguese are complete translations.

Sentences live in the views (`tr`) and, for what the store and the gateway name by keys, in `words`. Times and spans are
worded in `moments`. Nothing here knows widgets.
"""

from desktop.i18n.languages import LANGUAGES, Languages, system_language

__all__ = ["LANGUAGES", "Languages", "system_language"]
