"""What a survey offers in WhatsApp, as the customer reads it. Kept equal to the gateway's by a test."""

from typing import Final

SCORES: Final = {
    "es": ("5 · Excelente", "4 · Bien", "3 · Regular", "2 · Mal", "1 · Muy mal"),
    "pt": ("5 · Excelente", "4 · Bom", "3 · Regular", "2 · Ruim", "1 · Péssimo"),
    "en": ("5 · Excellent", "4 · Good", "3 · Fair", "2 · Poor", "1 · Very poor"),
}
FACES: Final = {
    "es": ("😀 Bien", "😐 Regular", "🙁 Mal"),
    "pt": ("😀 Bom", "😐 Regular", "🙁 Ruim"),
    "en": ("😀 Good", "😐 Fair", "🙁 Poor"),
}
