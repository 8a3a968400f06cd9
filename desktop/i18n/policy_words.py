"""Why a company's settings cannot be saved, by the gateway's code; said at the field it names."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def fault_words(code: str, detail: str) -> str:
    """One sentence that says what to do; the gateway's own words for a code this version does not know."""
    sentences: dict[str, Callable[[], str]] = {
        "domain": lambda: translate("Faults", "Escribe lo que va después de la @, como empresa.com."),
        "network": lambda: translate("Faults", "Escribe direcciones o redes, como 203.0.113.0/24."),
        "shuts_out": lambda: translate("Faults", "Tu propia dirección no está en la lista: te quedarías fuera."),
        "shape": lambda: translate("Faults", "Este valor no se puede guardar. Revísalo."),
        "text": lambda: translate("Faults", "Escribe un texto que WhatsApp acepte: ni vacío ni demasiado largo."),
        "language": lambda: translate("Faults", "Elige español, portugués o inglés."),
        "variable": lambda: translate("Faults", "Esta variable no tiene valor aquí. Quítala o dale otro texto."),
        "template": lambda: translate("Faults", "Di qué plantilla y en qué idioma."),
        "reason": lambda: translate("Faults", "Cada motivo necesita un nombre propio de hasta 60 letras."),
        "no_outcome": lambda: translate("Faults", "Ofrece al menos un resultado, o no exijas ninguno."),
        "no_currency": lambda: translate("Faults", "Di la moneda de las ventas, como MXN."),
        "unknown_template": lambda: translate("Faults", "Elige una plantilla que Meta tenga en ese idioma."),
        "unknown_tag": lambda: translate("Faults", "Una de las etiquetas ya no existe. Elige otra."),
        "unknown_team": lambda: translate("Faults", "Elige otro equipo que exista."),
        "unknown_calendar": lambda: translate("Faults", "Elige un horario que exista, o ninguno."),
        "unknown": lambda: translate("Faults", "Algo de lo elegido ya no existe. Elige otra cosa."),
        "name_taken": lambda: translate("Faults", "Ponle un nombre que no tenga otro horario."),
        "in_use": lambda: translate("Faults", "Equipos o números todavía lo usan: dales otro horario antes."),
        "overlap": lambda: translate("Faults", "Dos tramos se enciman, quizá con la noche anterior. Únelos."),
        "not_an_interval": lambda: translate("Faults", "Un tramo abre y cierra dentro de 24 horas. Corrígelo."),
        "unknown_place": lambda: translate("Faults", "No se conocen festivos de ese lugar. Elige otro."),
        "unknown_zone": lambda: translate("Faults", "Elige una zona horaria de la lista."),
        "no_name": lambda: translate("Faults", "Un día propio está mal. Ábrelo y corrígelo."),
        "ends_before_start": lambda: translate("Faults", "Un día propio está mal. Ábrelo y corrígelo."),
        "longer_than_a_year": lambda: translate("Faults", "Un día propio está mal. Ábrelo y corrígelo."),
        "no_hours": lambda: translate("Faults", "Un día propio está mal. Ábrelo y corrígelo."),
        "climb": lambda: translate("Faults", "Elige entre 30 segundos y un día."),
        "zone": lambda: translate("Faults", "Elige una zona horaria de la lista."),
        "id": lambda: translate("Faults", "Dos objetivos chocan. Quita uno y agrégalo de nuevo."),
        "twice": lambda: translate("Faults", "Este plazo está dos veces."),
        "within": lambda: translate("Faults", "Elige más de cero y como mucho un año."),
        "thresholds": lambda: translate("Faults", "El aviso va de 1 a 100 %."),
        "rungs": lambda: translate("Faults", "Cada paso va después del anterior. Corrige los minutos."),
        "quiet": lambda: translate("Faults", "Elige como mucho una hora."),
        "list_twice": lambda: translate("Faults", "Dos listas empiezan el mismo día. Cambia una."),
        "price_twice": lambda: translate("Faults", "Una categoría y país tienen dos precios. Deja uno."),
        "price_amount": lambda: translate("Faults", "Un precio es cero o más, con hasta seis decimales."),
        "budget_amount": lambda: translate("Faults", "Un presupuesto es mayor que cero, con hasta seis decimales."),
        "thresholds_order": lambda: translate("Faults", "Los porcentajes van del menor al mayor, cada uno una vez."),
        "most_hops": lambda: translate("Faults", "Elige entre 0 y 2."),
    }
    found = sentences.get(code)
    return found() if found else detail
