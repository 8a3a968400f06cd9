"""Words for a tooltip. Qt guesses whether they are markup, so what people wrote is escaped: nobody interprets it."""


def plain_tooltip(text: str) -> str:
    """A tooltip that shows `text` literally, whatever it contains; none for no text."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<p>{escaped}</p>" if text else ""
