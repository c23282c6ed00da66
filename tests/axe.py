"""A page -> what axe finds wrong with it, by WCAG 2.2 A and AA and axe's best practices."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

_RUN = """() => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(
  ({ id, nodes }) => [id, nodes.map((node) => [node.target.flat().join(' '), node.failureSummary])]))"""


def violations(page: Page) -> list[Any]:
    """Each violation as [rule, [[where, why], ...]]; shadow roots are looked into."""
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found: list[Any] = page.evaluate(_RUN)
    return found
