"""What is known of English and Spanish, and of no archive.

stop_words.py     words that say how a question is asked, and not what about
verb_forms.py     "lead" and "led"
openings.py       "and so", before a question
everyday.py       "kids" and "minors"
spanish_words.py  what forms of a Spanish word have in common
word_shapes.py    what counts as one word
tokens.py         words that run through a text
name_forms.py     how a text holds a name, and prints one of a person
years.py          the years that words name (quarters.py: their quarters as one word)
units.py          what something is measured in
numeral.py        whole numbers in figures and in words
date_words.py     a date as far as it is known, in words
"""
