"""The latest survey of a conversation in one line, for the customer panel."""

from PySide6.QtCore import QCoreApplication

from protocol.surveys import HIGHEST, NotSent, SurveyView

translate = QCoreApplication.translate


def survey_words(survey: SurveyView) -> str:
    """`4 de 5 · Tardaron mucho`, `Enviada, sin respuesta`, `No enviada: la ventana se cerró`."""
    if survey.not_sent is not None:
        return translate("Survey", "No enviada: {reason}").format(reason=_reasons()[survey.not_sent])
    if survey.score is None:
        return translate("Survey", "Enviada, sin respuesta")
    form = translate("Survey", "{score} de {highest}")
    points = form.format(score=survey.score, highest=HIGHEST[survey.kind])
    return " · ".join(part for part in (points, " ".join(survey.comment.split())) if part)


def reason_not_sent(reason: str) -> str:
    """Why a survey was not sent; a reason of a newer gateway is called as it is."""
    names: dict[str, str] = {str(key): words for key, words in _reasons().items()}
    return names.get(reason, reason)


def _reasons() -> dict[NotSent, str]:
    return {
        "void": translate("Survey", "el caso no cuenta"),
        "never_wrote": translate("Survey", "el cliente no escribió"),
        "nobody_answered": translate("Survey", "nadie le respondió"),
        "opted_out": translate("Survey", "no quiere recibirlas"),
        "rule": translate("Survey", "no le tocaba"),
        "cap": translate("Survey", "ya se le preguntó hace poco"),
        "no_route": translate("Survey", "no hay cómo escribirle"),
        "late": translate("Survey", "habría llegado tarde"),
        "window": translate("Survey", "la ventana se cerró"),
        "template": translate("Survey", "la plantilla no se puede usar"),
    }
