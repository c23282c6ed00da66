"""Pages that work without JavaScript: templates/, static/, and the routes that fill them.

ask.py       the box, and the page of an answer
search.py    the archive, searched
document.py  one document, a cited span marked
grades.py    the ledger as a table
help.py      help now; works without an index
error.py     what a person sees when something fails
"""
