"""The parts of the gate: each looks at one thing that a model may have changed.

draft.py        what a model wrote -> sentences with the numbers that they cite
characters.py   letters, markup, addresses, whole sentences
words.py        the words that a sentence may use without evidence (words.toml)
figures.py      numbers in digits and in words, dates, years
grades.py       letters of a scale
keys.py         everything in a text that must not change
bonds.py        which of them belong together, and in which order
side.py         a text without the keys that may move: what is compared
course.py       the course of the evidence: which words may be left out, and which may not change places
omissions.py    what of it may be left out
roles.py        who gives and who gets; what is so and what was
polarity.py     negations, conditions and hedges, and what they govern
speakers.py     who is said to have said it
orders.py       sentences that tell the reader what to say, on which nothing rests
quoted.py       strings in quotation marks
unit.py         what one citation can support
clauses.py      a sentence that rests on two citations
support.py      how likely the evidence supports a sentence: learned
"""
