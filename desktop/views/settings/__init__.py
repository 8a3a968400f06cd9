"""The settings window: what a company decides, page by page. Opened by `WindowUi.show_settings`."""
