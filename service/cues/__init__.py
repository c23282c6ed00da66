"""Questions of a form that a sentence answers in so many words: it is found by these, before the reader is tried.

cues.py         a word of beginning, of a name: the sentences that hold it and all words of the question
beginning.py    when grading began, so that the first edition answers it
acronyms.py     what letters stand for
headings.py     what a document asks itself, and answers below
definitions.py  who founded something, what it is or does
said_about.py   what there is on something, in any document or one
causes.py       why a grade is what it is, as far as its text says so
bills.py        what is said of a bill
bill_list.py    which bills are named
laws.py         which of them became law, or were brought forward
spanish_facts.py  how much, how many, how long, when, where or who, asked in Spanish (spanish_forms.py: how;
                spanish_amounts.py: what an answer holds)
"""
