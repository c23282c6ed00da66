"""Answers counted from rows."""
