"""Whether a message asks what of the documents is not public: what was rejected, held back or cut out, what is under
embargo or a draft, and what staff have to mend. Nobody is told of it here, nor whether there is any.

Strict on purpose: every word has to be one that such questions are made of. One more, and the question is about what
documents say ("Which documents were rejected by the court?").
"""

from __future__ import annotations

import re

from ingest import pattern
from service.reading import unaccented

_NOT = r"(?:could|can|did|do|were|was|are)(?: not|n?t|n t)"
_READ = r"(?:read|opened?|import(?:ed)?|load(?:ed)?|index(?:ed)?|ingest(?:ed)?|parsed?|processed|published|public)"
_STATE = (
    r"(?:embargoed|under (?:an? )?embargo|embargo(?:e?s)?|held back|on hold|withheld|reject(?:ed)?|refused?|"
    rf"skip(?:ped)?|unreadable|{_NOT} (?:yet )?(?:be )?{_READ}|cannot be {_READ}|not (?:yet )?{_READ}|"
    rf"fail(?:ed|s|ing)?(?: to (?:be )?{_READ})?|drafts?|unpublished|unreleased|hidden|"
    r"taken down|cut out|redacted|blacked out|passwords?)"
)
_DOCUMENT = (
    r"(?:(?:press |news )?releases?|documents?|docs?|files?|statements?|pdfs?|texts?|pages?|materials?|scans?|"
    r"(?:file )?types|ingest|import|last run|last time|indexing|archive)"
)
_PLAIN = (
    rf"(?:{_DOCUMENT}|and|so|please|which|what|how|many|much|number|of|is|are|was|were|has|have|had|been|being|be|there|"
    r"anything|any|something|everything|list|show|me|all|the|our|your|my|we|you|i|do|did|does|still|currently|right|now|"
    r"today|here|in|on|at|as|it|s|that|this|these|those|them|why|not|last|before|from|for|with|contains?|tell|give|see|"
    r"where|can|find|need|to|know|public|yet|ones?|current|other)"
)
_MEND = (
    rf"(?:(?:which|what|how many)(?: of (?:our|the|my|your|these))?(?: (?:{_DOCUMENT}|things?))?(?: here)? "
    r"(?:(?:still )?needs? (?:my |our |your |some )?(?:attention|work|fixing|mending|checking)|"
    r"(?:should|must|do) (?:i|we|staff) (?:have to |need to )?(?:fix|mend|check|look at|review|clean up)"
    r"(?: first| next)?))"
)
_ESTADO = (
    r"(?:embargad[oa]s?|(?:bajo|con) embargo|retenid[oa]s?|rechazad[oa]s?|ocult[oa]s?|"
    r"(?:en )?borrador(?:es)?|sin publicar|no publicad[oa]s?|no se (?:pudo|pudieron|han podido|pueden) (?:leer|abrir|"
    r"importar|indexar)|contrasenas?)"
)
_DOCUMENTO = r"(?:documentos?|comunicados?(?: de prensa)?|notas?(?: de prensa)?|archivos?|ficheros?|textos?|paginas?)"
_SIMPLE = (
    rf"(?:{_DOCUMENTO}|y|que|cual(?:es)?|cuant[oa]s?|hay|han|ha|sido|estan|esta|fueron|fue|algun[oa]?s?|algo|lista|"
    r"muestrame|muestra|el|la|los|las|de|en|por|ahora|todavia|aun|todos|nuestros|este|ultima|vez|momento|tenemos|tienen)"
)
# Atomic: a word is taken in one way, or a long message could be taken in more ways than can be tried.
_FORMS = tuple(
    pattern(form)
    for form in (
        rf"(?=.*\b{_STATE}\b)(?=.*\b{_DOCUMENT}\b)(?:(?>(?:{_STATE}|{_PLAIN})(?: |$)))++",
        r"what (?:could|can|did|do) (?:you|we|it) (?:not|n t) (?:be able to )?(?:read|open|import|load|index)",
        r"what (?:did|have) (?:you|we) (?:redact|cut out|redacted|remove from the documents)",
        r"(?:is|are|was) (?:there )?(?:anything|something|any|what)(?: else)?(?: currently| still| now)? "
        r"(?:embargoed|under (?:an? )?embargo|held back|on hold)(?: (?:right )?now| today| currently)?",
        r"(?:show (?:me )?|list )?what(?: is| s)? (?:currently |still )?(?:embargoed|under (?:an? )?embargo|held back|"
        r"on hold)(?: (?:right )?now| today)?",
        r"how many drafts are there(?: here)?|is there (?:an?|any) (?:embargo|draft)(?: on (?:anything|something))?",
        r"(?:are there |is there |show (?:me )?|list |do (?:you|we) have )?(?:any |the |all )*(?:drafts|embargoes)"
        r"(?: here)?",
        _MEND,
        rf"(?=.*\b{_ESTADO}\b)(?=.*\b{_DOCUMENTO}\b)(?:(?>(?:{_ESTADO}|{_SIMPLE})(?: |$)))++",
        r"hay (?:algo (?:embargado|bajo embargo|retenido)|(?:algun )?borrador(?:es)?)(?: ahora| todavia)?",
    )
)
_LIKELY = pattern(
    r"embarg|held|hold|reject|refus|skip|read|open|import|load|index|ingest|pars|process|fail|draft|publi|release|hidden|"
    r"taken|cut|redact|black|password|fix|mend|attention|clean|check|look|review|work|"
    r"reten|rechaz|ocult|borrador|contrase|pud|podido|pueden",
    re.I,
)


def asks_unseen(words: str) -> bool:
    """Whether the whole message asks that, and nothing else."""
    if not _LIKELY.search(words):
        return False
    line = " ".join(re.findall(r"[^\W_]+", unaccented(words.casefold())))
    return any(form.fullmatch(line) for form in _FORMS)
