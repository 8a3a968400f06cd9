"""What the user sees: windows, panes, delegates and widgets. Knows models, commands and theme, never the network."""
