"""What visitors of a website ask, in their own words, and what answers it there.

plainly.py       a question that the reader did not dare to answer -> the sentences that tell it in so many words
kinds.py         what a sentence has to hold to answer it: a price, an age, a telephone
door.py          the first of these four that a question asks for
hours.py         when something is open -> the rows or lines that print it (weekdays.py: which days a line names)
telephone.py     the organisation's own number -> the line that prints it (address.py: its address or e-mail)
offers.py        whether there are jobs -> who is looked for
lines.py         the lines that pages print: rows, sentences, each line of one
spanish.py       a visitor's question in Spanish -> the same in English (spanish.toml)
spanish_clause.py  a question in Spanish of plain grammar -> the same in English, every word known
                 (spanish_noun_phrase.py: its nouns and what they are of; spanish_lexicon.py: its words, with
                 spanish_lexicon.toml)
tongues.py       whether somebody speaks English or Spanish -> the lines that say so
its_work.py      what the organisation does -> where it says so of itself
words.py         the words of a question, and by which others a page may tell them (words.toml)
"""
