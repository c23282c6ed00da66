"""The HTTP interface of contract.md: routes, and the only Pydantic models of the project.

question.py   the body of POST /v1/ask -> Asked
answer.py     Answer -> the JSON that every surface shows
ask.py        POST /v1/ask, as JSON and as events (events.py)
search.py, documents.py, grades.py, health.py: the other routes
problem.py    every error as RFC 9457 problem+json
edge.py       what happens to every request: its id, its headers, its count, its last error
parts.py      what a route may ask for
widget.py     the widget's files and settings; origins.py who may embed it; switched.py the off switch
"""
