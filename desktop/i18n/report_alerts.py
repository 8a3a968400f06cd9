"""Alerts about scheduled reports in words: one that was not made, and times an outage swallowed."""

from PySide6.QtCore import QCoreApplication

from protocol.promises import Alert

translate = QCoreApplication.translate


def report_title(alert: Alert) -> str:
    """What is wrong, and with which report."""
    name, times = str(alert.body.get("name", "")), int(alert.body.get("times", 0))
    if alert.kind == "report_missed":
        words = translate("Alerts", "Informe «{0}»: faltan %n envíos", "", times)
        return words.replace("%n", str(times)).format(name)
    if alert.body.get("fault") == "uncertain":
        return translate("Alerts", "Informe «{0}»: no se sabe si el correo salió").format(name)
    return translate("Alerts", "El informe «{0}» no salió").format(name)


def report_about(alert: Alert) -> str:
    """Why, and what to do."""
    if alert.kind == "report_missed":
        return translate(
            "Alerts", "El servidor estuvo detenido. Se preparó solo el último: pide los demás en Informes."
        )
    why = {
        "owner": translate("Alerts", "Quien lo programó ya no puede ver estas cifras: está en pausa. Prográmalo tú."),
        "folder": translate("Alerts", "No se pudo escribir en la carpeta del servidor. Avisa a quien lo administra."),
        "mail_off": translate("Alerts", "El servidor no tiene correo configurado. Avisa a quien lo administra."),
        "mail_domain": translate("Alerts", "La empresa ya no permite enviarlo a alguna dirección. Cámbiala."),
        "mail_refused": translate("Alerts", "El servidor de correo lo rechazó. Revisa las direcciones."),
        "mail_unreachable": translate("Alerts", "El servidor de correo no responde. Avisa a quien lo administra."),
        "uncertain": translate("Alerts", "La línea se cortó al enviarlo. Pregunta si llegó antes de pedirlo otra vez."),
    }
    usual = translate("Alerts", "Las cifras no estaban listas. Pídelo otra vez en Informes, Informes programados.")
    return why.get(str(alert.body.get("fault")), usual)
