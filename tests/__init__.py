"""Tests of pressdesk, on real parts.

project/  the project itself: its layout, its README, its limits, its sample archive
ingest/   files -> archive -> index, whatever happens meanwhile
anatomy/  what a document says of itself: dates, embargoes, names, quotations, grades
care/     before an answer: danger, abuse, secrets, and what is fixed
figures/  answers counted from rows
answers/  answers quoted from passages, and turns that follow one another
gate/     a chat model, and what of its words is let through
doors/    where answers leave: API, pages, widget, terminal, tools for others

Beside them stand the made-up organisations and the tools that several share.
"""

import os

# As the commands set it: threads of one product wait for each other, and three processes of tests for each other's.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
