"""The layout of the design, held by tests: directions, doors, sizes, names."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import ingest

ROOT = Path(__file__).resolve().parents[2]

KEPT = set(
    "README.md pyproject.toml Makefile Dockerfile DECISIONS.md LICENSE NOTICE requirements.lock corpus bench docs "
    "ingest service tests .ci .dockerignore .gitignore".split()
)
# One file is the door to each of these libraries.
DOORS = {
    "chromadb": {"ingest/vectors.py"},
    "sentence_transformers": {"ingest/embedder.py"},
    "torch": {"ingest/onnx_export.py"},
    "onnxruntime": {"ingest/onnx_network.py", "ingest/eight_bits.py"},
    "tokenizers": {"ingest/onnx_network.py"},
    "sentencex": {"ingest/sentences.py"},
    "langchain_core": {"service/langchain_retriever.py", "service/langchain_tool.py"},
    "langchain": {"service/writer.py"},
    "mcp": {"service/api/mcp_tools.py"},
    "xllamacpp": {"service/local_model.py"},
    "watchfiles": {"ingest/watch.py"},
    "pypdfium2": {
        "ingest/loaders/pdf.py",
        "ingest/loaders/pdf_covered.py",
        "ingest/loaders/pdf_glyphs.py",
        "ingest/loaders/pdf_tables.py",
    },
    "mammoth": {"ingest/loaders/docx.py"},
    "docx": {"ingest/loaders/docx.py"},
    "markdown_it": {"ingest/loaders/markdown.py"},
    "dateparser": {"ingest/anatomy/printed_day.py"},
}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for package in ("ingest", "service"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text())


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_ingest_never_imports_the_service() -> None:
    offenders = [
        f"{path}: {name}"
        for path, tree in modules()
        if path.startswith("ingest/")
        for name in imports(tree)
        if name.split(".")[0] == "service"
    ]
    assert offenders == []


def test_the_service_imports_all_that_ingest_publishes_and_nothing_else() -> None:
    offenders, imported = [], set[str]()
    for path, tree in modules():
        if not path.startswith("service/"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "ingest":
                if node.module != "ingest":
                    offenders.append(f"{path}: {node.module}")
                imported |= {a.name for a in node.names}
            elif isinstance(node, ast.Import):
                offenders.extend(f"{path}: {a.name}" for a in node.names if a.name.startswith("ingest."))
    assert offenders == []
    assert sorted(imported) == sorted(ingest.__all__)


def test_what_ingest_publishes_is_sorted_and_is_there() -> None:
    assert sorted(ingest.__all__, key=str.lower) == sorted(set(ingest.__all__), key=str.lower)
    assert sorted(ingest._HOMES) == sorted(ingest.__all__)
    assert [name for name in ingest.__all__ if not hasattr(ingest, name)] == []


def test_each_library_has_one_door() -> None:
    found: dict[str, set[str]] = {library: set() for library in DOORS}
    for path, tree in modules():
        for name in imports(tree):
            library = name.split(".")[0]
            if library in found:
                found[library].add(path)
    assert {library: paths for library, paths in found.items() if paths != DOORS[library]} == {}


def test_files_are_small_and_named_after_one_noun() -> None:
    long = [path for path, _ in modules() if len((ROOT / path).read_text().splitlines()) > 300]
    assert long == []
    nameless = {"utils", "util", "helpers", "helper", "common", "core", "misc", "manager", "base"}
    assert [path for path, _ in modules() if Path(path).stem in nameless] == []


def test_nothing_stray_lies_in_the_root() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("no git repository here: what is kept in the root cannot be told from what was made there")
    kept = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    assert {name.partition("/")[0] for name in kept if name} <= KEPT


def test_every_module_says_what_it_is_for() -> None:
    assert [path for path, tree in modules() if not ast.get_docstring(tree)] == []


def test_every_dependency_has_its_reason() -> None:
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith("dependencies"))
    last = next(i for i in range(first, len(lines)) if lines[i] == "]")
    assert [line for line in lines[first + 1 : last] if "#" not in line] == []


def test_the_map_of_each_package_names_what_is_in_it_and_nothing_else() -> None:
    offenders = []
    for package in ("ingest", "service"):
        for path in sorted((ROOT / package).rglob("__init__.py")):
            folder, told = path.parent, ast.get_docstring(ast.parse(path.read_text())) or ""
            there = {one.name for one in folder.glob("*.py")} - {"__init__.py"}
            there |= {f"{one.parent.name}/" for one in folder.glob("*/__init__.py")}
            named = set(re.findall(r"(?<![\w/.])([a-z_]+(?:\.py|/(?!\w)))", told))
            offenders += [f"{folder.relative_to(ROOT)} has {name}" for name in there - named]
            offenders += [f"{folder.relative_to(ROOT)} has no {name}" for name in named if not (folder / name).exists()]
    assert offenders == []


def test_no_path_of_one_machine_and_no_index_address_is_named() -> None:
    pattern = re.compile(r"(?<![\w./])/(?:work|root|tmp|home/\w+)/|--(?:extra-)?index-url|pypi\.org")
    own = Path(__file__).relative_to(ROOT)
    found = []
    for suffix in ("py", "md", "toml", "lock", "yml", "txt"):
        for path in ROOT.rglob(f"*.{suffix}"):
            relative = path.relative_to(ROOT)
            if relative.parts[0] in (".venv", "var", ".git") or relative == own:
                continue
            if pattern.search(path.read_text(errors="replace")):
                found.append(str(relative))
    assert found == []
