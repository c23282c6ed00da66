"""A question -> a fixed end, or None when the archive may answer it. The first step of an answer.

Someone in danger sees help first; a request for a secret, a private contact, an invented quotation or help with harm
is refused; what a person has to answer is directed. Every text and address is the organisation's, or pressdesk's
neutral one where it has none; no model words any of it. What somebody saw is a tip where the organisation says whom to
tell; elsewhere a report of a fault is no cry for help, and one of a crime is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ingest import Organisation
from service.answer import Link, Outcome, Reason
from service.beside import EMBEDDING, begun
from service.care.about_help import AboutHelp
from service.care.classifier import Alarm, HelpClassifier
from service.care.directions import Directions
from service.care.errand import Errands
from service.care.joined_part import is_plea, tells_of_the_writer
from service.care.language import languages
from service.care.normal_form import PlainMessage, Spelling, clauses, joined
from service.care.ordinary import Ordinary
from service.care.pleas import all_pleas
from service.care.quoted import own_words
from service.care.rules import Rules
from service.conversation.preceding import wanted_again
from service.conversation.remark import repeats
from service.help_numbers import help_links
from service.press_desk import contact_page, press_links
from service.turn import Asked

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
Vector = Callable[[], NDArray[np.float32]]

_TELLING_CHARS = 3  # of some word of a message: "i" or "me" alone is a slip of the hand, and "911" and "sos" are not
_UNLESS_PRINTED = "_unless_printed"
_OF_GUESTS = f"secret{_UNLESS_PRINTED}"  # what an organisation may print for every visitor
_REPORT = "report"  # a wish to report something, whatever it is


@dataclass(frozen=True)
class FixedEnd:
    """An end that staff approved. ``language`` is that of the message, "en" or "es". ``unless_answered``: it is shown
    where the archive does not answer; beside an answer its links are. ``unless_told``: where no page tells it in so
    many words, and nothing else is tried."""

    outcome: Outcome
    reason: Reason
    text: str
    language: str
    links: tuple[Link, ...]
    unless_answered: bool = False
    unless_told: bool = False


class Safety:
    """Recognises what must not reach retrieval.

    ``embed`` turns texts into unit vectors, shape (texts, dimension); without it rules alone decide.
    """

    def __init__(self, organisation: Organisation, embed: Embed | None) -> None:
        self._organisation = organisation
        self._spelling = Spelling()
        self._languages = languages()
        of_danger = ("others", "told", "visas") if organisation.takes_tips else ()
        self._help = Rules.named("help", "accidents", "stranded", "pictures", *of_danger)
        names = [self._spelling.read(name).whole for name in (organisation.name, *organisation.short_names)]
        graded = (self._spelling.read(name).whole for one in organisation.subjects for name in (one.name, *one.aliases))
        named, subjects = tuple(filter(None, names)), tuple(filter(None, graded))
        self._ordinary = Ordinary(named, subjects, elsewhere=not organisation.takes_tips)
        self._about_help = AboutHelp(self._spelling, self._languages)
        self._pleas = all_pleas()
        self._refused = Rules.named("refused", "exploiting", organisation=named, subject=subjects)
        self._directed = Rules.named("directed", organisation=named)
        self._errands = Errands(self._spelling, named)
        self._directions = Directions(organisation, self._spelling)
        self._embed = embed
        self._classifier = HelpClassifier() if embed else None

    def of_turn(self, asked: Asked, vector: Vector) -> FixedEnd | None:
        """The fixed end of a turn, or None. One who does not understand help, asks of it or wants it in another
        language, sees it again."""
        if of_help := self._about_help.cry(asked):
            again = self._again(*of_help)
            if again and again.outcome is Outcome.HELP:
                return again
        if repeats(asked.question):
            before, named = wanted_again(asked)
            if before.question != asked.question and (again := self._again(before, named)):
                return again
        return self.check(asked.question, asked.history, vector, asked.language)

    def _again(self, before: Asked, named: str) -> FixedEnd | None:
        """The fixed end of a turn before, in the language that is ``named``, or in its own."""
        return self.check(before.question, before.history, None, named or before.language, named or None)

    def check(
        self,
        question: str,
        history: Sequence[tuple[str, str]] = (),
        vector: Vector | None = None,
        interface: str = "en",
        wanted: str | None = None,
    ) -> FixedEnd | None:
        """The fixed end of ``question``, or None.

        ``history`` holds earlier (question, answer) pairs, oldest first. ``vector`` gives the unit
        vector of the whole question, shape (dimension,), where the caller makes it already. ``interface`` is
        the language of the words around the box: help comes in the language of the cry where that is
        clear, in both where it is a third one, every other text in Spanish where either is; ``wanted``, one that was
        asked for, goes before it.
        """
        message = self._spelling.read(question)
        language = wanted or self._spoken(question, history, interface)
        around = _either(language, interface)
        third = wanted is None and self._languages.third(message.whole)
        refusal = self._refusal(message, history)
        harmful = refusal is not None and refusal.startswith("harmful")
        own = own_words(self._of_itself(question), lambda words: bool(self._by_rule(self._spelling.read(words))))
        told = message if own == question else self._spelling.read(own)
        if (pleas := self._pleas.kinds(told)) and not self._by_rule(told):  # "socorro" is Spanish too
            return self._helped(pleas, *([wanted] if wanted else _both(interface)))
        kinds = self._cries(own, told, vector if own == question else None)
        # One who asks to do harm is not taken for one who suffers it, unless a rule is met; "how do I escape without
        # the police" may be asked by either, and sees both texts.
        unsure = harmful and bool(kinds) and not self._by_rule(told)
        if kinds and not unsure:
            # A reporter's request sounds like a tip to the classifier; where no rule hears one, the request stands.
            doubtful = kinds == (Reason.TIP,) and not self._by_rule(told)
            shown = _both(interface) if third else (language,)
            return (self._direct(message, around) if doubtful else None) or self._helped(kinds, *shown)
        if refusal:
            return self._refuse(refusal, around, with_help=unsure or refusal == "harmful_minor")
        directed = (self._direct(one, around, first=not history) for one in dict.fromkeys((message, told)))
        return next(filter(None, directed), None)

    def asked(self, question: str) -> tuple[str, str]:
        """What ``question`` says first of a deadline or a story alone, and what it asks."""
        return self._errands.parted(question)

    def _of_itself(self, question: str) -> str:
        """What it asks; whole where that alone would sound like a cry: "my deadline is today, please help"."""
        asked, read = self._errands.parted(question)[1], self._spelling.read
        bare = self._help.kinds(read(asked), scope="message")
        return question if bare or self._ordinary.cover(read(question)) else asked

    def language(self, question: str, interface: str = "en", history: Sequence[tuple[str, str]] = ()) -> str:
        """The language in which pressdesk's own sentences answer: Spanish where question or interface is."""
        return _either(self._spoken(question, history, interface), interface)

    def _spoken(self, question: str, history: Sequence[tuple[str, str]], interface: str) -> str:
        turns = (question, *(earlier for earlier, _ in reversed(history)))
        return self._languages.spoken(((turn, self._spelling.read(turn).whole) for turn in turns), interface)

    def _cries(self, question: str, message: PlainMessage, vector: Vector | None) -> tuple[str, ...]:
        """The kinds of help that a message cries for, by rules and classifier together.

        A bare cry needs no classifier. An embedder of another dimension leaves the decision to the rules.
        """
        by_rule = self._by_rule(message)
        bare = self._heard(message, scope="message")
        if bare or self._classifier is None or self._embed is None:
            return by_rule
        says_something = any(len(w) >= _TELLING_CHARS or not w.isascii() for w in message.whole.split())
        if not by_rule and (not says_something or self._ordinary.is_whole(question, message)):
            return ()
        parts = self._telling_parts(question)
        alarms = self._alarms(question, message, parts, vector, self._classifier, self._embed)
        if alarms is None:
            return by_rule
        expected = self._organisation.takes_tips
        for heard, alarm in ((by_rule, alarms[0]), *zip(parts.values(), alarms[1:], strict=True)):
            if self._classifier.is_cry(alarm, by_rule=bool(heard), expected=expected):
                # "A man I met online says ..." meets a rule of witnesses; their text would turn away who is in it.
                sure = set(heard) <= {Reason.TIP} and self._classifier.is_cry(alarm, by_rule=False, expected=True)
                return (self._kind(alarm.kind),) if sure or not heard else heard
            expected = False  # a part is less sure than the whole
        return ()

    def _telling_parts(self, question: str) -> dict[str, tuple[str, ...]]:
        """The parts that are joined in a question and may be a cry by themselves, with the kinds that rules hear in
        each: of the writer where no rule meets them, and more than a plea, which speaks of what stands beside it."""
        read = {part: self._spelling.read(part) for part in joined(question)}
        heard = {part: self._by_rule(plain) for part, plain in read.items() if not is_plea(plain.whole)}
        return {
            part: kinds
            for part, kinds in heard.items()
            if kinds or (tells_of_the_writer(read[part].whole) and not self._ordinary.cover(read[part]))
        }

    def _by_rule(self, message: PlainMessage) -> tuple[str, ...]:
        """The kinds of help that rules hear, as far as this organisation has a text for them."""
        takes = self._organisation.takes_tips
        heard = (self._kind(kind) for kind in self._heard(message) if kind != _REPORT or takes)
        return tuple(dict.fromkeys(heard))

    def _heard(self, message: PlainMessage, scope: str | None = None) -> tuple[str, ...]:
        """The kinds of cry whose rules are met by more of a message than its small talk."""
        heard = self._help.kinds(message, scope=scope)
        return self._help.kinds(self._ordinary.without(message), scope=scope) if heard else ()

    def _kind(self, heard: str) -> str:
        """The kind whose text is shown: where nobody takes tips, that of danger to the people somebody saw."""
        if heard not in (Reason.TIP, _REPORT):
            return heard
        return Reason.TIP if self._organisation.takes_tips else Reason.DANGER

    def _alarms(
        self,
        question: str,
        message: PlainMessage,
        parts: Iterable[str],
        vector: Vector | None,
        classifier: HelpClassifier,
        embed: Embed,
    ) -> list[Alarm] | None:
        """The highest alarm of the whole question and its clauses, then that of each part; None if the vectors do not
        fit."""
        apart = clauses(question)
        texts = (*apart, *parts)
        wanted = [*([] if vector is not None else [question]), *texts]
        with begun(EMBEDDING, lambda: embed(wanted) if wanted else ()) as others:  # beside that of the whole question
            vectors = [*([] if vector is None else [vector()]), *others()]
        if vectors[0].shape[0] != classifier.dimension:
            return None
        plain = [message.whole, *(self._spelling.read(text).whole for text in texts)]
        alarms = [classifier.alarm(text, of) for text, of in zip(plain, vectors, strict=True)]
        whole = max(alarms[: 1 + len(apart)], key=lambda alarm: alarm.probability)
        return [whole, *alarms[1 + len(apart) :]]

    def _helped(self, kinds: Sequence[str], language: str, *others: str) -> FixedEnd:
        """The texts of every kind met, so that one who is in danger and in crisis sees both; again in ``others``."""
        shown = [kind for kind in kinds if kind != Reason.TIP] or list(kinds)
        texts = (self._organisation.fixed_text("help", kind, one) for one in (language, *others) for kind in shown)
        text = "\n\n".join(dict.fromkeys(texts))
        of_danger = self._organisation.expects_danger
        links = help_links(self._organisation, language) if of_danger else self._own_contact(language)
        return FixedEnd(Outcome.HELP, Reason(shown[0]), text, language, links)

    def _refusal(self, message: PlainMessage, history: Sequence[tuple[str, str]]) -> str | None:
        kinds = self._refused.kinds(message, disguised=True)
        if "secret_follow_up" in kinds and "secret" not in kinds:
            for earlier, _ in reversed(history):  # a chain of "and the next letter?" leads back to what was asked for
                before = self._refused.kinds(self._spelling.read(earlier), disguised=True)
                if "secret" in before:
                    return "secret"
                if "secret_follow_up" not in before:
                    break
        if set(kinds) <= {"secret", _OF_GUESTS, "secret_follow_up"} and _OF_GUESTS in kinds:
            return _OF_GUESTS
        return next((kind for kind in kinds if kind not in ("secret_follow_up", _OF_GUESTS)), None)

    def _refuse(self, kind: str, language: str, *, with_help: bool) -> FixedEnd:
        reason = Reason(kind.removesuffix("_minor").removesuffix(_UNLESS_PRINTED))
        text = self._organisation.fixed_text("refused", reason, language)
        links = press_links(self._organisation, language)
        if with_help:
            text = f"{text}\n\n{self._organisation.fixed_text('help', 'danger', language)}"
            links = help_links(self._organisation, language) + links
        return FixedEnd(Outcome.REFUSED, reason, text, language, links, unless_answered=kind.endswith(_UNLESS_PRINTED))

    def _direct(self, message: PlainMessage, language: str, *, first: bool = True) -> FixedEnd | None:
        """``first``: no turn stands before it; "hours?" after one may be asked of what that names."""
        kinds = self._directed.kinds(message)
        wished = self._directions.wished(kinds, language)
        asked = tuple(dict.fromkeys((*self._directions.asked_for(message.whole, language), *wished)))
        desk, person = press_links(self._organisation, language), "person" in kinds
        to_desk = "press_desk" in kinds or (person and not contact_page(self._organisation))
        if to_desk or ("elsewhere" in kinds and any(link.url in {one.url for one in desk} for link in asked)):
            text = self._organisation.fixed_text("directed", "press_desk", language)
            links, printed = tuple(dict.fromkeys(desk + asked)), not {"holder", "allowed"}.isdisjoint(kinds)
            return FixedEnd(Outcome.DIRECTED, Reason.PRESS_DESK, text, language, links, printed)
        if person or not {"contact", "bare"}.isdisjoint(kinds):
            others = desk if person else ()
            asked = tuple(dict.fromkeys((*self._own_contact(language), *others, *asked)))
        if (wished or not {"elsewhere", "contact", "person", "bare"}.isdisjoint(kinds)) and asked:
            text = self._organisation.fixed_text("directed", "elsewhere", language)
            doubtful = not wished and ("fact" in kinds or ("bare" in kinds and not first))
            end = FixedEnd(Outcome.DIRECTED, Reason.ELSEWHERE, text, language, asked)
            return replace(end, unless_answered=doubtful, unless_told=not doubtful and not person)
        return None

    def _own_contact(self, language: str) -> tuple[Link, ...]:
        """Where a person of the organisation can be reached, beside a text that names emergency numbers alone."""
        return contact_page(self._organisation, language) or press_links(self._organisation, language)


def _both(interface: str) -> tuple[str, str]:
    return ("es", "en") if interface == "es" else ("en", "es")


def _either(language: str, interface: str) -> str:
    return language if interface == "en" else interface
