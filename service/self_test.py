"""An archive's own sentences, asked back: does the reader behave here as it does where it was measured?

Each question is a sentence of the archive without every third of its content words. It is asked twice: as the
archive stands, and with the document that holds the sentence out of sight. What comes out are two shares of
answers, and a warning where either is far from those of the public sets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest import Generation, StoredPassage, pattern
from service.language.stop_words import STOP_WORDS
from service.pipeline import CANDIDATES
from service.reader import Reader
from service.reading import Reading
from service.reading_features.sentence_words import sentence_texts
from service.retriever import Filters, Retriever, Visible

QUESTIONS = 120  # a share of them is sure to about nine points; each is read twice, in some ten seconds together
FEWEST = 20  # from fewer questions no share is told
WORDS = (9, 40)  # words of a sentence that is asked back
LEFT_OUT = 3  # every so many content words
# On XQuAD, ClapNQ, mtrag, TAT-QA and SciFact .97 to 1 and 0 to .12 (bench/results/eval.md). Here ten points more than
# the second; the first as it was with the weights of before, .69 to .99.
HELD_AT_LEAST = 0.59
GONE_AT_MOST = 0.22

_WORD = pattern(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True)
class SelfTest:
    """Of ``questions``, those answered with the sentence in sight, and with its document out of sight."""

    questions: int
    held: int
    gone: int

    @property
    def warning(self) -> str | None:
        """What staff should know; None where all is as usual, or too few sentences tell."""
        if self.questions < FEWEST:
            return None
        if self.held < HELD_AT_LEAST * self.questions:
            return (
                f"of {self.questions} of its own sentences asked back, {self.held} are answered: the archive's texts "
                "are unlike those that the reader was measured on, and it will often miss an answer that is there"
            )
        if self.gone > GONE_AT_MOST * self.questions:
            return (
                f"of {self.questions} of its own sentences asked back without their document, {self.gone} are "
                "answered: its texts repeat or resemble each other, so read an answer's source before it is printed"
            )
        return None


def self_test(
    generation: Generation, visible: Visible, reader: Reader, ended: Callable[[], bool] = lambda: False
) -> SelfTest:
    """Ask ``QUESTIONS`` of the generation's sentences, taken evenly from its passages. Always the same ones; no more
    once ``ended``, which is asked before each and may wait, says so."""
    asked = held = gone = 0
    hidden = ""
    retriever = Retriever(generation, lambda ids: visible([id_ for id_ in ids if id_ != hidden]))
    for passage, question in _questions(generation):
        if ended():
            break
        asked += 1
        held += _answered(question, retriever, reader)
        hidden = passage.document.id
        gone += _answered(question, retriever, reader)
        hidden = ""
    return SelfTest(asked, held, gone)


def question_of(sentence: str) -> str:
    """``sentence`` without every third of its content words, as a question."""
    kept, content = [], 0
    for word in _WORD.findall(sentence):
        content += word.casefold() not in STOP_WORDS
        if word.casefold() in STOP_WORDS or content % LEFT_OUT:
            kept.append(word)
    return f"{' '.join(kept)}?"


def _questions(generation: Generation) -> Iterator[tuple[StoredPassage, str]]:
    passages = generation.manifest.passages
    rows = sorted({i * passages // (3 * QUESTIONS) for i in range(3 * QUESTIONS)} if passages else ())
    left = QUESTIONS
    for passage in generation.passages(rows).values():
        fit = [text for text in sentence_texts(passage) if WORDS[0] <= len(_WORD.findall(text)) <= WORDS[1]]
        if fit and left:
            left -= 1
            yield passage, question_of(fit[passage.row % len(fit)])


def _answered(question: str, retriever: Retriever, reader: Reader) -> bool:
    reading = Reading(question)
    return reader.read(reading, retriever.retrieve(reading, Filters(), CANDIDATES)).support >= reader.threshold
