"""The fixed sentences of answers and abstentions that are pressdesk's own: no fact of any archive."""

from __future__ import annotations

from collections.abc import Sequence

from service.answer import Citation, Searched
from service.numeral import numeral


def quotations(citations: Sequence[Citation]) -> str:
    """The quotations of an answer, one a paragraph, each with its marker. Quotation marks stand
    around nothing but the exact words of a citation."""
    return "\n\n".join(_quotation(citation) for citation in citations)


def _quotation(citation: Citation) -> str:
    who = ""
    if citation.speaker:
        who = f"{citation.speaker} ({citation.role}): " if citation.role else f"{citation.speaker}: "
    cut = " …" if citation.speaker and _is_cut(citation) else ""
    return f"{who}“{citation.exact}”{cut} [{citation.marker}]"


def _is_cut(citation: Citation) -> bool:
    """Whether a speaker's words go on: what follows them is neither the end of a sentence nor the closing mark, nor a
    dash, behind which Spanish says who speaks."""
    closes = citation.suffix[:1] in '"”’»' or citation.suffix.lstrip()[:1] in ("—", "–", "―")
    return citation.exact.rstrip()[-1:] not in ".?!,;:" and not closes


def not_supported(searched: Searched, unmatched: Sequence[str], language: str) -> str:
    words = ", ".join(dict.fromkeys(unmatched))
    return _said("not_supported_words" if words else "not_supported", searched, language, words=words)


def not_in_archive(searched: Searched, language: str) -> str:
    return _said("not_in_archive", searched, language)


def several_at_once(searched: Searched, language: str) -> str:
    return _said("several_at_once", searched, language)


def no_words_of(speaker: str, searched: Searched, language: str) -> str:
    return _said("no_words_of", searched, language, speaker=speaker)


def no_further_words_of(speaker: str, searched: Searched, language: str) -> str:
    return _said("no_further_words_of", searched, language, speaker=speaker)


def no_further_words_on(speaker: str, searched: Searched, language: str) -> str:
    return _said("no_further_words_on", searched, language, speaker=speaker)


def no_words_on(speaker: str, searched: Searched, language: str) -> str:
    return _said("no_words_on", searched, language, speaker=speaker)


def no_words_with(speaker: str, words: str, searched: Searched, language: str) -> str:
    return _said("no_words_with", searched, language, speaker=speaker, words=words)


def no_words_in(speaker: str, years: str, searched: Searched, language: str) -> str:
    return _said("no_words_in", searched, language, speaker=speaker, years=years)


def years_in_words(years: Sequence[int], since: int | None, until: int | None, language: str) -> str:
    """ "2019 or 2020", "2020 or later", "2019 to 2022"."""
    if since is not None and until is not None:
        return _BETWEEN[_known(language)].format(since, until)
    if since is not None or until is not None:
        bound, year = (_LATER, since) if since is not None else (_EARLIER, until)
        return bound[_known(language)].format(year)
    return _EITHER[_known(language)].join(map(str, years))


def words_nowhere(searched: Searched, language: str) -> str:
    return _said("words_nowhere", searched, language)


def nowhere_with_these_words(speaker: str, searched: Searched, language: str) -> str:
    return _said("nowhere_with_these_words", searched, language, speaker=speaker)


def not_with_these_words(speaker: str, language: str) -> str:
    return _SENTENCES[_known(language)]["not_with_these_words"].format(speaker=speaker)


def not_as_words_of(speaker: str, language: str) -> str:
    return _SENTENCES[_known(language)]["not_as_words_of"].format(speaker=speaker)


def no_such_bill(bills: Sequence[str], searched: Searched, language: str) -> str:
    either = _OR[_known(language)].join(bills)
    return _said("no_such_bill", searched, language, bills=either)


def nothing_mentions(searched: Searched, language: str, of: int | None) -> str:
    """``of``: how many documents there are of the years that are asked for, where it asks for some."""
    if of is not None:
        return _said("nothing_mentions_then", searched, language, documents=numeral(of, language))
    return _said("nothing_mentions", searched, language, documents=numeral(searched.documents, language))


def nobody_quoted(searched: Searched, language: str) -> str:
    return _said("nobody_quoted", searched, language)


def nobodys_words(language: str) -> str:
    """Of an answer that quotes a document's own sentences."""
    return _SENTENCES[_known(language)]["nobodys_words"]


def nobody_else_quoted(searched: Searched, language: str) -> str:
    return _said("nobody_else_quoted", searched, language)


def no_author(searched: Searched, language: str) -> str:
    return _said("no_author", searched, language)


def no_cause(searched: Searched, language: str) -> str:
    return _said("no_cause", searched, language)


def prediction(searched: Searched, language: str) -> str:
    return _said("prediction", searched, language)


def words_of(speaker: str, language: str) -> str:
    """A question for all that somebody said."""
    return _SENTENCES[_known(language)]["words_of"].format(speaker=speaker)


def nearly_these_words(language: str) -> str:
    return _SENTENCES[_known(language)]["nearly_these_words"]


def which_holder(language: str) -> str:
    return _SENTENCES[_known(language)]["which_holder"]


def which_speaker(language: str) -> str:
    return _SENTENCES[_known(language)]["which_speaker"]


def left_open(language: str) -> str:
    return _SENTENCES[_known(language)]["left_open"]


def filtered(language: str) -> str:
    return _SENTENCES[_known(language)]["filtered"]


def of_kind(kind: str, language: str) -> str:
    """What is said to a question of a kind that nothing is searched for, whatever the archive holds."""
    return _SENTENCES[_known(language)][kind]


def service(organisation: str, language: str) -> str:
    """What this is and what can be asked. Nothing was searched for it."""
    whose = _WHOSE[_known(language)].format(organisation) if organisation else ""
    return _SENTENCES[_known(language)]["service"].format(whose=whose)


def and_more(total: int, shown: int, language: str) -> list[str]:
    """What stands below a list that does not show all that it counts: how many more, and how many are cited here."""
    if total <= shown:
        return []
    rest = _MORE[_known(language)][shown != 1]
    return [rest.format(more=numeral(total - shown, language), shown=numeral(shown, language))]


def _known(language: str) -> str:
    return language if language in _SENTENCES else "en"


def _said(key: str, searched: Searched, language: str, **words: str) -> str:
    """A sentence, and how far was searched."""
    language = _known(language)
    period = ""
    if searched.from_ and searched.to:
        first, last = searched.from_[:4], searched.to[:4]
        period = (_YEAR if first == last else _PERIOD)[language].format(first=first, last=last)
    noun = _DOCUMENT[language][searched.documents != 1]
    reach = _REACH[language].format(
        documents=numeral(searched.documents, language), noun=noun, period=period, day=searched.as_of[:10]
    )
    return f"{_SENTENCES[language][key].format(**words)} {reach}"


_MORE = {
    "en": ("and {more} more; only the first is cited here", "and {more} more; the first {shown} are cited here"),
    "es": ("y {more} más; aquí solo se cita el primero", "y {more} más; aquí se citan los primeros {shown}"),
}
_OR = {"en": " or ", "es": " ni "}
_EITHER = {"en": " or ", "es": " o "}
_BETWEEN = {"en": "{} to {}", "es": "{} a {}"}
_LATER = {"en": "{} or later", "es": "{} o después"}
_EARLIER = {"en": "{} or earlier", "es": "{} o antes"}
_WHOSE = {"en": " of {}", "es": " de {}"}
_YEAR = {"en": " from {first}", "es": " de {first}"}
_DOCUMENT = {"en": ("document", "documents"), "es": ("documento", "documentos")}
_PERIOD = {"en": " from {first} to {last}", "es": " de {first} a {last}"}
_REACH = {
    "en": "Searched: {documents} {noun}{period}, as of {day}.",
    "es": "Se buscó en {documents} {noun}{period}, a fecha de {day}.",
}
_SENTENCES = {
    "en": {
        "not_supported": "The archive has passages that may be related, and none that surely answers this.",
        "several_at_once": "This asks several things at once, and nothing answers them together. Each of them may "
        "have an answer of its own.",
        "not_supported_words": "The archive has passages that may be related, and none that surely answers this. "
        "Nothing in them comes near these words of the question: {words}.",
        "not_in_archive": "The archive does not hold an answer to this.",
        "no_words_of": "The archive holds no quotation of {speaker}.",
        "no_further_words_of": "The archive holds no further quotation of {speaker}.",
        "no_further_words_on": "The archive holds no further quotation of {speaker} on this.",
        "no_words_on": "The archive quotes {speaker}, and nowhere on this.",
        "no_words_with": "The archive quotes {speaker}, and in no document that holds any of these words: {words}.",
        "no_words_in": "The archive quotes {speaker}, and in no document of {years}.",
        "nearly_these_words": "These words do not stand in the archive as given. It quotes words that come near:",
        "words_nowhere": "These words do not stand in the archive.",
        "nowhere_with_these_words": "The archive quotes {speaker}, and nowhere with these words.",
        "not_with_these_words": "No, the archive does not quote {speaker} with these words. It gives them to another:",
        "not_as_words_of": "The archive prints these words, and not as words of {speaker}:",
        "no_such_bill": "The archive does not mention {bills}.",
        "nothing_mentions_then": "No document of the years that are asked for holds these words: 0 of {documents}.",
        "nothing_mentions": "No document in the archive holds these words: 0 of {documents}.",
        "nobody_quoted": "No document that was asked for quotes anybody by name.",
        "nobodys_words": "These are sentences of the document itself; none is shown as the words of a named speaker.",
        "nobody_else_quoted": "The documents of the answer before quote nobody else by name.",
        "no_author": "No document that was asked for names its author.",
        "no_cause": "No sentence was found that gives the reason for this grade in so many words.",
        "prediction": "The archive holds what was published, and does not foretell what nobody has announced.",
        "out_of_scope": "This service finds and quotes what was published; it does not translate or write texts.",
        "words_of": "What did {speaker} say?",
        "which_holder": "The documents introduce several people so. Whose words are meant?",
        "which_speaker": "The answer before quotes several people. Whose words are meant?",
        "left_open": "The question leaves open who or what is meant. Please ask it with a name, a subject or a title, "
        "or after a question that names one.",
        "filtered": "This holds within the filters that were set.",
        "privacy": "Questions are not kept here, and nobody answers in person. Your browser may keep this page in its "
        "history: delete it there, or use a device that nobody else looks at. Please write no names or "
        "private details.",
        "unseen": "What is not public is not told here, nor whether there is any: what is held back, under embargo, a "
        "draft or withdrawn, files that could not be read, what was cut out. Staff see it with `python -m ingest "
        "status`, and what to look at in public documents with `python -m ingest checks`.",
        "service": "This is a search of what was published, and no person. It answers with exact quotations and "
        "figures out of the documents{whose}, each with its source, and says so where they hold no answer. Ask in "
        "your own words, for example: What is the latest release? Who is quoted? Which documents are from last year?",
    },
    "es": {
        "not_supported": "El archivo tiene pasajes que pueden tener relación, y ninguno responde con seguridad a esto.",
        "several_at_once": "Esto pregunta varias cosas a la vez, y nada las responde juntas. Cada una puede tener su "
        "propia respuesta.",
        "not_supported_words": "El archivo tiene pasajes que pueden tener relación, y ninguno responde con seguridad a "
        "esto. Nada en ellos se acerca a estas palabras de la pregunta: {words}.",
        "not_in_archive": "El archivo no contiene una respuesta a esto.",
        "no_words_of": "El archivo no contiene ninguna cita de {speaker}.",
        "no_further_words_of": "El archivo no contiene más citas de {speaker}.",
        "no_further_words_on": "El archivo no contiene más citas de {speaker} sobre esto.",
        "no_words_on": "El archivo cita a {speaker}, y en ninguna parte sobre esto.",
        "no_words_with": "El archivo cita a {speaker}, y en ningún documento con alguna de estas palabras: {words}.",
        "no_words_in": "El archivo cita a {speaker}, y en ningún documento de {years}.",
        "nearly_these_words": "Estas palabras no figuran así en el archivo. Cita otras que se les acercan:",
        "words_nowhere": "Estas palabras no figuran en el archivo.",
        "nowhere_with_these_words": "El archivo cita a {speaker}, y en ninguna parte con estas palabras.",
        "not_with_these_words": "No, el archivo no cita a {speaker} con estas palabras. Las da como de otra persona:",
        "not_as_words_of": "El archivo contiene estas palabras, y no como palabras de {speaker}:",
        "no_such_bill": "El archivo no menciona {bills}.",
        "nothing_mentions_then": "Ningún documento de los años pedidos contiene estas palabras: 0 de {documents}.",
        "nothing_mentions": "Ningún documento del archivo contiene estas palabras: 0 de {documents}.",
        "nobody_quoted": "Ningún documento de los pedidos cita a nadie por su nombre.",
        "nobodys_words": "Son frases del propio documento; ninguna se muestra como palabras de una persona nombrada.",
        "nobody_else_quoted": "Los documentos de la respuesta anterior no citan a nadie más por su nombre.",
        "no_author": "Ningún documento de los pedidos nombra a su autor.",
        "no_cause": "No se ha encontrado ninguna frase que diga la razón de esta calificación con esas palabras.",
        "prediction": "El archivo contiene lo que se publicó, y no predice lo que nadie ha anunciado.",
        "out_of_scope": "Este servicio encuentra y cita lo que se publicó; no traduce ni redacta textos.",
        "words_of": "¿Qué dijo {speaker}?",
        "which_holder": "Los documentos presentan así a varias personas. ¿De quién se piden las palabras?",
        "which_speaker": "La respuesta anterior cita a varias personas. ¿De quién se piden las palabras?",
        "left_open": "La pregunta no dice a quién o a qué se refiere. Pregunte con un nombre, un tema o un título, o "
        "después de una pregunta que lo nombre.",
        "filtered": "Esto vale dentro de los filtros elegidos.",
        "privacy": "Aquí no se guardan las preguntas, y no responde ninguna persona. Su navegador puede guardar esta "
        "página en su historial: bórrela allí, o use un dispositivo que nadie más mire. Por favor, no escriba nombres "
        "ni datos privados.",
        "unseen": "Lo que no es público no se dice aquí, ni si lo hay: lo retenido, lo embargado, los borradores, lo "
        "retirado, los archivos que no se pudieron leer, lo que se recortó. El personal lo ve con `python -m ingest "
        "status`, y lo que conviene revisar en los documentos públicos con `python -m ingest checks`.",
        "service": "Esto es una búsqueda en lo que se publicó, y no una persona. Responde con citas exactas y cifras "
        "de los documentos{whose}, cada una con su fuente, y dice cuando no contienen respuesta. Pregunte con sus "
        "palabras.",
    },
}
