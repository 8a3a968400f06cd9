"""What is said in the room to practise in, in the language in force."""

from PySide6.QtCore import QCoreApplication

from desktop.models.practice import QuickReply, Role, Script, Step

translate = QCoreApplication.translate


def script() -> Script:
    """Two customers who are made up, and two quick replies."""
    return Script(
        roles=(
            Role(
                translate("Practice", "Marta (de práctica)"),
                translate("Practice", "Hola, ¿ya salió mi pedido?"),
                (
                    translate("Practice", "Es el 20418. ¿Llega hoy?"),
                    translate("Practice", "¡Muchas gracias por la ayuda!"),
                ),
            ),
            Role(
                translate("Practice", "Luis (de práctica)"),
                translate("Practice", "Buenas, la lámpara llegó con el vidrio roto."),
                (
                    translate("Practice", "Sí, le mando la foto en un momento."),
                    translate("Practice", "Perfecto, quedo pendiente."),
                ),
            ),
        ),
        replies=(
            QuickReply(
                translate("Practice", "gracias"),
                translate("Practice", "Gracias por escribirnos. Lo reviso y le confirmo enseguida."),
            ),
            QuickReply(
                translate("Practice", "horario"), translate("Practice", "Atendemos de lunes a sábado, de 9 a 18 h.")
            ),
        ),
    )


def step_words(step: Step) -> str:
    """What to try."""
    words = {
        "choose": translate("Practice", "Elige a un cliente que espera"),
        "answer": translate("Practice", "Escríbele y envía con Enter"),
        "reply": translate("Practice", "Escribe / y usa una respuesta rápida"),
        "close": translate("Practice", "Cierra el caso"),
    }
    return words[step]
