"""Lessons -> a network that has learnt from them (``bench.encoder``).

Each question is shown with a passage that answers and one that was found beside it, or with two that do not
(``bench.lesson``); the loss is that of ``bench.listwise``, a softmax over all sentences and "none of them", and a part
of it for each sentence alone. Word embeddings stay as they are. Fixed seeds. On two cores about 14 minutes for each
14,000 questions of a round. It is taught down several slopes, each from where the one before ended, and what is kept is
the mean of the last: a mean told near misses better than the network that it became last (DECISIONS.md 160). The end of
each slope is kept too, so that who is interrupted goes on from there. What serves was taught in parts before there were
slopes: three and a half rounds of 161 archives in other words than the texts', then one of 192 with those in the texts'
own; it is .3 of the first and .7 of the second.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import nn

from bench.encoder import Network, Packer, sentence_scores
from bench.examples import Example
from bench.lesson import Lesson, lessons, shown


class Slope(NamedTuple):
    """``rounds`` through all questions, in which the rate climbs to ``rate`` and falls to nothing."""

    rounds: int
    rate: float


# Of every other question to the archives held out, a sentence scored above nine in ten near misses for .31 after one
# round, .56 after three and .53 after three and a half. What these slopes made
# answers less than what serves (DECISIONS.md 166).
SLOPES = (Slope(2, 1.5e-4), Slope(1, 1e-4), Slope(1, 1e-4))
MEAN_OF = 2  # of the last ends
BATCH, DECAY = 8, 1e-2
WARM = 0.06  # of the steps of a slope, until the rate is at its highest
ALONE = 0.3  # weight of the loss of each sentence for itself
ALIKE = 16  # batches among which questions with passages of about one length are put together: little is filled up
THREADS, SEED = 2, 0


def taught(examples: Iterable[Example], work: Path) -> Network:
    """A network that learnt from ``examples``, from nothing of them that is held out. The ends of slopes are kept in
    ``work``, named after what they were taught, and read from there if they are."""
    torch.set_num_threads(THREADS)
    torch.manual_seed(SEED)
    questions = sorted(lessons(examples).values(), key=lambda lesson: lesson.words)  # in whatever order they come
    content = digest(questions)
    network, packer = Network(), Packer()
    ends = []
    for number, slope in enumerate(SLOPES):
        end = work / f"slope-{content}-{number}.pt"
        if end.exists():
            network.load_state_dict(torch.load(end, weights_only=True))
        else:
            _learn(network.train(), questions, packer, slope, random.Random(SEED + number))
            unfinished = end.with_suffix(".part")
            torch.save(network.state_dict(), unfinished)
            unfinished.replace(end)
        print(f"cross-encoder: {number + 1} of {len(SLOPES)} slopes, {len(questions):,} questions", flush=True)
        ends.append({name: one.clone() for name, one in network.state_dict().items()})
    network.load_state_dict(_mean(ends[-MEAN_OF:]))
    return network.eval()


def digest(questions: Iterable[Lesson]) -> str:
    """Another one whenever what is taught, or how, is another."""
    made = hashlib.sha256(repr((SLOPES, BATCH, DECAY, WARM, ALONE, ALIKE, SEED)).encode())
    for question in questions:
        made.update(repr(question.words).encode())
        for passage, (right, place) in sorted(question.passages.items()):
            made.update(repr((passage, right.tolist(), place)).encode())
    return made.hexdigest()[:12]


def _mean(ends: Sequence[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    return {
        name: sum(end[name] for end in ends) / len(ends) if one.is_floating_point() else one
        for name, one in ends[-1].items()
    }


def _learn(network: Network, questions: Sequence[Lesson], packer: Packer, slope: Slope, chance: random.Random) -> None:
    learnt = [p for p in network.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(learnt, lr=slope.rate, weight_decay=DECAY, fused=True)
    steps = slope.rounds * -(-len(questions) // BATCH)
    warm = WARM * steps
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min(1, i / warm) * max(0, 1 - i / steps))
    for batch in islice(_batches(questions, packer, chance), steps):
        loss = _loss(network, packer, batch, chance)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learnt, 1.0)
        optimiser.step()
        rate.step()


def _batches(questions: Sequence[Lesson], packer: Packer, chance: random.Random) -> Iterator[Sequence[Lesson]]:
    """All questions again and again, those whose nearest passages are of about one length together, in an order left to
    ``chance``."""

    def length(lesson: Lesson) -> int:
        nearest = min(lesson.passages.items(), key=lambda item: item[1][1])[0]
        return len(packer.of(lesson.words, nearest).ids)

    while True:
        order = chance.sample(questions, len(questions))
        for first in range(0, len(order), BATCH * ALIKE):
            some = sorted(order[first : first + BATCH * ALIKE], key=length)
            batches = [some[at : at + BATCH] for at in range(0, len(some), BATCH)]
            chance.shuffle(batches)
            yield from batches


def _loss(network: Network, packer: Packer, questions: Sequence[Lesson], chance: random.Random) -> torch.Tensor:
    read = [(i, *pair) for i, question in enumerate(questions) for pair in shown(question, chance)]
    packed = [packer.of(questions[i].words, passage) for i, passage, _ in read]
    with torch.autocast("cpu", torch.bfloat16):
        scores = sentence_scores(network, packed, [len(right) for _, _, right in read])
    losses = []
    for i in range(len(questions)):
        own = [at for at, (of, _, _) in enumerate(read) if of == i]
        score = torch.cat([scores[at] for at in own])
        right = torch.from_numpy(np.concatenate([read[at][2] for at in own]))
        share = torch.log_softmax(torch.cat([score, torch.zeros(1)]), 0)
        listwise = -torch.logsumexp(share[:-1][right], 0) if right.any() else -share[-1]
        alone = nn.functional.binary_cross_entropy_with_logits(score, right.float(), reduction="sum") / 4
        losses.append(listwise + ALONE * alone)
    return torch.stack(losses).mean()
