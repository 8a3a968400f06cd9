"""Alerts: the bell in the sidebar, the panel of open alerts, asking another area."""
