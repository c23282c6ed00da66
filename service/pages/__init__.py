"""Pages that work without JavaScript: templates/, static/, and the routes that fill them.

ask.py         the box, the page of an answer, and links to share (sharing.py; asked.py: asked or looked up)
search.py      the archive, searched: said as a sentence (sentence.py), as a feed and as files (exports.py);
               what of it was corrected since (corrected.py), what was probably meant (meant.py)
document.py    one document: a cited span marked, versions, what changed (difference.py), metadata for programs
               (metadata.py); cite.py: a span as a file for a manuscript
grades.py      the ledger as a map (tiles.py), a timeline (timeline.py) and a table (editions.py: one grade for each)
help.py        help now; works without an index
error.py       what a person sees when something fails
frame.py       what stands on every page (interface.py: in which language)
filters.py     values -> what a person reads
"""
