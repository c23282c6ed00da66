"""Questions about the documents that an archive holds, and not about what they say.

request.py    question -> which documents it asks for, and what of them; none where it asks for anything else
selection.py  request -> the documents that are meant and may be seen
listing.py    documents -> how many, and which
lead.py       a document -> how it begins
speakers.py   documents -> whom they quote
holdings.py   a reading -> what is told, by the modules above
"""
