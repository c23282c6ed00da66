"""Sentences of two documents that cannot both be true, however each puts it.

A sentence is read as statements: a value, of what, and of which moment. Two are held against each other where both are
of one thing and one moment. Quiet in doubt: what may be of two moments, parts or plans contradicts nothing.

moments.py     words -> the day, month or year that they tell of
values.py      words -> counts, shares, sums, stretches of time and days
statements.py  a sentence -> its statements (deeds.toml: one word for all that tell the same)
apart.py       two statements -> what each prints where one has to be wrong
round_figures.py  whether two numbers are two, and neither the other in round figures
people.py      a sentence -> who is named with which office; two of them -> the two spellings of one name
against.py     sentences -> every pair that conflicts
revised.py     a figure -> how a newer document prints it as what was thought before
undone.py      what was imposed on somebody -> before it what undid that
beside.py      what an answer cites -> the same with what conflicts with it, or tells what came of it
"""
