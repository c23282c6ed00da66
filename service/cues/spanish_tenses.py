"""The forms of Spanish verbs -> whether words tell of what was done, or of what is to be."""

from __future__ import annotations

import re

from ingest import pattern
from service.language.openings import OPENED
from service.language.spanish_words import WORD, held, root

_PAST = pattern(
    r"\b(?:[^\W\d_]{2,}(?:ó|aron|ieron|jeron|yeron)|"
    r"(?:ha|han|había|habían) (?:sido )?(?:\w+[ai]d[oa]s?|\w*(?:hech|puest|"
    r"abiert|vist|escrit|rot|cubiert|muert|vuelt)[oa]s?)|fue|fueron|hubo|tuvo|hizo|dio)\b",
    re.I,
)
_PLAN = pattern(
    r"\b(?:[a-záéíóúüñ]{2,}r(?:á|án|ía|ían)|prevén?|previst[oa]s?|planean?|proyectan?|estudian? \w+r|"
    r"van? a [a-záéíóú]{2,}r|pretenden?|estimad[oa]s?)\b"
)
# What somebody wants done is not done by that.
_PROPOSED = pattern(
    r"\b(?:propon(?:e|en|dr[aá]n?)|propus(?:o|ieron)|plante(?:a|an|ó|aron)|pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron)|"
    r"reclam(?:a|an|ó|aron)|ha(?:n)? (?:propuesto|planteado|pedido|solicitado|reclamado))\b",
    re.I,
)
# "¿Quién dirige el laboratorio?" is not told by who "dirigía" it.
_PRESENT_WHO = pattern(rf"{OPENED}qui[eé]n(?:es)? ([a-zñ]+[ae]n?)\b", re.I)
_IMPERFECT = pattern(r"[a-zß-ÿ]{2,}(?:[íi]an?|aban?)")
# Names and words that end as a future does.
_NO_VERB = pattern(
    r"\b(?:detrás|atrás|quizá|será que|mayoría|minoría|categoría|avería|galería|librería|feria|hectáreas?|"
    r"tesorería|consejería|asesoría|ingeniería|panadería|cafetería|auditoría|memoria|historia)\b",
    re.I,
)


def is_past(words: str) -> bool:
    return _PAST.search(words) is not None


def is_plan(words: str) -> bool:
    return _PLAN.search(_NO_VERB.sub(" ", words)) is not None


def is_of_another_time(question: str, said: str) -> bool:
    """Whether a question asks for what was done, and a sentence tells only what is to be; or the other way round, and
    the sentence tells that just this was done before."""
    if is_past(question) and not _PROPOSED.search(question) and _PROPOSED.search(said):
        return not is_past(_PROPOSED.sub(" ", said))
    if is_past(question):
        return is_plan(said) and not is_past(said)
    does = _PRESENT_WHO.search(question)
    if does and held(root(does[1]), {root(word) for word in WORD.findall(said) if _IMPERFECT.fullmatch(word)}):
        return True
    will = {root(word) for word in WORD.findall(question) if is_plan(word)}
    done = {root(word) for word in WORD.findall(said) if is_past(word)}
    return not is_plan(said) and any(held(one, done) for one in will)
