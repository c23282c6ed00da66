"""Figures computed from the rows of a printed table, each row cited.

The highest of a column, which of two rows has more and by how much, how a figure changed from one year to another,
which rows hold a number or a word, or more or less than a number, what a column adds up to; a column with a row for
each year is told as it stands.
Outside these forms nothing is computed, and nothing over rows of several tables.

computed.py   a question -> what is told of it
asked.py      a question -> what is to be computed, and the words that a table has to account for
bound.py      a question -> the number that rows are to hold, and whether more or less will do
columns.py    a table and what is asked -> the column that is meant
fitting.py    a table and what is asked -> the cells that are meant
listed.py     a question for what a table lists -> its rows
table.py      a document -> its tables
quantity.py   a cell -> its number and unit
sentences.py  what was computed -> its words
"""
