"""A word gets the form under which the full-text index keeps it, alone or among many."""

from __future__ import annotations

import sqlite3

from ingest.stemmer import TOKENIZER, Stemmer

FORMS = {
    "running": "run",
    "Libraries": "librari",
    "Él": "el",
    "well-known": "known",  # two terms; the first by the alphabet stands for it
    "2011": "2011",
    "—": "",
    "": "",
}


def test_each_of_many_words_gets_the_form_that_it_gets_alone() -> None:
    together, alone = Stemmer(), Stemmer()
    assert together.stems(FORMS) == FORMS
    assert {word: alone.stem(word) for word in FORMS} == FORMS


def test_words_asked_again_among_new_ones_keep_their_forms() -> None:
    stemmer = Stemmer()
    stemmer.stems(["running", "—"])
    assert stemmer.stems(iter(["—", "Libraries", "running", "Libraries"])) == {
        "—": "",
        "Libraries": "librari",
        "running": "run",
    }


def test_an_index_finds_a_word_by_the_form_that_is_given_for_another_form_of_it() -> None:
    stemmer, index = Stemmer(), sqlite3.connect(":memory:")
    index.execute(f"CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = '{TOKENIZER}')")
    index.execute("CREATE VIRTUAL TABLE terms USING fts5vocab (words, 'row')")
    index.execute("INSERT INTO words (text) VALUES ('The organisations graded several communities')")
    kept = {term for (term,) in index.execute("SELECT term FROM terms")}
    assert set(stemmer.stems(["organisation", "grades", "COMMUNITY"]).values()) <= kept


def test_more_words_than_are_kept_still_get_their_forms() -> None:
    stemmer = Stemmer()
    for start in range(0, 120_000, 20_000):
        stemmer.stems(f"word{number}" for number in range(start, start + 20_000))
    assert stemmer.stems(["word1", "running"]) == {"word1": "word1", "running": "run"}
