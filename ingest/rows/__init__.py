"""Tables, labelled lines and sentences -> grade rows, or a reason why a row was not read.

scales.py     an organisation's frameworks, sections and kinds of source, found by their printed names
grades.py     one cell -> grade, score and printed form
place.py      where a table or sentence stands -> the year, framework and subject that hold there
columns.py    a table's headers and cells -> what each column holds
tables.py     table -> rows
labels.py     "Final score: 66" -> rows
shapes.py     sentence -> the same sentence with its entities as placeholders
sentences.py  sentence -> rows of subjects
tallies.py    sentence -> rows of "ALL": tallies and averages
"""
