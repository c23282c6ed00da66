"""How much a word weighs in a small archive, and which words of a long question are looked for in a large one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from service.reading_features.rarity import rarity
from service.retriever import affordable
from tests.reading_archives import Desk, desk


@pytest.fixture(scope="module")
def roads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk(tmp_path_factory.mktemp("rarity")) as opened:
        yield opened


def test_of_two_words_that_a_small_archive_lacks_the_one_that_is_rare_in_print_weighs_more() -> None:
    assert rarity("otters", 8, 0) > rarity("begin", 8, 0) + 0.1


def test_in_a_large_archive_its_own_count_decides() -> None:
    assert rarity("begin", 100_000, 3) > rarity("otters", 100_000, 40_000)


def test_the_rarest_words_that_fit_are_looked_for_and_one_at_least(roads: Desk) -> None:
    terms, generation = ['"the"', '"bridge"', '"inspectors"', '"county office"'], roads.generation
    often, seldom = generation.document_frequency("the"), generation.document_frequency("inspectors")
    assert often > generation.document_frequency("bridge") >= seldom == 1
    assert affordable(terms, generation, often * 4) == ['"county office"', '"inspectors"', '"bridge"']
    assert affordable(terms, generation, 1) == ['"county office"', '"inspectors"']


def test_a_word_of_more_than_half_of_the_passages_is_looked_for_only_where_there_is_no_other(roads: Desk) -> None:
    generation = roads.generation
    assert 2 * generation.document_frequency("the") > generation.manifest.passages
    assert affordable(['"the"', '"inspectors"'], generation) == ['"inspectors"']
    assert affordable(['"the"'], generation, 0) == ['"the"']
