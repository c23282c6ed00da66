"""Tests of pressdesk, on real parts."""

import os

# As the commands set it: threads of one product wait for each other, and three processes of tests for each other's.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
