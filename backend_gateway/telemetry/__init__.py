"""What the gateway says about itself: log lines (structlog) and figures (prometheus). Imported from everywhere."""
