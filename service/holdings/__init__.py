"""Questions about the documents that an archive holds, and not about what they say.

request.py    question -> which documents it asks for, and what of them; none where it asks for anything else
pointing.py   what a question asks of the documents that the answer before cites
narrowed.py   a follow-up -> those that are left of the documents just listed (narrowed_wording.py: how it is said)
material.py   formats, lengths and languages of all documents (material_wording.py: how they are said)
forms.py      the forms of speech that ask for documents
gloss.toml    words of other languages, and idioms of English, in those of the forms
other_words.py  what is put without the word for a document, and the order that is asked for -> words of the forms
topic.py      what follows "about" -> its words, and the documents that hold them
period.py     its words -> the years that bound it
selection.py  request -> the documents that are meant and may be seen
languages.py  documents -> those that are written in a language
traits.py     what documents have to have or to lack -> those that do (quoting.py: whom they have to quote)
opening.py    a document -> the words that it begins with
listing.py    documents -> how many, and which (by_year.py: of each year)
lead.py       a document -> how it begins
speakers.py   documents -> whom they quote (authors.py: who wrote them; times_quoted.py: how often one person)
said.py       what the answer before quotes -> whose words it is (said_when.py: of which day certain words are)
corrections.py  documents -> the sentences in which they correct or withdraw an earlier one
changes.py    documents -> which became public or were changed since a day (days.py: the days that a question bounds;
              change_wording.py: how it is said)
contradictions.py  documents -> sentences of theirs that differ, where nothing is graded (told_clashes.py: what
              documents say of contradictions)
slips.py      documents -> the sentences of theirs that look like slips
wording.py    documents, counts and dates -> words; spanish.py has them in Spanish
holdings.py   a reading -> what is told, by the modules above
dates.py      a question about a date of publication -> the dates known (publication.py: of documents;
              edition_dates.py: of report cards)
mentions.py   documents that hold certain words -> a true count of them, and which (mention_forms.py: how it is asked;
              held_words.py: where they stand; mention_wording.py: how it is said; unmentioned.py: the subjects that
              none names)
"""
