"""Lessons -> a network that has learnt from them (``bench.encoder``).

Each question is shown with a passage that answers and one that was found beside it, or with two that do not
(``bench.lesson``); the loss is that of ``bench.listwise``, a softmax over all sentences and "none of them", and a part
of it for each sentence alone. Word embeddings stay as they are. Fixed seed. On two cores about 14 minutes for each
14,000 questions of a round. What is kept learnt in parts (DECISIONS.md 156, 160): three and a half rounds of 161
archives in other words than the texts', then one of all 192 with those in the texts' own, and is .3 of the first and .7
of the second. This is one slope over all of them, and makes a network that is nearly as good (DECISIONS.md 163).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
import torch
from torch import nn

from bench.encoder import Network, Packer, sentence_scores
from bench.examples import Example
from bench.lesson import Lesson, lessons, shown

# Of every other question to the archives held out, a sentence scored above nine in ten near misses for .31 after one
# epoch, .56 after three and .53 after three and a half.
EPOCHS, BATCH, RATE, DECAY = 3, 8, 1.5e-4, 1e-2
WARM = 0.06  # of all steps, until the rate is at its highest; from there it falls to nothing
ALONE = 0.3  # weight of the loss of each sentence for itself
ALIKE = 16  # batches among which questions with passages of about one length are put together: little is filled up
THREADS, SEED = 2, 0


def taught(examples: Iterable[Example]) -> Network:
    """A network that learnt from ``examples``, from nothing of them that is held out."""
    torch.set_num_threads(THREADS)
    chance = random.Random(SEED)
    torch.manual_seed(SEED)
    questions = sorted(lessons(examples).values(), key=lambda lesson: lesson.words)  # in whatever order they come
    network, packer = Network().train(), Packer()
    learnt = [p for p in network.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(learnt, lr=RATE, weight_decay=DECAY, fused=True)
    steps = int(EPOCHS * -(-len(questions) // BATCH))
    warm = WARM * steps
    slope = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min(1, i / warm) * max(0, 1 - i / steps))
    for batch in islice(_batches(questions, packer, chance), steps):
        loss = _loss(network, packer, batch, chance)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learnt, 1.0)
        optimiser.step()
        slope.step()
    return network.eval()


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
