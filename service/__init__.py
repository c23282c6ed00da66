"""READS the archive and the index, and answers.

answer.py         the ends of a question as frozen values
pipeline.py       the steps of an answer, in order: this list is the architecture
safety.py         danger, abuse and secrets: fixed ends before retrieval
understanding.py  question + history -> Reading
grades.py         Reading -> figures, every row cited
retriever.py      Reading -> candidates
reader.py         candidates -> evidence, with calibrated support
citations.py      evidence -> citations, re-read from the archive
formats.py        a citation -> texts to paste
query.py          what is typed into a search box -> words and filters
search.py         words -> the documents that hold them
switch.py         which surfaces staff have switched off
app.py            settings -> parts -> FastAPI app
api/, pages/      routes, and pages that work without JavaScript
widget/           the chat widget: plain files for other people's pages
"""
