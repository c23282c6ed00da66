"""What stands before a quotation -> whether it leads to words that are somebody else's, or that nobody said.

"Ann Lee said Rosa Stone had called it", "Ann Lee shared a letter:", "you might say", "if Ann Lee said": there the name
beside the verb is not whose words follow.
"""

from __future__ import annotations

import re

from ingest.anatomy.speakers import CAP
from ingest.anatomy.verbs import REPLIED, SAID
from ingest.lazy_pattern import pattern

_THEY_SAID = (
    r"(?:said|says?|saying|told|tell|tells|telling|call(?:s|ed|ing)|terms?|termed|describ(?:es?|ed|ing)|wr(?:ote|ites?|iting)|written|"
    r"reads?|states|stated|thinks?|thought|consider(?:s|ed|ing)|believ(?:es?|ed)|claim(?:s|ed|ing)|insist(?:s|ed)|argu(?:es?|ed)|"
    r"warn(?:s|ed)|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|dubb?ed|label?led|named|heard?|hears|hearing|shout(?:s|ed|ing)|"
    r"yell(?:s|ed|ing)|cr(?:y|ies|ied)|promis(?:es?|ed)|vow(?:s|ed)|text(?:s|ed)|tweet(?:s|ed)|posted|complain(?:s|ed)|"
    r"repl(?:y|ies|ied)|answer(?:s|ed)?|explain|demand(?:s|ed)|announced|declar(?:es?|ed)|meant|"
    r"in (?:the|his|her|their) words|according to|"
    r"dijo|dice|dicen|diga|dijera|dec[ií]an?|decir|dicho|llamó|llama|escribió|escrito|escribe|afirmó|según|"
    r"en palabras|gritó|gritaba|prometió|respondió|contestó|citando)"
)
# Nouns for words that are there already: a sign, a song, somebody's advice.
_WORDS = (
    r"(?:words?|slogans?|mottos?|headlines?|phrases?|lines?|lyrics|proverbs?|sayings?|signs?|banners?|posters?|placards?|"
    r"stickers?|captions?|songs?|hymns?|books?|poems?|novels?|films?|movies?|plays?|essays?|articles?|columns?|albums?|titles?|"
    r"chants?|letters?|notes?|messages?|e-?mails?|posts?|tweets?|cards?|advice|warnings?|claims?|complaints?|remarks?|"
    r"replies|prayers?|oaths?|mantras?|maxims?|adages?|questions? (?:of|from|by)|terms?|"
    r"palabras?|lemas?|frases?|canción|poemas?|novelas?|libros?|cartas?|mensajes?|consejos?|carteles?|cartel|pancartas?|titular(?:es)?|"
    r"refrán|dichos?|artículos?)"
)
_MEDIUM = pattern(  # where a speaker's own words stand: "said in a letter to members", "con estas palabras"
    rf"\b(?:in|by|through|via|en|por|con|a través de)\s+(?:\w+\s+){{0,3}}?{_WORDS}\b(?!\s+(?:by|from|of|de)\b)",
    re.IGNORECASE,
)
_OTHERS = pattern(rf"\b(?:{_THEY_SAID}|{_WORDS})\b")  # "the Alder Post" has a capital
_TURNS = pattern(
    rf"\b(?:but|while|whereas|although|though|who|pero|mientras|aunque|quien)\b.*{CAP}|"
    r",\s+(?:who|quien)\b|\b(?:those|people|anyone|residents)\b.*\b(?:for whom|to whom|who)\b"
)
_SOMEBODY_DID = pattern(
    rf"{CAP}\s+(?:(?:had|has|have|once|then|also|later|ya|también|le|nos|les|había|ha)\s+)*(?:{SAID}|{REPLIED}|used)\b|"
    rf"{CAP}(?<=[’']s)\s+[a-z][^:]*:\s*$|(?<!\bto )\bputs? it\b"
)
_REMEMBERED = pattern(r"(?:record(?:ó|aba|ado)|recuerda|remembered|recalled|recalls)", re.IGNORECASE)
_WHOM = pattern(r"\s+(?:a\s+(?:su|la|el|los|las)\b|al\b|(?:his|her|their)\s+[a-z]+[,:]?\s*$)", re.IGNORECASE)
_NOT_QUITE = pattern(
    r"\b(?:hardly|nearly|almost|barely|scarcely|supposedly|allegedly|reportedly|purportedly|never|nunca|jamás|"
    r"supuestamente|presuntamente|apenas|casi)\s*$",
    re.IGNORECASE,
)
_UNREAL = pattern(
    r"(?:if|unless|whether|suppose|supposing|imagine|perhaps|maybe|had|has|have|did|does|do|would|could|should|might|may|"
    r"can|will|was|were|is|are|some|legend|not|to|si|quizás?|acaso|imaginen|supongamos)\s",
    re.IGNORECASE,
)
_FICTION = pattern(
    r"\bin (?:the|a|an|his|her|their|its) (?:\w+ )?(?:play|novel|opera|musical|sketch|dream|parody|fable|fairy tale|"
    r"short story|comic|cartoon)\b[^.;:]*$",
    re.IGNORECASE,
)
_NOBODY_SAYS = pattern(
    r"(?:\b(?:might|would|could|may|should|must|can|cannot|will|to|not|never|n['’]t|hardly|did|does|do)\s+(?:\w+ly\s+|ever\s+|even\s+)?"
    r"(?:say|ask|answer|reply|think|write|add|argue|claim|object|hear|read)|\b(?:saying|thinking|chanting|singing)|"
    rf"\b{_WORDS}|\b(?:titled|entitled|subtitled|called|titulad[oa]s?|llamad[oa]s?))\s*[,:]?\s*[*_]*$",
    re.IGNORECASE,
)


def is_retold(rest: str) -> bool:
    """Whether what stands between "Ann Lee said" and the quotation gives it to somebody or something else."""
    return any(pattern.search(rest) for pattern in (_TURNS, _SOMEBODY_DID)) or tells_of_words(rest)


def tells_of_words(rest: str) -> bool:
    """Whether words speak of what was said or written, other than where a speaker's own words stand ("in a letter")."""
    return _OTHERS.search(_MEDIUM.sub("", rest)) is not None


def is_unreal(who: str, said: str, rest: str) -> bool:
    """Whether words up to a verb are no report that somebody said it: "If Ann Lee", "Ann Lee hardly"."""
    remembers = _REMEMBERED.fullmatch(said) is not None and _WHOM.match(rest) is not None
    return bool(_UNREAL.match(who) or _NOT_QUITE.search(who) or _FICTION.search(who)) or remembers


def names_words(phrase: str) -> bool:
    """Whether a phrase ends in what nobody says here: "you might say", "her book", "the slogan"."""
    return _NOBODY_SAYS.search(phrase) is not None
