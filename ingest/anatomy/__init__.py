"""The parts of one version's anatomy, one noun a module. The module ``ingest.release`` composes them.

names.py      text -> the subjects that it names
misspelling.py  a question's unknown words -> the subjects that they nearly name (known_words.py: the others)
subjects.py   headline and body -> what a document is about
sections.py   blocks -> headline, dateline, body, boilerplate, contact, materials
letterhead.py  the first blocks -> those that only say on whose paper a release is printed (release_line.py: a line
              that only says what it is, or when it may be used; sign_off.py: the last ones, of who signs off)
boilerplate.py  the blocks that only say what an organisation is
dateline.py   the words before a lead that say where and when (date_forms.py: how days and years are printed)
dates.py      declared and printed dates -> when it was published, with precision and basis (printed_day.py: a
              printed day -> its stamp; own_line.py: of a line that names who published it, or a place)
issue_line.py a line that names an issue by its season -> the year
clues.py      an undated body -> the year that it seems to be from
relative_years.py  "six years ago", "last year" -> the years that they mean
embargo.py    declared and printed embargoes -> a moment, or why there is none
embargo_line.py  the line that speaks of one, in a text or around it
held_line.py     the line that says that a text is a draft, for internal use or not yet approved
title_tag.py     the title that says so of its own document
publication_state.py  what other systems write into a document's head -> why it may not be seen yet
file_name.py  the words of a path that say so
quotes.py     text -> quotations with their speakers and roles (stretches.py: a paragraph -> what stands between marks)
attribution.py  the words beside a quotation -> who said it, in which role (verbs.py: of saying; introductions.py:
              without one; retelling.py: of words that are nobody's; name_lines.py: of a line that is only a name,
              given_names.py, no_names.py)
speakers.py   the words that name a speaker -> name and role, without when and where (circumstances.py) and Spanish
              titles (honours.py); roles.py: where a role ends, and what else gives one
pronouns.py   whether "she" can only be who spoke before
dialogue.py   what is spoken in a paragraph of Spanish dialogue (omission.py: by whom, where nobody is named beside it)
transcript.py  a transcript -> what each person says in it, without marks
replies.py    a mail -> its head, and what it only quotes from the mail that it answers
surnames.py   a speaker named by the surname alone -> the full name that the text prints
bills.py      text -> bills
types.py      what kind of document it is
slips.py      sentences about a subject that is not the document's
unfinished.py  slots that nobody filled, a title that calls its document withdrawn
copies.py     many texts -> pairs that are copies of each other
"""
