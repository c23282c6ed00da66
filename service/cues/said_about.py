"""A question asking what is said of something -> the sentences that name that thing with all of its words.

"What does the release about A say about B?": the documents are those about A, the sentences those with B. "Tell me
about B", "anything on B?", "a quote about B" and B alone: the sentences of any document, a named speaker's words
first where a quote is asked for. A sentence that staff should look at is quoted with its notice, as everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import NUMBER_WORDS, Generation, Organisation, Span, StoredDocument, StoredPassage, SubjectNames, pattern
from service.answering.quoted_words import asks_for_quotations
from service.citations import MAX_EXACT, Cited, bare
from service.ending.notices import FIRST_HAND
from service.evidence import cited_sentence
from service.holdings.opening import first_sentences
from service.holdings.topic import titled
from service.language.stop_words import STOP_WORDS
from service.language.years import YEAR
from service.reader import ADDRESS
from service.reading import Kind, Reading
from service.reading_features.sentence_words import address_share
from service.retriever import Filters, Visible
from service.visibility import nearest_seen, seen_documents

READ = 200  # passages that are looked through, the nearest by their words
SHOWN = 3  # sentences, as the reader shows
LETTERS = 2  # fewer are a grade or a slip of the hand, and no topic

_DOCUMENT = pattern(
    r"^\W*what\b.*?\b(?:release|statement|document|brief|page|report|article|text|announcement)s?\b.*?"
    r"\b(?:says?|saying|mentions?|states?|writes?|tells?)\b.{0,12}?\b(?:about|of|on)\b(?P<about>.+)",
    re.I,
)
_ABOUT = r"(?:about|on|regarding|concerning)"
_ON = rf"(?:{_ABOUT}|of)"
_ANYTHING = r"(?:anything|something|information|info|details|facts|news|material|statements?)"
# A piece of a text "of" something is a piece of that text: "the wording of the law".
_PIECE = r"(?:sentences?|passages?|paragraphs?|lines?|words|wording|text)"
_ALL = r"(?:everything|all|what)(?: (?:that )?(?:you|we|they|the archive|there) (?:knows?|have|has|holds?|is|got))?"
_SOME = r"(?:(?:any|some|all|an?|one|two|three|a few|the|more|good|short|strong|exact|best) )*"
_ASKING = (
    r"(?:is there|are there|do you have|(?:have you )?got|have you|does the archive (?:have|hold)|give me|show me|"
    r"get me|find(?: me)?|looking for|(?:i|we) (?:need|want)|(?:i am|i['’]?m|we are|we['’]?re) looking for|need|"
    r"(?:i|we)(?: would|['’]d) like|can i (?:have|get)|search(?: for)?)"
)
_POLITE = r"^\W*(?:(?:please|can you|could you|hi|hello)\W+)*"
_OPEN = pattern(
    rf"{_POLITE}(?:(?:(?:tell|inform|brief|show|give) me|(?:talk|speak) to me|summari[sz]e|sum up) "
    rf"(?:more |{_ANYTHING} |{_ALL} )?{_ON}|summari[sz]e|sum up|(?:give me )?the (?:gist|summary) of|{_ALL} {_ABOUT}"
    rf"|(?:{_ASKING} )?{_SOME}(?:{_ANYTHING} {_ON}|{_PIECE} {_ABOUT})"
    rf"|what (?:is|was) (?:known|said|written|published|there) {_ON}"
    rf"|what (?:do you|does the archive|can you tell me|do they|have they) ?(?:have|hold|know|say|said)? {_ON}"
    rf"|what (?:should|must|can|do|would) (?:i|we|people|readers|anyone) (?:need to |have to )?(?:know|learn) {_ON}"
    r"|what (?:has )?happened (?:in|at|on|near|during|with|to|for))\b(?P<about>.+)",
    re.I,
)
_DE = r"(?:de|del|sobre|acerca de)"
_SPANISH = pattern(
    r"^\W*(?:(?:hola|por favor)\W+)*(?:"
    r"qu[eé] (?:m[aá]s )?(?:se (?:sabe|dice|dijo|cuenta|explica|coment[oó]|anunci[oó]|ha (?:dicho|publicado|anunciado)|"
    r"public[oó])|hay|tienen?|saben?|dicen?|sabes|"
    r"(?:dice|tiene|contiene) el archivo|(?:debo|debemos|necesito|hay que|puedo) saber)"
    r"|(?:(?:dame|deme|quiero|busco|necesito|tienen|hay) )?(?:m[aá]s )?(?:informaci[oó]n|datos|noticias|algo)"
    r"|(?:cu[eé]nta(?:me|nos)|h[aá]bla(?:me|nos)|d[ií](?:ga)?me|inf[oó]rma(?:me|nos))(?: algo| m[aá]s)?"
    rf") {_DE}\b(?P<about>.+)",
    re.I,
)
# What happened somewhere is told by how the documents begin whose titles name it.
_HAPPENED = pattern(r"\bwhat (?:has )?happened (?:in|at|on|near|during|with) ", re.I)
_WHEN = pattern(
    r"\b(?:(?:in|on|of|during|back in) )?(?:(?:19|20)\d\d|last year|this year|the year before last)\b", re.I
)
_QUOTE = pattern(
    rf"{_POLITE}(?:{_ASKING} )?{_SOME}"
    rf"(?:quotes?|quotations?|quotables?|soundbites?) {_ON}\b(?P<about>.+)",
    re.I,
)
_CITA = pattern(
    r"^\W*(?:(?:hola|por favor)\W+)*(?:(?:dame|deme|quiero|busco|necesito|tienen|hay|existe) )?"
    r"(?:(?:una|alguna|la|unas|algunas|las|m[aá]s) )?(?:citas?|frases?|declaraci(?:[oó]n|ones))(?: textual(?:es)?)? "
    rf"{_DE}\b(?P<about>.+)",
    re.I,
)
# Who spoke of something is told by words of those who did alone.
_WHO_SPOKE = pattern(
    rf"{_POLITE}who (?:spoke|talked|has spoken|has talked|commented|has commented|speaks) {_ABOUT}\b(?P<about>.+)", re.I
)
_QUIEN_HABLO = pattern(
    r"^\W*qui[eé]n(?:es)? (?:(?:ha|han) )?(?:hab(?:l[oó]|laron|lado|la)|opin(?:[oó]|aron|ado|a)|"
    rf"coment(?:[oó]|aron|ado)|dij(?:o|eron) algo|se pronunci(?:[oó]|aron)) {_DE}\b(?P<about>.+)",
    re.I,
)
_OF_SPEAKERS, _SPEAKERS_ALONE = (_QUOTE, _CITA, _WHO_SPOKE, _QUIEN_HABLO), (_WHO_SPOKE, _QUIEN_HABLO)
# A few words and no question, as people type into a search box; what goes on with "and" is no search, and "any jobs?"
# asks whether there are some.
_ASKS = pattern(r"\?[\s\"”’')]*$")  # what somebody asks and answers: "Will it stay? No."
_BARE = pattern(
    r"^(?:\W*(?:show me|give me|pull up|look up|search for|search) (?!the\b))?"
    r"(?!\W*(?:and|or|but|so|then|also|any|got|y|pero|entonces)\b)"
    r"(?!.*\b(?:who|whom|whose|what|when|where|which|why|how|am|is|are|was|were|do|does|did|can|could|has|have|had|"
    r"will|should|would|i|me|my|you|your|we|us|our|it|they|he|she|this|that|not|no|yes|more|else|por qu[eé]|qui[eé]n|"
    r"qui[eé]nes|cu[aá]l|cu[aá]les|cu[aá]nt[oa]s?|eso|esto|antes|despu[eé]s|entonces|tambi[eé]n)\b)"
    r"(?P<about>[\w'’-]+(?: [\w'’-]+){0,3})\W*$",
    re.I,
)
# What the organisation says is what its own documents say, and not those of others about it.
_OWN = pattern(
    r"^\W*what (?:did|does|do|has|have|is|are) (?P<who>[\w .'’&-]{2,80}?) (?:ever |already )?(?:say|said|saying|"
    r"announced?|"
    rf"stated?|reported?|published?|written|write) {_ON}\b(?P<about>.+)",
    re.I,
)
# What stands after one of these is counted or somebody's, and seldom what a sentence is about.
_PASSING = pattern(
    rf"\d[\d.,]*|{'|'.join(NUMBER_WORDS)}|hundred|thousand|no|my|your|his|her|its|our|their|dos|tres|cuatro|cinco|seis|"
    r"siete|ocho|nueve|diez|sus?|mis?|tus?",
    re.I,
)
_FORMS = (_DOCUMENT, _OPEN, _SPANISH, *_OF_SPEAKERS, _BARE)
_WORD = pattern(r"\w+(?:['’]\w+)?")
_ASIDE = frozenset(
    """please thanks thank law laws topic subject issue anything something archive here info information overview facts
    details profile summary la el los las en por
    favor del una unos unas""".split()
)


def said_about(
    reading: Reading,
    organisation: Organisation,
    names: SubjectNames,
    generation: Generation,
    visible: Visible,
    filters: Filters,
) -> tuple[Cited, ...]:
    """The sentences that name what is asked about; none where a question is of another form."""
    asked = next((found for form in _FORMS if (found := form.search(reading.question))), None)
    asked = asked or _of_the_organisation(reading.question, organisation)
    if asked is None or reading.speaker or reading.kind is Kind.PREDICTION:
        return ()
    happened = _HAPPENED.search(reading.question) is not None
    about = _WHEN.sub(" ", asked["about"]) if happened and reading.years else asked["about"]
    words = [word for word in _WORD.findall(about) if word.casefold() not in STOP_WORDS]
    words = [word for word in words if word.casefold() not in _ASIDE] or words
    if (
        not words
        or all(word.isdigit() for word in words)
        or (asked.re == _BARE and not any(len(word) > LETTERS for word in words))
    ):
        return ()
    stems = generation.stems(words)
    query = " AND ".join(f'"{word}"' for word in words)
    seen = nearest_seen(f"text : ({query})", READ, generation, visible, filters)
    if asked.re == _OWN:
        seen = [passage for passage in seen if passage.document.anatomy.source_kind in FIRST_HAND]
    if happened:
        seen = [p for p in seen if not reading.years or p.document.anatomy.published.year in reading.years]
        documents = () if reading.subjects else seen_documents(generation.documents, visible, filters)
        if story := _story(reading, words, documents, generation):
            return story
    told = reading.question[: asked.start("about")]
    among = _told_of(told, names, seen) if asked.re == _DOCUMENT else _about_it_alone(reading, seen)
    spoken = _distinct(_spoken(among, generation, stems)) if asked.re in _OF_SPEAKERS else ()
    if spoken or asked.re in _SPEAKERS_ALONE or asks_for_quotations(reading.question):
        return spoken
    sentences = _sentences(among, generation, stems)
    if asked.re == _BARE and len(words) == 1:
        sentences = ((one, told) for one, told in sentences if _is_about(stems, told, one.document, generation))
    return _distinct(sentences)


def _is_about(stems: frozenset[str], told: str, document: StoredDocument, generation: Generation) -> bool:
    """Whether a sentence that holds the one word of a search is about it, or only counts it or gives it to somebody:
    "a shift lasts three hours", "your address"."""
    if stems <= _stems(document.anatomy.title, generation):
        return True
    words = ["", *_WORD.findall(told)]
    places = [place for place, word in enumerate(words) if word and generation.stem(word) in stems]
    return any(not _PASSING.fullmatch(words[place - 1]) or not words[place].islower() for place in places)


def _story(
    reading: Reading, words: Sequence[str], documents: Sequence[StoredDocument], generation: Generation
) -> tuple[Cited, ...]:
    """How the newest of ``documents`` begin whose titles hold all of ``words``, in the order in which they came out."""
    of_years = [one for one in documents if not reading.years or one.anatomy.published.year in reading.years]
    told = sorted(titled(of_years, words, generation), key=lambda one: (one.date, one.number))[-SHOWN:]
    firsts = ((one, first_sentences(one, generation, 1)) for one in told)
    return tuple(cited_sentence(one, spans[0]) for one, spans in firsts if spans)


def _of_the_organisation(question: str, organisation: Organisation) -> re.Match[str] | None:
    """What it is asked to have said, under its own name or a word for it."""
    asked = _OWN.search(question)
    own = {"you", "we", "the organisation", "the organization", "the ngo", organisation.name, *organisation.short_names}
    return asked if asked and asked["who"].casefold() in {name.casefold() for name in own if name} else None


def _distinct(found: Iterator[tuple[Cited, str]]) -> tuple[Cited, ...]:
    """The first of them, each wording once."""
    kept: dict[str, Cited] = {}
    for cited, told in found:
        kept.setdefault(bare(told), cited)
        if len(kept) == SHOWN:
            break
    return tuple(kept.values())


def _sentences(
    passages: Sequence[StoredPassage], generation: Generation, stems: frozenset[str]
) -> Iterator[tuple[Cited, str]]:
    """The sentences that hold all of ``stems``, a question with the answer that follows it; a row of a table and a line
    of addresses say nothing of their own."""
    for passage in passages:
        for span, behind in zip(passage.sentences, (*passage.sentences[1:], None), strict=True):
            told = passage.words(span)
            if " | " not in told and address_share(told) <= ADDRESS and stems <= _stems(told, generation):
                answered = behind is not None and _ASKS.search(told) and behind.end - span.start <= MAX_EXACT
                whole = Span(span.start, behind.end) if behind and answered else span
                yield cited_sentence(passage.document, whole), told


def _spoken(
    passages: Sequence[StoredPassage], generation: Generation, stems: frozenset[str]
) -> Iterator[tuple[Cited, str]]:
    """The words of named speakers that hold all of ``stems``; after these, such as do with the title above them."""
    titled = list[tuple[Cited, str]]()
    for passage in passages:
        title = _stems(passage.document.anatomy.title, generation)
        for quote in passage.document.anatomy.quotes:
            if quote.speaker and passage.span.contains(quote.span):
                told = passage.words(quote.span)
                cited, held = Cited(passage.document, quote.span, "quote", quote), _stems(told, generation)
                if stems <= held:
                    yield cited, told
                elif stems <= title | held:
                    titled.append((cited, told))
    yield from titled


def _stems(text: str, generation: Generation) -> frozenset[str]:
    return generation.stems(_WORD.findall(text))


def _told_of(words: str, names: SubjectNames, passages: Sequence[StoredPassage]) -> Sequence[StoredPassage]:
    """Of "what does A's release of 2016 say about B" the passages of documents about A, those about A alone first, and
    of that year where there are any; of a question that names no A all."""
    own = {code for mention in names.find(words, misspelt=True) for code in mention.codes}
    years = {int(year) for year in YEAR.findall(words)}
    if own:
        about = [p for p in passages if own & set(p.document.anatomy.subjects)]
        passages = [p for p in about if set(p.document.anatomy.subjects) <= own] or about
    return [p for p in passages if p.document.anatomy.published.year in years] or passages


def _about_it_alone(reading: Reading, passages: Sequence[StoredPassage]) -> Sequence[StoredPassage]:
    """For a question that names one subject the documents about that alone first, the newest of them before others."""
    if len(reading.subjects) != 1:
        return passages
    alone = [p for p in passages if p.document.anatomy.subjects == reading.subjects]
    others = [p for p in passages if p.document.anatomy.subjects != reading.subjects]
    return sorted(alone, key=lambda p: p.document.date, reverse=True) + others
