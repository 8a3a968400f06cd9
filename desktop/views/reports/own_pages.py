"""The pages with questions of their own, by the key of their entry in `models.reports.pages`; loaded when opened."""

from desktop.views.context import ViewContext
from desktop.views.reports.body import AskingBody


def own_page(key: str, context: ViewContext) -> AskingBody:
    """Review, coaching of others, or what was said of one's own cases."""
    if key == "review":
        from desktop.views.reports.review_page import ReviewPage

        return ReviewPage(context)
    if key == "coaching":
        from desktop.views.reports.coaching_page import CoachingPage

        return CoachingPage(context)
    from desktop.views.reports.coached_page import CoachedPage

    return CoachedPage(context)
