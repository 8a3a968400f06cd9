"""The command palette (Ctrl/Cmd+K)."""
