"""Examples -> a cross-encoder: the embedding model's own network, taught to read question and passage together.

Two networks begin alike, one is taught by the made-up archives and one by the public sets, and their weights are
averaged: the mean tells near misses apart better than either, and than one taught by both in turn (DECISIONS.md 47).
Each question is shown with passages that answer and passages that were found beside them; the loss is that of
``bench.listwise``, a softmax over all sentences and "none of them", and a part of it for each sentence alone. Word
embeddings stay as they are. Fixed seed. On two cores an hour for 14,000 questions to made-up archives, and five minutes
for 1,000 others, whose texts are longer.
"""

from __future__ import annotations

import pickle
import random
import tempfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from bench.examples import RELEASES, SAME_QUESTIONS, Example, Passage
from bench.lesson import Lesson, lessons, shown
from bench.plain_nodes import write_plain
from ingest import open_tokenizer
from ingest.onnx_export import trace
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
ALONE = 0.3  # weight of the loss of each sentence for itself
SCORED = 16  # passages in one pass
GROUPS = (("clapnq",), SAME_QUESTIONS, ("mtrag", "tatqa", "scifact"))  # one encoder is left without each
BEST = 2  # passages of an example that are read: those of the best sentences
THREADS, SEED = 2, 0


class Network(nn.Module):
    """The embedding model's network and two numbers for each token."""

    def __init__(self) -> None:
        super().__init__()
        from sentence_transformers import SentenceTransformer

        model: Any = SentenceTransformer(
            weights_of(IngestSettings().embedder),
            local_files_only=True,
            config_kwargs={"attention_probs_dropout_prob": 0.0},  # it takes a sixth of the time of a step
        )
        self.body: Any = model[0].auto_model
        self.body.set_attn_implementation("eager")  # the other form takes twice as long to learn on processors
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


def crossed(examples: Sequence[Example], order: Sequence[NDArray[np.float32]], work: Path) -> list[Example]:
    """Every example with what a cross-encoder that was taught without its set, and without the others of its group,
    makes of the passages of its best sentences by ``order``. The scores of a group are kept in ``work`` for the next
    run. Of the made-up archives those of the organisations that are held out, as the encoder that is kept reads them;
    the others have taught it, and stay without."""
    found, asked = [], list(zip(examples, order, strict=True))
    for sets in GROUPS:
        own = [(e, score) for e, score in asked if e.set in sets]
        if not own:
            continue
        kept = work / f"{sets[0]}-{_sum((e.question, *_best(e, score)) for e, score in own)}.crossed"
        if not kept.exists():
            network = train([e for e in examples if e.set not in sets], work)
            kept.write_bytes(
                pickle.dumps({(e.set, e.id): s for (e, _), s in zip(own, scored(network, own), strict=True)})
            )
        scores = pickle.loads(kept.read_bytes())
        found += [replace(e, cross=scores[e.set, e.id]) for e, _ in own]
    encoder = CrossEncoder(NETWORK, TOKENIZER)
    releases = [(e, score) for e, score in asked if e.set == RELEASES]
    return [*found, *(replace(e, cross=_read(encoder, e, score)) if e.held_out else e for e, score in releases)]


def train(examples: Sequence[Example], work: Path) -> Network:
    """The mean of a network that was taught by the made-up archives of ``examples``, which is kept in ``work``, and of
    one that was taught by the rest; by nothing that is held out."""
    made_up = [e for e in examples if e.set == RELEASES]
    kept = work / f"releases-{_sum((e.id, e.question) for e in made_up)}.pt"
    if not kept.exists():
        torch.save(_taught(made_up).state_dict(), kept)
    of_releases, network = torch.load(kept), _taught([e for e in examples if e.set != RELEASES])
    mean = {name: (one + of_releases[name]) / 2 for name, one in network.state_dict().items()}
    network.load_state_dict(mean)
    return network


def _sum(told: Iterable[tuple[object, ...]]) -> str:
    """A checksum in the name of what is kept: of other questions, or other passages of them, it is made anew."""
    return f"{zlib.crc32(repr(sorted(map(repr, told))).encode()):08x}"


def _taught(examples: Iterable[Example]) -> Network:
    """Each question is shown once an epoch, whatever is hidden from it."""
    torch.set_num_threads(THREADS)
    chance = random.Random(SEED)
    torch.manual_seed(SEED)
    questions = sorted(lessons(examples).values(), key=lambda lesson: lesson.words)  # in whatever order they come
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


def scored(network: Network, asked: Sequence[tuple[Example, NDArray[np.float32]]]) -> list[NDArray[np.float32]]:
    """What the network makes of the sentences of the best passages of each example: LOWEST of all others."""
    packer = _Packer()
    pairs = {(e.question, e.passages[home]) for e, score in asked for home in _best(e, score)}
    found: dict[tuple[str, Passage], NDArray[np.float32]] = {}
    with torch.no_grad():
        ranked = sorted(pairs, key=lambda pair: len(str(pair[1])))
        for first in range(0, len(ranked), SCORED):
            some = ranked[first : first + SCORED]
            scores = _scores(network, [packer.of(*pair) for pair in some], [len(p.sentences) for _, p in some])
            found.update((pair, one.numpy().clip(LOWEST, HIGHEST)) for pair, one in zip(some, scores, strict=True))
    return [_spread(e, {home: found[e.question, e.passages[home]] for home in _best(e, score)}) for e, score in asked]


def _read(encoder: CrossEncoder, example: Example, score: NDArray[np.float32]) -> NDArray[np.float32]:
    """As ``scored``, of the encoder that is kept."""
    best = {home: example.passages[home] for home in _best(example, score)}
    return _spread(example, {home: encoder.score(example.question, p.context, p.sentences) for home, p in best.items()})


def _best(example: Example, score: NDArray[np.float32]) -> list[int]:
    return list(dict.fromkeys(int(example.home[i]) for i in np.argsort(-score)))[:BEST]


def _spread(example: Example, of_passages: dict[int, NDArray[np.float32]]) -> NDArray[np.float32]:
    cross = np.full(len(example.home), LOWEST, np.float32)
    for home, scores in of_passages.items():
        cross[example.home == home] = scores
    return cross


def export(network: Network) -> None:
    """Write the network in whole numbers of eight bits, and its tokenizer, to where the service reads them."""
    with tempfile.TemporaryDirectory() as folder:
        fused = Path(folder) / "fused.onnx"
        write_fused(network, fused)
        write_plain(fused, NETWORK)
    _whole_tokenizer().save(str(TOKENIZER), pretty=False)


def write_fused(network: Network, into: Path) -> None:
    """Write the network in eight bits. Attention is fused, so that its three matrices are one product."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as folder:
        traced, whole = Path(folder) / "traced.onnx", Path(folder) / "whole.onnx"
        trace(network, network.body, traced, "given")
        _fuse(traced, network.body.config, whole)
        # Seven bits a weight, so that sums of products fit on processors without VNNI too; no worse than eight.
        quantize_dynamic(
            whole,
            into,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},  # of what fused nodes give
        )


def _fuse(file: Path, shape: Any, into: Path) -> None:
    """Write the network in ``file`` with some hundred nodes less; ``shape`` is its configuration."""
    from onnxruntime.transformers.optimizer import optimize_model

    made = optimize_model(str(file), "bert", shape.num_attention_heads, shape.hidden_size, opt_level=0)
    made.save_model_to_file(str(into))


def lost(network: Network, asked: Sequence[tuple[Example, NDArray[np.float32]]]) -> float:
    """How far a sentence's score is, on the average, from that of the network before it was written in eight bits."""
    encoder, whole = CrossEncoder(NETWORK, TOKENIZER), scored(network, asked)
    apart = [np.abs(one - _read(encoder, *pair))[one > LOWEST] for one, pair in zip(whole, asked, strict=True)]
    return float(np.concatenate(apart).mean())


def _loss(network: Network, packer: _Packer, questions: Sequence[Lesson], chance: random.Random) -> torch.Tensor:
    read = [(i, *pair) for i, question in enumerate(questions) for pair in shown(question, chance)]
    packed = [packer.of(questions[i].words, passage) for i, passage, _ in read]
    with torch.autocast("cpu", torch.bfloat16):
        scores = _scores(network, packed, [len(right) for _, _, right in read])
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
