"""READS the archive and the index, and answers.

answer.py         the ends of a question as frozen values
pipeline.py       the steps of an answer, in order: this list is the architecture (turn.py: what they hand on)

safety.py         danger, abuse and secrets: fixed ends before retrieval (care/; press_desk.py: how it is reached)
lifeline.py       help for a cry that no pipeline answers: too long, malformed, or nothing indexed
understanding.py  question + history -> Reading (reading.py, years.py, follow_up.py: counterpart.py, exchange.py,
                  subject_set.py, membership.py, document_set.py, next_speaker.py; interlude.py: what
                  is passed over; preceding.py: the answer before)
introduction.py   a greeting, and what this is
speakers.py       the same, where a speaker is known only from what may be seen
holdings/         which documents there are, what is new of them, how one begins, whom they quote, what slips they
                  hold
mentions.py       how many documents hold certain words, and which
grades.py         Reading -> figures, every row cited (figures/; countable.py: the ledger that it reads;
                  decimal_mark.py: how it writes decimals)
utterance.py      whether, or by whom, certain words were said (tokens.py: words that run through a text)
quotations.py     what one speaker said (people.py: who is meant by a name; office.py: by an office; pronoun.py: by
                  "she"; speech_topic.py: on what; spanish_speech.py: the verbs that ask so; reported.py: what is
                  reported of it in other words)
holders.py        who holds an office, by the roles that documents print
bills.py          what is said of a bill (laws.py: which of them became law)
acronyms.py       what letters stand for
grading.py        what a grade means, how grades and scores are made (grading_forms.py: the forms of speech)
causes.py         why a grade is what it is, as far as its text says so (stated_causes.py: or any other)
dates.py          when documents and editions came out (publication.py, edition_dates.py)
headings.py       what a document asks itself, and answers below
cues.py           when something began, what it is called (beginning.py: when grading began)
spanish_facts.py  how much, how many, how long, when, where or who, asked in Spanish (spanish_words.py: what forms of a
                  word have in common; spanish_amounts.py: what an answer holds)
table_cells.py    what stands in the row and the column of a table that a question names
definitions.py    who founded something, what it is or does (own_names.py: the organisation's; ages.py: how old)
said_about.py     what there is on something, in any document or one
retriever.py      Reading -> candidates (spelling.py: words that the archive does not know; stop_words.py: words
                  that say nothing; beside.py: what runs beside the interpreter)
visibility.py     which documents and passages may be seen now
reader.py         candidates -> evidence, with calibrated support (reading_features/: late interaction, and a
                  cross-encoder for the best sentence)
evidence.py       evidence -> what is cited of it
self_test.py      the archive's own sentences asked back
citations.py      evidence -> citations, re-read from the archive (attribution.py: ready to paste;
                  deep_link.py: where they stand in the original; header.py: what names the columns of a row)
ends.py           what a step found -> the end of a turn (told.py: words around quotations; reach.py: what was
                  searched; remainder.py: links to all of what is counted; antecedent.py: what a question leaves
                  open; joined_questions.py: several asked in one)
notices.py        what an answer has to say beside its quotations (disagreement.py: where two of them differ;
                  announcement.py: what was only announced; rectification.py: what was corrected since;
                  day_told.py: what day "today" is)
wording.py        the fixed sentences that are pressdesk's own (numeral.py: their numbers)

writer.py         an optional chat model: chooses evidence or words it (writing/)
proposal.py       a follow-up as the chat model words it, shown beside the reading
gate.py           what a model wrote -> only what the evidence supports (gating/)
chat_model.py     settings -> the writer
local_model.py    a small chat model on this machine

search.py         the archive by words: hits, facets, snippets (finding.py: as every door asks for them; query.py,
                  narrowing.py, cursor.py, suggestions.py)
documents.py      one document for readers (formats.py: in other formats)
grade_list.py     the ledger for readers
current.py        the current generation, followed (seen_scales.py: with the scales that may be seen)
app.py            settings -> parts -> FastAPI app (rate.py, switch.py, server.py)
api/              routes and their models; the doors for OpenAI and MCP clients
pages/            pages that work without JavaScript
widget/           the web component and its loader
langchain_retriever.py, langchain_tool.py  the archive for other people's chains and agents
commands.py       the command line (__main__.py, terminal.py, transcript.py)
"""
