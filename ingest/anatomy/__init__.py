"""The parts of one version's anatomy, one noun a module. ``ingest/release.py`` composes them.

names.py      text -> the subjects that it names
misspelling.py  a question's unknown words -> the subjects that they nearly name
subjects.py   headline and body -> what a document is about
sections.py   blocks -> headline, dateline, body, boilerplate, contact, materials
letterhead.py  the first blocks -> those that only say on whose paper a release is printed
dateline.py   the words before a lead that say where and when
dates.py      declared and printed dates -> when it was published, with precision and basis
clues.py      an undated body -> the year that it seems to be from; relative phrases -> years
embargo.py    declared and printed embargoes -> a moment, or why there is none
embargo_line.py  the line that speaks of one, in a text or around it
quotes.py     text -> quotations with their speakers and roles
attribution.py  the words beside a quotation -> who said it, in which role
surnames.py   a speaker named by the surname alone -> the full name that the text prints
bills.py      text -> bills
types.py      what kind of document it is
sentences.py  text -> sentences as spans
slips.py      sentences about a subject that is not the document's
unfinished.py  slots that nobody filled, a title that calls its document withdrawn
copies.py     many texts -> pairs that are copies of each other
"""
