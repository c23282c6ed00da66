"""A cross-encoder in ONNX, fused and in eight bits -> the same network with plain nodes where those take less time.

Of ONNX Runtime's fused nodes for processors, the sum before a layer norm and the bias before a GELU go through a tensor
number by number, and attention in eight bits copies its three inputs once more. A plain sum and layer norm, the bias in
the product, and attention over numbers as they are give the same within rounding.

``python -m bench.plain_nodes`` times both forms of a network that was taught nothing, in turns.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

MICROSOFT = "com.microsoft"  # whose operators ONNX Runtime brings
TOKENS, ROUNDS = 156, 40  # of a passage and its question; how often each form is run


def write_plain(file: Path, into: Path) -> None:
    """Write the network in ``file``, as ``optimize_model`` and ``quantize_dynamic`` leave it, with plain nodes."""
    import onnx

    model = onnx.load(file)
    nodes = list(_Plain(model.graph).nodes())
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [one for one in model.graph.initializer if one.name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    onnx.save(model, into)


class _Plain:
    """The nodes of a graph, some of them in another form."""

    def __init__(self, graph: Any) -> None:
        self._graph = graph
        self._maker = {name: node for node in graph.node for name in node.output}
        self._readers: dict[str, list[Any]] = {}
        for node in graph.node:
            for name in node.input:
                self._readers.setdefault(name, []).append(node)

    def nodes(self) -> Iterator[Any]:
        in_products = {
            id(part)
            for node in self._graph.node
            if node.op_type == "MatMulInteger"
            for part in (self._cast(node), self._scaled(node), self._scales(node))
        }
        forms = {
            "MatMulInteger": self._product,
            "SkipLayerNormalization": self._norm,
            "BiasGelu": self._gelu,
            "QAttention": self._attention,
        }
        for node in self._graph.node:
            if node.op_type in forms:
                yield from forms[node.op_type](node)
            elif id(node) not in in_products:
                yield node

    def _cast(self, product: Any) -> Any:
        return self._readers[product.output[0]][0]

    def _scaled(self, product: Any) -> Any:
        return self._readers[self._cast(product).output[0]][0]

    def _scales(self, product: Any) -> Any:
        """What multiplies the scale of the tensor and those of the matrix."""
        (name,) = [name for name in self._scaled(product).input if name != self._cast(product).output[0]]
        return self._maker[name]

    def _product(self, node: Any) -> Iterator[Any]:
        """A tensor times a matrix, both in eight bits, plus the bias that the node behind it adds."""
        bits, matrix, zero, _ = node.input  # the matrix has no zero of its own: it is symmetric
        scale, scales = sorted(self._scales(node).input, key=self._is_fixed)
        behind = self._readers[self._scaled(node).output[0]][0]
        bias = {"SkipLayerNormalization": 4, "BiasGelu": 1}.get(behind.op_type)
        inputs = [bits, matrix, scale, scales, zero, "", *([] if bias is None else [behind.input[bias]])]
        yield _node("MatMulIntegerToFloat", inputs, self._scaled(node).output[0], MICROSOFT)

    def _is_fixed(self, name: str) -> bool:
        return name not in self._maker

    def _norm(self, node: Any) -> Iterator[Any]:
        given, beside, weight, shift = node.input[:4]
        total = f"{node.output[0]}/sum"
        yield _node("Add", [given, beside], total)
        yield _node("LayerNormalization", [total, weight, shift], node.output[0], axis=-1, **_told(node))

    def _gelu(self, node: Any) -> Iterator[Any]:
        yield _node("Gelu", [node.input[0]], node.output[0], MICROSOFT)

    def _attention(self, node: Any) -> Iterator[Any]:
        """Without its mask: a passage is read alone, and none of its tokens fills up a row."""
        bits, matrix, bias, scale, scales, _, zero, _ = node.input[:8]
        found, parts = node.output[0], [f"{node.output[0]}/{name}" for name in ("query", "key", "value")]
        yield _node("MatMulIntegerToFloat", [bits, matrix, scale, scales, zero, "", bias], f"{found}/three", MICROSOFT)
        split = _node("Split", [f"{found}/three"], parts[0], axis=-1)
        split.output.extend(parts[1:])
        yield split
        yield _node("MultiHeadAttention", parts, found, MICROSOFT, **_told(node))


def _node(kind: str, inputs: list[str], output: str, domain: str = "", **more: Any) -> Any:
    from onnx import helper

    return helper.make_node(kind, inputs, [output], output, domain=domain, **more)


def _told(node: Any) -> dict[str, Any]:
    """What a plain node takes over of a fused one."""
    from onnx import helper

    values = {one.name: helper.get_attribute_value(one) for one in node.attribute}
    return {name: values[name] for name in ("epsilon", "num_heads") if name in values}


def main() -> None:
    from bench.cross_encoding import write_fused
    from bench.encoder import Network
    from ingest import OnnxNetwork

    with tempfile.TemporaryDirectory() as name:
        fused, plain = Path(name) / "fused.onnx", Path(name) / "plain.onnx"
        write_fused(Network().eval(), fused)
        write_plain(fused, plain)
        networks = {"fused": OnnxNetwork(fused, threads=1), "plain": OnnxNetwork(plain, threads=1)}
        ids = np.random.default_rng(0).integers(1000, 30_000, (1, TOKENS))
        given = {form: network.run(ids, np.ones_like(ids)) for form, network in networks.items()}
        times: dict[str, list[float]] = {form: [] for form in networks}
        for _ in range(ROUNDS):
            for form, network in networks.items():
                began = time.thread_time()
                network.run(ids, np.ones_like(ids))
                times[form].append((time.thread_time() - began) * 1000)
    for form, taken in times.items():
        print(f"{form}: {median(taken):.1f} ms of a core for {TOKENS} tokens")
    print(f"furthest apart: {np.abs(given['fused'] - given['plain']).max():.4f} of {np.abs(given['fused']).max():.2f}")


if __name__ == "__main__":
    main()
