"""Benchmarks, evaluation, and the scripts that make weights. Run each with ``python -m bench.NAME``."""
