"""A speaker and a topic -> the sentences that report what the speaker said of it in words other than theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest import Generation, Span, StoredDocument, pattern
from service.citations import Cited
from service.language.word_shapes import WORD
from service.reading import unaccented
from service.retriever import Filters, Visible
from service.speech.namesakes import is_of_a_namesake
from service.speech.people import plain_name, printed_surname, surname
from service.visibility import nearest_sentences

READ = 60  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences, as the reader shows
_TELLS = pattern(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|stat(?:ed|ing)|states? that|add(?:s|ed|ing)|explain\w*|"
    r"not(?:e|es|ed|ing)|remark\w*|comment\w*|wr(?:ite|ites|ote|itten)|announc\w*|declar\w*|testif\w*|urg(?:e|es|ed|ing)|emphasi\w*|"
    r"stress\w*|argu(?:e|es|ed|ing)|warn\w*|insist\w*|observ\w*|recall\w*|repl(?:y|ies|ied)|respon\w*|affirm\w*|"
    r"ask(?:s|ed|ing)?|call(?:s|ed|ing)?|describ\w*|promis\w*|pledg\w*|vow\w*|confirm\w*|den(?:y|ies|ied)|admit\w*|"
    r"compar(?:es|ed)|liken\w*|acknowledg\w*|conced\w*|claim\w*|thank(?:s|ed|ing)?|prais\w*|credit(?:s|ed)|critici\w*|condemn\w*|welcom\w*|"
    r"reject\w*|accus\w*|demand(?:s|ed|ing)|blam(?:e|es|ed|ing)|complain\w*|defend(?:s|ed|ing)|object(?:s|ed|ing)|"
    r"apologi\w*|regret\w*|estimat\w*|predict\w*|expect(?:s|ed)?|hope[sd]?|believe[sd]?|think(?:s)?|"
    r"thought|propos\w*|suggest\w*|recommend\w*|oppos\w*|support(?:s|ed)|agree[sd]?|disagree[sd]?|according to|"
    r"dij\w+|dice[n]?|dicho|afirm\w+|señal\w+|asegur\w+|explic\w+|declar\w+|agreg\w+|añad\w+|manifest\w+|indic\w+|"
    r"subray\w+|destac\w+|record\w+|recuerda|advirt\w+|adviert\w+|coment\w+|expres\w+|sostuv\w+|sostien\w+|apunt\w+|"
    r"precis\w+|insist\w+|reiter\w+|respond\w+|escrib\w+|pregunt\w+|anunci\w+|lament\w+|celebr\w+|pid(?:e|en|ió)|"
    r"pidieron|agradec\w+|critic\w+|neg(?:ó|aron)|confirm\w+|propuso|calific\w+|cont(?:ó|aba)|cuenta|según)\b",
    re.I,
)


def tells(sentence: str) -> bool:
    """Whether a sentence says that somebody said, wrote, promised or thought something."""
    return _TELLS.search(sentence) is not None


def is_told_of(name: str, sentence: str) -> bool:
    """Whether a sentence says so of ``name``, which stands before the verb or a few words after it: "opposes a merger
    with the Harbour Agency" tells nothing that the agency said."""
    near = re.compile(rf"\W+(?:[\w'’-]+\W+){{0,4}}?{re.escape(name)}\b", re.I)
    printed = re.compile(rf"\b{re.escape(name)}\b", re.I)
    verbs = _TELLS.finditer(sentence)
    return any(printed.search(sentence, 0, verb.start()) or near.match(sentence, verb.end()) for verb in verbs)


def reported(
    speaker: str, topic: Sequence[str], generation: Generation, visible: Visible, filters: Filters
) -> tuple[Cited, ...]:
    """The sentences that name ``speaker``, tell what somebody said, and hold every word of ``topic`` in some form, or
    one of them where their title holds the others; none that holds the words of anybody by name."""
    name, printed = surname(speaker), printed_surname(speaker)
    any_of_it = " OR ".join(f'"{word}"' for word in topic)
    query = f'"{printed}" AND ({any_of_it})'
    wanted = generation.stems(topic)
    found: dict[str, Cited] = {}
    for passage, span, words in nearest_sentences(f"text : ({query})", READ, generation, visible, filters):
        document = passage.document
        held = WORD.findall(words)
        stems = generation.stems(held)
        titled = generation.stems(WORD.findall(document.anatomy.title))
        if (
            any(plain_name(word) == name and word[0].isupper() for word in held)
            and is_told_of(printed, words)
            and wanted <= stems | titled
            and not wanted.isdisjoint(stems)
            and not _names_another(topic, [*held, *WORD.findall(document.anatomy.title)], generation)
            and not is_of_a_namesake(speaker, words, _before(document, span, generation))
            and not any(quote.speaker and span.overlaps(quote.span) for quote in document.anatomy.quotes)
        ):
            found.setdefault(words, Cited(document, span))
    return tuple(found.values())[:SHOWN]


def _before(document: StoredDocument, span: Span, generation: Generation) -> str:
    """All passages of a document that begin before a span, up to it."""
    passages = (one for one in generation.passages_of(document) if one.span.start < span.start)
    return "\n".join(one.text[: span.start - one.span.start] for one in passages)


def _names_another(topic: Sequence[str], held: Sequence[str], generation: Generation) -> bool:
    """Whether a name of a topic stands there only as another that begins alike: "Danielle" has the stem of "Daniel"."""
    for name in filter(str.istitle, topic):
        plain, stem = unaccented(name.casefold()), generation.stem(name)
        alike = {unaccented(word.casefold()) for word in held if generation.stem(word) == stem and word.istitle()}
        others = {word for word in held if generation.stem(word) == stem and not word.istitle()}
        if alike and not others and not any(one.removesuffix("s") == plain.removesuffix("s") for one in alike):
            return True
    return False
