"""Look of the desktop: tokens, palette, icons, fonts, metrics, and the `Theme` that carries them.

A `Theme` is built once by the composition root and handed to every widget and delegate; there is no global one.
"""

from desktop.theme.fonts import Role
from desktop.theme.metrics import Density
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import Tokens, load_tokens

__all__ = ["Density", "Role", "Scheme", "Theme", "Tokens", "load_tokens"]
