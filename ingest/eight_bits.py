"""A network in ONNX -> the same in whole numbers of eight bits, but for the few channels that stand out.

In every layer of a transformer a few channels are many times as large as the others, the same ones whatever is read
(Dettmers and others, "LLM.int8()", 2022). One scale for all would leave the others some five of the eight bits. So the
few are multiplied as they are, beside the rest: of MiniLM's vectors a coordinate then differs by .01 at most, and by
.03 otherwise (``python -m bench.backends``). Whole numbers come to the same sums on every processor, and so do the
vectors, but for what their last digits round to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Channels of each matrix's input that are kept whole. Of 208 passages a coordinate differs by .0096 at most with 4,
# .0091 with 8, and .0081 with 16, which take .7 ms of 17 more than 8.
KEPT_WHOLE = 16
LARGEST = 127  # of a weight in eight bits, with its sign
# What stands for 0 where weights have no sign. Processors without instructions of their own for eight bits (VNNI) add
# up two products with a sign in 16 bits, which overflow (ONNX Runtime's documentation, "reduced range"); those without
# a sign they add up in 32, and come to the same sums as every other processor.
ZERO = 128
_MICROSOFT = "com.microsoft"  # whose operators ONNX Runtime brings

Feed = Mapping[str, NDArray[np.int64]]


@dataclass(frozen=True)
class _Product:
    """A tensor times a fixed matrix, shape (channels, columns), plus a bias: the nodes that say so."""

    nodes: tuple[Any, ...]
    matrix: NDArray[np.float32]
    bias: NDArray[np.float32]

    @property
    def name(self) -> str:
        return str(self.nodes[-1].output[0])


def write_in_eight_bits(file: Path, into: Path, feeds: Sequence[Feed], *, signed: bool) -> None:
    """Write the network in ``file`` once more, its matrices in eight bits. ``feeds``: inputs that show which channels
    stand out; ``signed``: whether the weights are written with a sign; they are the same either way.

    Raises:
        Exception: whatever the tools raise at a network that they do not know.
    """
    import onnx

    model = onnx.load(file)
    products = _products(model.graph)
    whole = _standing_out(onnx.load(file), list(products), feeds)
    taken_over = {node.name for of_one in products.values() for product in of_one for node in product.nodes}
    first = {of_one[0].nodes[0].name: tensor for tensor, of_one in products.items()}
    nodes = []
    for node in model.graph.node:
        if node.name in first:
            tensor = first[node.name]
            nodes += _multiplied(model.graph, tensor, products[tensor], whole[tensor], signed)
        elif node.name not in taken_over:
            nodes.append(node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    _forget_unused(model.graph)
    if all(known.domain != _MICROSOFT for known in model.opset_import):
        model.opset_import.append(onnx.helper.make_opsetid(_MICROSOFT, 1))
    onnx.save(model, into)


def _products(graph: Any) -> dict[str, list[_Product]]:
    """The name of each tensor that is multiplied with fixed matrices -> its products, in the order of the nodes."""
    from onnx import numpy_helper

    fixed = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    readers: dict[str, list[Any]] = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    found: dict[str, list[_Product]] = {}
    for node in graph.node:
        if node.op_type != "MatMul" or fixed.get(node.input[1], np.empty(0)).ndim != 2:
            continue
        matrix, then = fixed[node.input[1]], readers.get(node.output[0], [])
        (bias,) = [fixed.get(name) for name in then[0].input if name != node.output[0]] if _is_added(then) else (None,)
        product = (
            _Product((node,), matrix, np.zeros(matrix.shape[1], np.float32))
            if bias is None or bias.shape != matrix.shape[1:]
            else _Product((node, then[0]), matrix, bias)
        )
        found.setdefault(node.input[0], []).append(product)
    return found


def _is_added(readers: Sequence[Any]) -> bool:
    return [node.op_type for node in readers] == ["Add"]


def _standing_out(model: Any, tensors: Sequence[str], feeds: Sequence[Feed]) -> dict[str, NDArray[np.int64]]:
    """The channels of each tensor that are the largest for any of the ``feeds``, in order."""
    import onnx
    import onnxruntime

    del model.graph.output[:]
    model.graph.output.extend(
        onnx.helper.make_tensor_value_info(tensor, onnx.TensorProto.FLOAT, None) for tensor in tensors
    )
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    seen = [
        [np.abs(values).reshape(-1, values.shape[-1]).max(0) for values in session.run(None, dict(feed))]
        for feed in feeds
    ]
    return {
        tensor: np.sort(np.argsort(-np.max(sizes, axis=0), kind="stable")[:KEPT_WHOLE])
        for tensor, sizes in zip(tensors, zip(*seen, strict=True), strict=True)
    }


def _multiplied(
    graph: Any, tensor: str, products: Sequence[_Product], whole: NDArray[np.int64], signed: bool
) -> list[Any]:
    """What takes the place of ``products``: their matrices side by side, in eight bits but for the rows of the channels
    in ``whole``, and the parts told apart again."""
    from onnx import helper, numpy_helper

    matrix = np.concatenate([product.matrix for product in products], axis=1)
    rest = matrix.copy()
    rest[whole] = 0
    scales = np.maximum(np.abs(rest).max(0), np.finfo(np.float32).tiny) / LARGEST
    weights = np.rint(rest / scales)
    mask = np.ones(len(matrix), np.float32)
    mask[whole] = 0

    def fixed(name: str, values: NDArray[Any]) -> str:
        graph.initializer.append(numpy_helper.from_array(values, f"{tensor}/{name}"))
        return f"{tensor}/{name}"

    def node(kind: str, inputs: Sequence[str], *names: str, **more: Any) -> Any:
        return helper.make_node(kind, inputs, [f"{tensor}/{name}" for name in names], f"{tensor}/{names[0]}", **more)

    made = [
        node("Mul", [tensor, fixed("mask", mask)], "rest"),
        node("DynamicQuantizeLinear", [f"{tensor}/rest"], "bits", "scale", "zero"),
        node(
            "MatMulIntegerToFloat",
            [
                f"{tensor}/bits",
                fixed("matrix", weights.astype(np.int8) if signed else (weights + ZERO).astype(np.uint8)),
                f"{tensor}/scale",
                fixed("scales", scales.astype(np.float32)),
                f"{tensor}/zero",
                "" if signed else fixed("zero of the matrix", np.array(ZERO, np.uint8)),
                fixed("bias", np.concatenate([product.bias for product in products])),
            ],
            "most",
            domain=_MICROSOFT,
        ),
        node("Gather", [tensor, fixed("channels", whole)], "few", axis=-1),
        node("MatMul", [f"{tensor}/few", fixed("rows", matrix[whole])], "added"),
        node("Add", [f"{tensor}/most", f"{tensor}/added"], "sum"),
    ]
    if len(products) == 1:
        made[-1].output[0] = products[0].name
        return made
    widths = fixed("widths", np.array([product.matrix.shape[1] for product in products], np.int64))
    parts = [product.name for product in products]
    return [*made, helper.make_node("Split", [f"{tensor}/sum", widths], parts, f"{tensor}/parts", axis=-1)]


def _forget_unused(graph: Any) -> None:
    """Drop the matrices that the new ones replace."""
    used = {name for node in graph.node for name in node.input}
    kept = [one for one in graph.initializer if one.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)
