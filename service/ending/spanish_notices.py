"""A notice's code -> pressdesk's own Spanish text for it; a phrase of a notice -> Spanish words.

For organisations that declare no text of their own for the code: what staff declares stays as declared.
"""

from __future__ import annotations

from ingest import Published
from service.answer import NoticeCode
from service.language.date_words import date_in_words

TEXTS = {
    NoticeCode.FRAMEWORK_CHANGE: "Estas calificaciones son de marcos distintos. Una letra o puntuación de un marco no "
    "se puede comparar con una de otro, y un cambio entre ellos no muestra que lo calificado mejorara o empeorara.",
    NoticeCode.CORRECTED: "Un documento posterior corrige o retira uno que se cita aquí. Léalo antes de imprimir nada.",
    NoticeCode.CONFLICT: "Las fuentes difieren aquí. Cada valor impreso se muestra con su fuente, primero el tipo de "
    "fuente de más confianza; no se hace ningún promedio.",
    NoticeCode.TEMPLATE_SLIP: "Una frase citada aquí nombra un lugar o tema del que su documento no trata, lo que "
    "puede ser un descuido del documento. Se muestra como se imprimió; compruébela antes de usarla.",
    NoticeCode.UNDATED: "Al menos un documento citado aquí no imprime ninguna fecha.",
    NoticeCode.INFERRED_DATE: "Al menos una fecha mostrada aquí no está impresa en su documento; se dedujo.",
    NoticeCode.INCOMPLETE: "El archivo no contiene todas las filas para esta pregunta. Lo que falta se nombra en la "
    "respuesta; la cifra verdadera puede ser distinta.",
    NoticeCode.HISTORICAL: "Esto describe lo que un documento decía en su momento. Puede haber cambiado desde "
    "entonces.",
    NoticeCode.NOT_LEGAL_ADVICE: "Esto es información de documentos publicados, a su fecha, y no asesoría legal. Las "
    "leyes cambian: consulte la ley vigente, y pregunte a un abogado o a asistencia legal sobre su propio caso.",
    NoticeCode.SECONDARY_SOURCE: "Al menos una fuente citada aquí es un resumen, una copia o un informe de otros, y no "
    "una publicación de la propia organización.",
    NoticeCode.SHORTENED_QUOTE: "Una cita se acortó; cada corte está marcado.",
    NoticeCode.RELATIVE_DATE: "Palabras como «el año pasado» se cuentan desde la fecha del propio documento, nunca "
    "desde hoy.",
    NoticeCode.ANNOUNCED: "Una frase citada aquí anuncia lo que iba a venir en un momento que ya pasó. Aquí no se dice "
    "si se cumplió; documentos más nuevos pueden decirlo.",
    NoticeCode.PART_UNANSWERED: "No se encontró respuesta segura a una parte de la pregunta. Lo que se cita aquí puede "
    "no decirlo.",
}


def relative(phrase: str, year: int | None, published: Published, *, printed: bool) -> str:
    """What "last year" of a quotation comes to, and how that is known."""
    if printed:
        return f"{phrase}: el propio texto imprime {year}"
    if year is None:
        return f"{phrase}: no se conoce la fecha del documento, y por eso tampoco el año al que se refiere"
    sure = ", que se dedujo," if published.inferred else ""
    return f"{phrase}: contado desde la fecha del documento ({date_in_words(published, 'es')}){sure} resulta {year}"
