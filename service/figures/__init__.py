"""Questions that rows answer: one kind of figure a module.

request.py     what a question asks of the ledger, as a frozen value
vocabulary.py  the words that such questions are made of, also misspelt
entities.py    question -> its words, with subjects, years, grades and names of scales as placeholders
grammar.py     words -> request, or none where the question is about something else
standing.py    rows -> what they say together of one subject in one edition, contradictions kept
case.py        one question with the ledger and the organisation: what every kind of figure works on
wording.py     standings and numbers -> sentences
draft.py       sentences, rows, notices -> the end of the question, every row cited
editions.py    years without an edition, and the newest one
lookup.py      the grade of a subject
comparison.py  subjects or years side by side
timeline.py    a subject over the years
count.py       how many, which ones, what share
ranking.py     highest, lowest, most improved
average.py     averages, printed or over a complete edition
"""
