"""The language a customer writes in: Spanish, Portuguese or English, from the small words only one of them has.

The record's own language wins; this is for the first message of a stranger. A library would know more languages, but
the accurate one for short texts is a wheel of 96 MB, and the light one (4.5 MB) takes 1.4 s and 120 MB to load, twice
what the gateway needs for everything else, and calls "hola" English.
"""

from collections.abc import Iterable
from typing import Final

from backend_gateway.domain.rules.words import plain_words

_ES: Final = """
hola buenas buenos buen dias tardes noches gracias el los las del y en con una unas unos quiero quisiera necesito puedo
puede pueden tienen tiene hay donde cuando cuanto cuantos cuanta cuesta cuestan precio es son estan estoy soy mi me le
les lo al muy pero porque si ya hacer hablar alguien usted ustedes llego pedido envio enviar tienda factura asesor
todavia ayer manana hoy ahora aqui alla este esta ese esa eso esto yo ella nosotros favor ayuda ayudar compre
tengo fue hasta entre sobre otro otra mucho mucha tambien nada algo bien sin ubicados direccion horario telefono
"""
_PT: Final = """
oi ola bom boa dia noite obrigado obrigada o os um uma uns umas do dos da das no na nos nas em com quero queria preciso
posso pode podem tem onde quando quanto quantos custa custam preco sao estao estou sou meu minha me lhe ao muito mas
porque sim ja fazer falar alguem voce voces vc vcs chegou pedido envio enviar loja nota fiscal atendente ainda ontem
amanha hoje agora aqui ali esse essa isso isto eu ela ele nao nos ajuda ajudar comprei tenho foi ate entre sobre outro
outra muita tambem nada algo bem sem fica endereco horario telefone gostaria pelo pela tb entregam voltar
"""
_EN: Final = """
hello hi hey good morning evening afternoon thanks thank please the of and in with an want need can could have has there
where when how much many cost costs price is are am i my me to very but because yes already do does did talk speak
someone you your arrived order shipping ship store invoice agent still yesterday tomorrow today now here this that it
she he we not help bought was until between about other another also nothing something well without located address
open opening phone would like for what who which they on at be
"""
_LISTS: Final = {code: frozenset(words.split()) for code, words in (("es", _ES), ("pt", _PT), ("en", _EN))}
# A letter that only one of them writes settles what the words leave open.
_LETTERS: Final = {"es": frozenset("ñ¿¡"), "pt": frozenset("ãõçâêô")}


def guess(texts: Iterable[str]) -> str | None:
    """One of "es", "pt", "en"; None when the words favour none of them alone."""
    text = " ".join(texts)
    words = plain_words(text).split()
    letters = frozenset(text.lower())
    scores = {code: sum(2 for word in words if word in known) for code, known in _LISTS.items()}
    for code, own in _LETTERS.items():
        scores[code] += 3 * len(letters & own)
    best = max(scores.values())
    leaders = [code for code, score in scores.items() if score == best]
    return leaders[0] if best and len(leaders) == 1 else None


def language_of(recorded: str | None, texts: Iterable[str]) -> str | None:
    """What the record says, else the guess. Lower case, with its region if the record has one ("pt-br")."""
    return recorded.strip().replace("_", "-").lower() if recorded and recorded.strip() else guess(texts)


def speaks(language: str | None, wanted: Iterable[str]) -> bool:
    """Whether a language is one of those wanted: "pt" takes "pt-br" too, "pt-br" only itself."""
    if language is None:
        return False
    codes = {one.strip().replace("_", "-").lower() for one in wanted}
    return language in codes or language.split("-")[0] in codes
