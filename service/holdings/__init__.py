"""Questions about the documents that an archive holds, and not about what they say.

request.py    question -> which documents it asks for, and what of them; none where it asks for anything else
period.py     its words -> the years that bound it
selection.py  request -> the documents that are meant and may be seen
opening.py    a document -> the words that it begins with
listing.py    documents -> how many, and which
lead.py       a document -> how it begins
speakers.py   documents -> whom they quote
slips.py      documents -> the sentences of theirs that look like slips
wording.py    documents, counts and dates -> words
holdings.py   a reading -> what is told, by the modules above
"""
