"""A question and passages -> what the embedding model's own network makes of each sentence, once it was taught to read
them together (``bench.teaching``).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import nn

from bench.examples import Passage
from ingest import open_tokenizer
from ingest.settings import IngestSettings
from ingest.weights import weights_of
from service.reading_features.cross_encoder import LOWEST, SCALE, Packed, pack


class Network(nn.Module):
    """The embedding model's network and two numbers for each token."""

    def __init__(self) -> None:
        super().__init__()
        from sentence_transformers import SentenceTransformer

        model: Any = SentenceTransformer(
            weights_of(IngestSettings().embedder),
            local_files_only=True,
            # Nothing is dropped: twice a sixth of the time of a step, and it learns too little rather than by heart.
            config_kwargs={"attention_probs_dropout_prob": 0.0, "hidden_dropout_prob": 0.0},
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


class Packer:
    """Packs each pair of a question and a passage once."""

    def __init__(self) -> None:
        self._tokenizer = whole_tokenizer()
        self._kept: dict[tuple[str, Passage], Packed] = {}

    def of(self, words: str, passage: Passage) -> Packed:
        if (words, passage) not in self._kept:
            self._kept[words, passage] = pack(self._tokenizer, words, passage.context, passage.sentences)
        return self._kept[words, passage]


def whole_tokenizer() -> Any:
    """The tokenizer of the embedding model, which cuts nothing off and fills nothing up."""
    tokenizer = open_tokenizer(Path(weights_of(IngestSettings().embedder)) / "tokenizer.json")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def sentence_scores(network: Network, packed: Sequence[Packed], counts: Sequence[int]) -> list[torch.Tensor]:
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
