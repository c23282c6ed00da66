"""The HTTP interface of contract.md: routes, and the only Pydantic models of the project.

question.py   the body of POST /v1/ask -> Asked
answer.py     Answer -> the JSON that every surface shows
ask.py        POST /v1/ask, as JSON and as events (events.py)
search.py, documents.py, grades.py, health.py, metrics.py: the other routes (parameters.py: what an address asks;
              spreadsheet.py: cells of CSV)
openai.py     the doors for OpenAI clients (openai_question.py, openai_chat.py, openai_responses.py, openai_problem.py,
              openai_error.py)
mcp.py        the archive as tools of the Model Context Protocol (mcp_tools.py: what they do; help_id.py: help as a
              document of its own there)
keys.py       who may use the doors for other tools
accept.py, head.py, leaving.py: an answer as events, HEAD, a client that leaves
description.py  what the OpenAPI document tells before its routes (examples.py)
problem.py    every error as RFC 9457 problem+json
rescue.py     a failed request that carries a cry for help -> help
edge.py       what happens to every request: its id, its headers, its count, its last error
parts.py      what a route may ask for
widget.py     the widget's files and settings; origins.py who may embed it; switched.py the off switch
"""
