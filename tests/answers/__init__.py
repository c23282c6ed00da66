"""Answers quoted from passages, and turns that follow one another."""
