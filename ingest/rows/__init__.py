"""Tables, labelled lines and sentences -> grade rows, or a reason why a row was not read.

reading.py    a row before it belongs to a version, and why there is none
scales.py     an organisation's frameworks, sections and kinds of source, found by their printed names
unlisted.py   a document -> the scales that it names, where its organisation declares none
grades.py     one cell -> grade, score and printed form
subjects.py   one cell -> the subject that it names
place.py      where a table or sentence stands -> the year, framework and subject that hold there
header_words.py  what the headers of tables are called, in English and Spanish
thousands.py  a table -> its numbers without the points that Spanish sets between thousands
columns.py    a table's headers and cells -> what each column holds
remarks.py    a cell beside a grade -> its words, where they say that the grade is not final
footnotes.py  "* provisional" below a table -> the rows that bear the mark
table.py      the blocks of a table -> its rows as texts, below one header a column
tables.py     table -> grade rows
labels.py     "Final score: 66" -> rows
lists.py      "Kern: B+ (82.5)", "A: Kern, Vail", names below a grade -> rows
shapes.py     sentence -> tokens: words, and what stands for a subject, year, grade or number
vocabulary.py the words that sentences about grades are built of
bearers.py    tokens before a verb -> who bears what it gives, and whether that is certain
clauses.py    tokens -> who got what in which year
dated.py      values and the years of a sentence -> which is of which year
neighbours.py what stands around a token -> somebody's grade, the year of something else, a section
numbered_editions.py  tokens -> the year of "the third edition"
corrected.py  "The correct score is 75", "should have been a B" -> a row
corrected_tables.py  "County | Printed | Correct" -> the table of what is right
put_right.py  sentences and rows of a correction of which no value was read -> rows that keep their words
tallies.py    tokens -> tallies and averages of a whole edition
sentences.py  sentence -> rows
"""
