"""What a reader looks at: numbers about each sentence of the candidates, for one question.

question_words.py  the words of a question, how much each weighs, and what kind of answer it asks for
answer_kinds.py    dates, numbers, names, places ... in a sentence
sentence_words.py  what a sentence holds, whatever the question
matching.py        late interaction: each word of the question against each token of each sentence
features.py        all of it -> one row of numbers for each sentence
network.py         rows -> scores, with trained weights
"""
