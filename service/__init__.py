"""READS the archive and the index, and answers.

answer.py         the ends of a question as frozen values (told.py: what was found, to be cited, and how it is worded)
pipeline.py       the steps of an answer, in order: this list is the architecture (turn.py: what they hand on)

safety.py         danger, abuse and secrets: fixed ends before retrieval (care/; press_desk.py: how it is reached;
                  help_numbers.py: whom to call; patterns.py: many patterns looked for at once)
lifeline.py       help for a cry that no pipeline answers: too long, malformed, or nothing indexed
understanding.py  question + history -> Reading (reading.py; claim.py: of a statement; indirect.py: of one asked
                  indirectly; own_place.py: of one about "my state", shared_name.py: about "the Dakotas";
                  conversation/: what a turn takes from the turns before it)
introduction.py   a greeting, and what this is (unseen.py: what of the documents is not public; citing_asked.py: how
                  what is shown is cited)
holdings/         which documents there are, what is new of them, when they came out, how one begins, whom they quote,
                  which words they hold, what slips
grades.py         Reading -> figures, every row cited (figures/)
quotations.py     what one speaker said (speech/: who is meant, on what, in whose words, who holds an office;
                  words_beside.py: words that may be on it, so that nothing is denied)
tables/           what is computed from the rows of a printed table
visitors/         what visitors of a website ask in their own words: hours, prices, telephones, yes or no
cues/             forms that a sentence or a table answers in so many words: bills, letters, reasons, beginnings,
                  what a grade means
retriever.py      Reading -> candidates (spelling.py: words that the archive does not know; misspelt.py: a question
                  with them put right; own_names.py: the organisation's, addressed.py: in place of "you";
                  party_kinds.py: in that of "the union"; beside.py: what runs beside the interpreter)
language/         what is known of English and Spanish, and of no archive
visibility.py     which documents and passages may be seen now
reader.py         candidates -> evidence, with calibrated support (reading_features/: late interaction, and a
                  cross-encoder for the best sentence)
evidence.py       evidence -> what is cited of it (answering/: whether a sentence answers what is asked;
                  awards.py: which prizes a text names; arrangement.py: in which order, and followed by what)
self_test.py      the archive's own sentences asked back
citations.py      evidence -> citations, re-read from the archive (citing/: ready to paste, deep links, headers)
ends.py           what a step found -> the end of a turn (ending/: what was searched and left open, what an answer has
                  to say beside its quotations; conflicts/: sentences of two documents that cannot both be true)
wording.py        what is said in pressdesk's own words (fixed_sentences.py)
phrases.py        the words of pages and terminal around an answer, in English and Spanish (template.py: a sentence that
                  can be told in both; shown.py: its lines and notices as a person reads them)

writer.py         an optional chat model: chooses evidence or words it (writing/)
gate.py           what a model wrote -> only what the evidence supports (gating/)
chat_model.py     settings -> the writer
local_model.py    a small chat model on this machine

journal.py        questions that staff have kept, none by default (journal_file.py: where they lie;
                  journal_report.py: as staff read them,
                  journal_notice.py: as whoever asks is told of it)

search.py         the archive by words: hits, facets, snippets (searching/: as every door asks for them)
suggestions.py    questions that the archive really answers (suggested.py: kept for each generation)
documents.py      one document for readers
grade_list.py     the ledger for readers
places.py         where questions are answered: here or in a worker (worker.py, workers.py: kept running;
                  worker_process.py: what runs in one)
current.py        the current generation, followed (seen_scales.py: with the scales that may be seen; archives.py: the
                  archive's file, for each thread)
app.py            settings -> parts -> FastAPI app (settings.py, rate.py, switch.py, server.py)
api/              routes and their models; the doors for OpenAI and MCP clients
pages/            pages that work without JavaScript
widget/           the web component and its loader
langchain_retriever.py, langchain_tool.py  the archive for other people's chains and agents
commands.py       the command line (__main__.py, shell.py: what it answers, terminal.py, transcript.py)
"""
