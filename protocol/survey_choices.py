"""The choices of a survey as the customer reads them in WhatsApp: what the gateway sends and the settings preview.

By language of the customer, from the best answer to the worst; not words of the screen, so no translation holds them.
"""

from typing import Final

SCORES: Final = {
    "es": ("5 · Excelente", "4 · Bien", "3 · Regular", "2 · Mal", "1 · Muy mal"),
    "pt": ("5 · Excelente", "4 · Bom", "3 · Regular", "2 · Ruim", "1 · Péssimo"),
    "en": ("5 · Excellent", "4 · Good", "3 · Fair", "2 · Poor", "1 · Very poor"),
}
"""The rows of a list, for the scores 5 to 1."""
FACES: Final = {
    "es": ("😀 Bien", "😐 Regular", "🙁 Mal"),
    "pt": ("😀 Bom", "😐 Regular", "🙁 Ruim"),
    "en": ("😀 Good", "😐 Fair", "🙁 Poor"),
}
"""The three buttons."""
