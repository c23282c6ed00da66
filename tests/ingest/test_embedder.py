"""Text to vectors: unit rows, the same for the same text, by the very model that a label names."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import numpy_helper

from ingest.eight_bits import KEPT_WHOLE, write_in_eight_bits
from ingest.embedder import Embedder, OnnxEmbedder, TorchEmbedder
from ingest.embedder_export import open_embedder, open_for_passages, open_labelled
from ingest.onnx_network import OnnxNetwork, open_network
from ingest.tokens import TOKEN_DIMENSION, TokenVectors
from ingest.weights import EmbedderUnavailable, write_label
from tests.archives import MODEL, exported_models

TEXTS = ["Bridges received a C.", "a", "", "🎈 Ünïcode “quotes”", "A long text. " * 200, "Bridges received a C."]


@pytest.fixture(scope="module", params=["onnx", "torch"])
def embedder(request: pytest.FixtureRequest) -> Embedder:
    return open_embedder(MODEL, exported_models()) if request.param == "onnx" else TorchEmbedder(MODEL)


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A copy of the exported model that a test may damage."""
    return Path(shutil.copytree(exported_models(), tmp_path / "models"))


def test_vectors_have_unit_length_and_follow_the_order_of_the_texts(embedder: Embedder) -> None:
    vectors = embedder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), embedder.label.dimension)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.allclose(vectors[0], vectors[5], atol=1e-6)
    assert float(vectors[0] @ vectors[1]) < 0.9


def test_a_text_has_the_same_vector_alone_and_among_others(embedder: Embedder) -> None:
    together = embedder.embed(TEXTS)
    for text, vector in zip(TEXTS, together, strict=True):
        assert np.allclose(embedder.embed([text])[0], vector, atol=1e-5)


def test_one_pass_gives_the_vectors_and_the_tokens_with_their_places(embedder: Embedder) -> None:
    text = "Bridges received a C."
    vectors, tokens = embedder.embed_both([text, "🎈 Rail"])
    assert np.allclose(vectors, embedder.embed([text, "🎈 Rail"]), atol=1e-5)
    assert tokens[0].vectors.shape == (len(tokens[0].offsets), TOKEN_DIMENSION)
    assert next(text[a:b] for a, b in tokens[0].offsets.tolist()) == "Bridges"
    assert tokens[1].offsets[-1].tolist() == [2, 6]


def test_tokens_come_back_from_their_bytes(embedder: Embedder) -> None:
    ((_, kept),) = zip(*embedder.embed_both(["Bridges received a C."]), strict=True)
    again = TokenVectors.from_bytes(kept.to_bytes())
    assert np.array_equal(again.vectors, kept.vectors)
    assert np.array_equal(again.offsets, kept.offsets)
    assert kept.range_of(0, 7) == (0, 1)


def test_the_export_stands_for_the_original_within_its_limit() -> None:
    difference = open_embedder(MODEL, exported_models()).embed(TEXTS) - TorchEmbedder(MODEL).embed(TEXTS)
    assert np.abs(difference).max() <= 1e-4


def assert_alike(one: Embedder, other: Embedder, most: float, least_cosine: float) -> None:
    """That two networks give vectors and tokens that are near, and not the same."""
    (vectors, tokens), (others, other_tokens) = one.embed_tokens(TEXTS), other.embed_tokens(TEXTS)
    assert 0 < np.abs(vectors - others).max() <= most
    assert ((vectors * others).sum(axis=1) >= least_cosine).all()
    for (some, places), (same, same_places) in zip(tokens, other_tokens, strict=True):
        assert np.array_equal(places, same_places)
        lengths = np.linalg.norm(some, axis=1) * np.linalg.norm(same, axis=1)
        assert ((some * same).sum(axis=1) >= (least_cosine - 1e-3) * lengths).all()


def test_in_eight_bits_the_channels_that_stand_out_are_kept_and_the_vectors_near(models: Path) -> None:
    (path,) = models.glob("*/model.onnx")
    whole = OnnxEmbedder(path.parent)
    feeds = [whole.feed(text) for text in ("Bridges received a C.", "A long text. " * 20)]
    write_in_eight_bits(path, path.parent / "eight_bits.onnx", feeds, signed=False)
    write_label(path.parent, whole.label)
    coarse = OnnxEmbedder(path.parent, "eight_bits.onnx")
    assert 0 < np.abs(coarse.embed(TEXTS) - whole.embed(TEXTS)).max() <= 1e-2


def test_the_largest_sums_of_eight_bits_overflow_on_no_processor(tmp_path: Path) -> None:
    """As they do with signed weights on those without VNNI, to about half: each product here is of the largest two."""
    channels, given = 384, np.array([[5.0]], np.float32).repeat(384, axis=1)
    matrix = numpy_helper.from_array(np.full((channels, 8), 3.0, np.float32), "matrix")
    nodes = [onnx.helper.make_node("MatMul", ["given", "matrix"], ["sums"])]
    ends = [onnx.helper.make_tensor_value_info(name, 1, [1, None]) for name in ("given", "sums")]
    graph = onnx.helper.make_graph(nodes, "sums", ends[:1], ends[1:], [matrix])
    known = [onnx.helper.make_opsetid("", 17)]
    onnx.save(onnx.helper.make_model(graph, ir_version=8, opset_imports=known), tmp_path / "whole")
    write_in_eight_bits(tmp_path / "whole", tmp_path / "bits", [{"given": given}], signed=False)
    session = onnxruntime.InferenceSession(tmp_path / "bits", providers=["CPUExecutionProvider"])
    (sums,) = session.run(None, {"given": given})
    assert channels > KEPT_WHOLE
    assert np.allclose(sums, 5 * 3 * channels, rtol=1e-3)


def in_eight_bits(models: Path) -> Path:
    (found,) = models.glob("*/eight_bits.onnx")
    return found


def test_what_embeds_is_in_eight_bits_and_stands_for_the_whole_within_its_limit(models: Path) -> None:
    in_eight_bits(models)
    whole = open_embedder(MODEL, models)
    passages, questions = open_for_passages(MODEL, models), open_labelled(whole.label, models)
    assert passages.label == questions.label == whole.label
    assert_alike(passages, whole, 1.5e-2, 0.998)
    assert np.allclose(passages.embed(TEXTS[:1]), questions.embed(TEXTS[:1]), atol=1e-6)
    assert np.array_equal(passages.embed(TEXTS[::-1])[::-1], passages.embed(TEXTS)), "whatever is embedded beside"


def test_a_build_opens_the_network_that_embeds_and_no_other(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, opened = in_eight_bits(models), []

    def noted(file: Path, *, threads: int) -> OnnxNetwork:
        opened.append(file)
        return open_network(file, threads=threads)

    monkeypatch.setattr("ingest.embedder.open_network", noted)
    open_for_passages(MODEL, models)
    assert opened == [path]


def test_where_it_gives_other_vectors_than_where_it_was_made_the_whole_network_stands_in(
    models: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As on a processor that multiplies whole numbers in another way, with a data directory from elsewhere."""
    path = in_eight_bits(models)
    whole = open_embedder(MODEL, models)
    network = onnx.load(path.parent / "model.onnx")
    (bias,) = (one for one in network.graph.initializer if one.name.endswith("layer.5.output.LayerNorm.bias"))
    bias.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(bias)[::-1].copy(), bias.name))
    onnx.save(network, path)
    write_label(path.parent, whole.label)
    for opened in (open_for_passages(MODEL, models), open_labelled(whole.label, models)):
        assert np.allclose(opened.embed(TEXTS), whole.embed(TEXTS), atol=1e-6)
    assert "gives other vectors in eight bits here" in caplog.text


def test_a_label_opens_its_own_embedder_and_no_other(models: Path) -> None:
    label = open_embedder(MODEL, models).label
    assert open_labelled(label, models).label == label
    for other in (replace(label, sha256="0" * 64), replace(label, dimension=7), replace(label, max_tokens=5)):
        with pytest.raises(EmbedderUnavailable):
            open_labelled(other, models)


def test_an_export_of_before_there_was_one_in_eight_bits_serves_and_gets_it_with_the_next_build(models: Path) -> None:
    label = open_embedder(MODEL, models).label
    (path,) = models.glob("*/embedder.json")
    older = json.loads(path.read_text())
    del older["files"]["probe.f32"]
    older["files"].pop("eight_bits.onnx")
    older["files"]["questions.onnx"] = "0" * 64  # what stood there before
    path.write_text(json.dumps(older))
    (path.parent / "eight_bits.onnx").unlink(missing_ok=True)
    assert np.allclose(open_labelled(label, models).embed(TEXTS), OnnxEmbedder(path.parent).embed(TEXTS), atol=1e-6)
    assert open_embedder(MODEL, models).label == label
    assert (path.parent / "eight_bits.onnx").exists()


def test_a_network_that_the_tools_do_not_know_is_exported_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object, signed: bool) -> None:
        raise NotImplementedError("an operator that nobody knows")

    monkeypatch.setattr("ingest.embedder_export.write_in_eight_bits", unknown)
    label = open_embedder(MODEL, tmp_path).label
    assert label.backend == "onnx"
    assert sorted(path.name for path in tmp_path.glob("*/*.onnx")) == ["model.onnx"]
    assert open_labelled(label, tmp_path).label == label
    assert open_for_passages(MODEL, tmp_path).label == label


def test_a_network_in_eight_bits_that_could_not_be_made_is_not_tried_again(models: Path) -> None:
    label = open_embedder(MODEL, models).label
    (path,) = models.glob("*/embedder.json")
    (path.parent / "eight_bits.onnx").unlink(missing_ok=True)
    write_label(path.parent, label)
    before = path.stat().st_mtime_ns
    open_embedder(MODEL, models)
    assert path.stat().st_mtime_ns == before
    assert open_labelled(label, models).label == label


DAMAGES = ["bit", "cut", "gone"]


def spoil(path: Path, damage: str) -> None:
    content = bytearray(path.read_bytes())
    if damage == "bit":
        content[len(content) // 4] ^= 1
        path.write_bytes(content)
    elif damage == "cut":
        path.write_bytes(content[: len(content) // 2])
    else:
        path.unlink()


@pytest.mark.parametrize("name", ["tokenizer.json", "embedder.json"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_export_is_never_used(models: Path, name: str, damage: str) -> None:
    label = open_embedder(MODEL, models).label
    (path,) = models.glob(f"*/{name}")
    spoil(path, damage)
    with pytest.raises(EmbedderUnavailable):
        open_labelled(label, models)


@pytest.mark.parametrize("damage", DAMAGES)
def test_where_the_network_in_eight_bits_is_damaged_the_whole_one_stands_in(
    models: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    label, path = open_embedder(MODEL, models).label, in_eight_bits(models)
    spoil(path, damage)
    opened = open_labelled(label, models)
    assert "eight_bits.onnx" in caplog.text
    assert np.allclose(opened.embed(TEXTS), OnnxEmbedder(path.parent).embed(TEXTS), atol=1e-6)
    spoil(path.parent / "model.onnx", damage)
    with pytest.raises(EmbedderUnavailable):
        open_labelled(label, models)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_probe_keeps_nobody_from_embedding(models: Path, damage: str) -> None:
    label, path = open_embedder(MODEL, models).label, in_eight_bits(models)
    before = open_labelled(label, models).embed(TEXTS)
    spoil(path.parent / "probe.f32", damage)
    assert np.array_equal(open_labelled(label, models).embed(TEXTS), before)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), PermissionError(13, "Permission denied")])
def test_an_export_that_cannot_be_made_again_leaves_the_older_one(
    models: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    label = open_embedder(MODEL, models).label
    (path,) = models.glob("*/embedder.json")
    older = json.loads(path.read_text())
    older["files"].pop("eight_bits.onnx")
    path.write_text(json.dumps(older))

    def full(*_: object) -> None:
        raise error

    monkeypatch.setattr("ingest.embedder_export.write_network", full)
    assert open_embedder(MODEL, models).label == label
    assert open_labelled(label, models).label == label
    (path.parent / "model.onnx").unlink()
    with pytest.raises(OSError, match=error.strerror):
        open_embedder(MODEL, models)


def test_a_damaged_export_and_a_killed_one_are_made_again(models: Path) -> None:
    networks = [path for name in ("model.onnx", "eight_bits.onnx") for path in models.glob(f"*/{name}")]
    for path in networks:
        path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(EmbedderUnavailable):
        OnnxEmbedder(networks[0].parent)
    (models / ".draft-killed").mkdir()
    told: list[tuple[str, int, int | None]] = []
    embedder = open_embedder(MODEL, models, lambda *stage: told.append(stage))
    assert isinstance(embedder, OnnxEmbedder)
    assert told == [("model", step, 3) for step in range(4)]
    open_embedder(MODEL, models, lambda *stage: told.append(stage))
    assert len(told) == 4, "it takes no time once it is made"
    assert [path.stat().st_size > 1000 for path in networks] == [True] * len(networks)
    assert sorted(p.name for p in models.iterdir()) == [networks[0].parent.name]


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EmbedderUnavailable, match="no-such-model"):
        open_embedder("no-such-model", tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(EmbedderUnavailable):
        open_embedder(str(tmp_path / "empty"), tmp_path)


def test_the_label_of_an_export_is_readable_by_people() -> None:
    (path,) = exported_models().glob("*/embedder.json")
    assert json.loads(path.read_text())["model"] == MODEL
    assert os.access(path, os.R_OK)
