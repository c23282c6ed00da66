"""What is typed into a search, read.

finding.py    words and choices -> the query as it was read, and what it finds: the one reading of every door
query.py      what a person types -> words and filters
named.py      subjects and types as they are written -> as documents have them
narrowing.py  what narrows a search beyond its filters -> the documents that remain
cursor.py     where a list goes on -> an opaque word
"""
