"""Examples -> a cross-encoder: the embedding model's own network, taught to read question and passage together.

Each question is shown with passages that answer and passages that were found beside them; the loss is that of
``bench.listwise``, a softmax over all sentences and "none of them", and half as much for each sentence alone.
Word embeddings stay as they are. Fixed seed. About seven minutes on two cores for 1,200 questions.
"""

from __future__ import annotations

import pickle
import random
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from bench import listwise
from bench.examples import RELEASES, SAME_QUESTIONS, SMALL, Example, Passage
from bench.sets.near_misses import SWAPPED
from ingest import open_tokenizer
from ingest.onnx_export import fuse, trace
from ingest.settings import IngestSettings
from ingest.weights import weights_of
from service.reading_features.cross_encoder import (
    HIGHEST,
    LOWEST,
    NETWORK,
    SCALE,
    TOKENIZER,
    CrossEncoder,
    Packed,
    pack,
)

EPOCHS, BATCH, RATE, DECAY, WARM = 2, 6, 1e-4, 1e-2, 0.1
GONE = 0.35  # of the questions are shown without the passages that answer
CUT = 0.6  # of those, with passages out of which the sentences that answer were cut
GOOD, OTHERS, NEAREST = 2, 3, 6  # passages that answer; others, drawn from so many nearest
ALONE = 0.3  # weight of the loss of each sentence for itself
SCORED = 16  # passages in one pass
GROUPS = (("clapnq",), SAME_QUESTIONS, ("mtrag", "tatqa", "scifact"))  # one encoder is left without each
SEVERAL, EVERY = ("passage gone", SWAPPED), 3  # of questions to made-up releases that are asked again so, every so many
BEST = 2  # passages of a made-up archive that are read: those of the best sentences
THREADS = 2


@dataclass
class _Question:
    """A question and every passage that was found for it: which sentences are right, and its best place."""

    words: str
    passages: dict[Passage, tuple[NDArray[np.bool_], int]] = field(default_factory=dict)


class Network(nn.Module):
    """The embedding model's network and two numbers for each token."""

    def __init__(self) -> None:
        super().__init__()
        from sentence_transformers import SentenceTransformer

        model: Any = SentenceTransformer(weights_of(IngestSettings().embedder), local_files_only=True)
        self.body = model[0].auto_model
        self.body.embeddings.requires_grad_(False)
        self.head = nn.Linear(self.body.config.hidden_size, 2)
        nn.init.zeros_(self.head.bias)
        nn.init.normal_(self.head.weight, std=0.02)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        hidden = self.body(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        return self.head(hidden.float())


class _Packer:
    """Packs each pair of a question and a passage once."""

    def __init__(self) -> None:
        self._tokenizer = _whole_tokenizer()
        self._kept: dict[tuple[str, Passage], Packed] = {}

    def of(self, words: str, passage: Passage) -> Packed:
        if (words, passage) not in self._kept:
            self._kept[words, passage] = pack(self._tokenizer, words, passage.context, passage.sentences)
        return self._kept[words, passage]


def _whole_tokenizer() -> Any:
    """The tokenizer of the embedding model, which cuts nothing off and fills nothing up."""
    tokenizer = open_tokenizer(Path(weights_of(IngestSettings().embedder)) / "tokenizer.json")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def crossed(examples: Sequence[Example], work: Path) -> list[Example]:
    """Every example with what a cross-encoder makes of its sentences that was trained without its set, and without
    the others of its group. The scores of a group are kept in ``work`` for the next run. No encoder learns from made-up
    releases: what is said of them is what the one says that is kept."""
    found = []
    for sets in GROUPS:
        own = [e for e in examples if e.set in sets]
        kept = work / f"{sets[0]}.crossed"
        if not kept.exists():
            network = train([e for e in examples if e.set not in sets])
            kept.write_bytes(pickle.dumps({(e.set, e.id): s for e, s in zip(own, scored(network, own), strict=True)}))
        scores = pickle.loads(kept.read_bytes())
        found += [replace(e, cross=scores[e.set, e.id]) for e in own]
    return [*found, *_of_releases(examples, work)]


def _of_releases(examples: Sequence[Example], work: Path) -> list[Example]:
    """The examples of made-up releases, with what the kept encoder makes of the passages of the best sentences: LOWEST
    of the others, and nothing of most questions that are asked several times. Kept in ``work`` for the next run."""
    own, kept = [e for e in examples if e.set == RELEASES], work / f"{RELEASES}.crossed"
    if not kept.exists():
        encoder = CrossEncoder(NETWORK, TOKENIZER)
        asked = [e for e in own if e.kind not in SEVERAL or zlib.crc32(e.id.encode()) % EVERY == 0]
        network = listwise.fit([e for e in own if not e.held_out], (0,), listwise.MANY)
        read = {e.id: _of_best(e, s, encoder) for e, s in zip(asked, listwise.scores(network, asked), strict=True)}
        kept.write_bytes(pickle.dumps(read))
    scores = pickle.loads(kept.read_bytes())
    return [replace(e, cross=scores[e.id]) if e.id in scores else e for e in own]


def _of_best(example: Example, score: NDArray[np.float32], encoder: CrossEncoder) -> NDArray[np.float32]:
    cross = np.full(len(score), LOWEST, np.float32)
    homes = list(dict.fromkeys(int(example.home[i]) for i in np.argsort(-score)))[:BEST]
    for home in homes:
        passage = example.passages[home]
        cross[example.home == home] = encoder.score(example.question, passage.context, passage.sentences)
    return cross


def train(examples: Iterable[Example], seed: int = 0) -> Network:
    """A network taught by ``examples`` that are not held out, each question once whatever is hidden from it."""
    torch.manual_seed(seed)
    torch.set_num_threads(THREADS)
    chance = random.Random(seed)
    questions = list(_questions(examples).values())
    network, packer = Network().train(), _Packer()
    learnt = [p for p in network.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(learnt, lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(questions) // BATCH)
    slope = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min(1, i / (WARM * steps)) * max(0, 1 - i / steps))
    for _ in range(EPOCHS):
        chance.shuffle(questions)
        for first in range(0, len(questions), BATCH):
            loss = _loss(network, packer, questions[first : first + BATCH], chance)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learnt, 1.0)
            optimiser.step()
            slope.step()
    return network.eval()


def scored(network: Network, examples: Sequence[Example]) -> list[NDArray[np.float32]]:
    """What the network makes of each sentence of each example."""
    packer = _Packer()
    pairs = sorted({(e.question, p) for e in examples for p in e.passages}, key=lambda pair: len(str(pair[1])))
    found: dict[tuple[str, Passage], NDArray[np.float32]] = {}
    with torch.no_grad():
        for first in range(0, len(pairs), SCORED):
            some = pairs[first : first + SCORED]
            scores = _scores(network, [packer.of(*pair) for pair in some], [len(p.sentences) for _, p in some])
            found.update((pair, one.numpy().clip(LOWEST, HIGHEST)) for pair, one in zip(some, scores, strict=True))
    return [np.concatenate([found[e.question, p] for p in e.passages]).astype(np.float32) for e in examples]


def export(network: Network, work: Path) -> None:
    """Write the network in whole numbers of eight bits, and its tokenizer, to where the service reads them; what the
    one before said is forgotten."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    (work / f"{RELEASES}.crossed").unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        traced, whole = Path(folder) / "traced.onnx", Path(folder) / "whole.onnx"
        trace(network, network.body, traced, "given")
        fuse(traced, network.body.config, whole)  # a passage of 150 tokens takes .76 of what it took before
        # Seven bits a weight, so that sums of products fit on processors without VNNI too; no worse than eight.
        quantize_dynamic(
            whole,
            NETWORK,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},  # of what fused nodes give
        )
    _whole_tokenizer().save(str(TOKENIZER), pretty=False)


def lost(network: Network, examples: Sequence[Example]) -> float:
    """How far a sentence's score is, on the average, from that of the network before it was written in eight bits."""
    encoder, apart = CrossEncoder(NETWORK, TOKENIZER), []
    for example, whole in zip(examples, scored(network, examples), strict=True):
        written = [encoder.score(example.question, p.context, p.sentences) for p in example.passages]
        apart.append(np.abs(whole - np.concatenate(written)))
    return float(np.concatenate(apart).mean())


def _questions(examples: Iterable[Example]) -> dict[str, _Question]:
    found: dict[str, _Question] = {}
    for example in examples:
        # Small archives ask the questions of XQuAD; what exchanged names and numbers need is a comparison of facts.
        if example.kind == SWAPPED or example.set in (SMALL, RELEASES) or example.held_out:
            continue
        question = found.setdefault(example.question, _Question(example.question))
        for place, passage in enumerate(example.passages):
            good = example.good[example.home == place]
            known = question.passages.get(passage)
            question.passages[passage] = (good | known[0], min(place, known[1])) if known else (good, place)
    return found


def _shown(question: _Question, chance: random.Random) -> Iterator[tuple[Passage, NDArray[np.bool_]]]:
    """Some passages of a question; in a share of the cases none that answers."""
    ranked = sorted(question.passages.items(), key=lambda item: item[1][1])
    good = [(passage, right) for passage, (right, _) in ranked if right.any()]
    others = [(passage, right) for passage, (right, _) in ranked if not right.any()][:NEAREST]
    gone = chance.random() < GONE
    chosen = list(filter(None, map(_without_answer, good[:GOOD]))) if gone and chance.random() < CUT else []
    chosen = chosen if gone else good[:GOOD]
    chosen += chance.sample(others, min(len(others), OTHERS + gone))
    yield from chosen or good[:GOOD]


def _without_answer(shown: tuple[Passage, NDArray[np.bool_]]) -> tuple[Passage, NDArray[np.bool_]] | None:
    """A passage that answers, without the sentences that do; None where no other is left."""
    passage, right = shown
    rest = tuple(sentence for sentence, one in zip(passage.sentences, right, strict=True) if not one)
    return (Passage(passage.context, rest), np.zeros(len(rest), bool)) if rest else None


def _loss(network: Network, packer: _Packer, questions: Sequence[_Question], chance: random.Random) -> torch.Tensor:
    shown = [(i, *pair) for i, question in enumerate(questions) for pair in _shown(question, chance)]
    packed = [packer.of(questions[i].words, passage) for i, passage, _ in shown]
    with torch.autocast("cpu", torch.bfloat16):
        scores = _scores(network, packed, [len(right) for _, _, right in shown])
    losses = []
    for i in range(len(questions)):
        own = [at for at, (of, _, _) in enumerate(shown) if of == i]
        score = torch.cat([scores[at] for at in own])
        right = torch.from_numpy(np.concatenate([shown[at][2] for at in own]))
        share = torch.log_softmax(torch.cat([score, torch.zeros(1)]), 0)
        listwise = -torch.logsumexp(share[:-1][right], 0) if right.any() else -share[-1]
        alone = nn.functional.binary_cross_entropy_with_logits(score, right.float(), reduction="sum") / 4
        losses.append(listwise + ALONE * alone)
    return torch.stack(losses).mean()


def _scores(network: Network, packed: Sequence[Packed], counts: Sequence[int]) -> list[torch.Tensor]:
    """For each pair one score a sentence, pooled as ``service.reading_features.cross_encoder.pooled`` does."""
    longest = max(len(one.ids) for one in packed)
    ids, mask = torch.zeros(len(packed), longest, dtype=torch.long), torch.zeros(len(packed), longest, dtype=torch.long)
    for i, one in enumerate(packed):
        ids[i, : len(one.ids)] = torch.tensor(one.ids)
        mask[i, : len(one.ids)] = 1
    given = network(ids, mask).float()
    found = []
    for i, (one, count) in enumerate(zip(packed, counts, strict=True)):
        own = torch.tensor(one.sentence)[None, :] == torch.arange(count)[:, None]
        tokens = given[i, : len(one.ids)]
        shares = torch.softmax(tokens[:, 1].masked_fill(~own, -1e4), -1)
        score = SCALE * (shares * tokens[:, 0]).sum(-1)
        found.append(torch.where(own.any(-1), score, torch.tensor(LOWEST)))
    return found
