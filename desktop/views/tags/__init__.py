"""Making and keeping tags."""
