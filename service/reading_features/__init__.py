"""What a reader looks at: numbers about each sentence of the candidates, for one question.

question_words.py  the words of a question, how much each weighs (rarity.py), and what kind of answer it asks for
answer_kinds.py    dates, numbers, names, places ... in a sentence
sentence_words.py  what a sentence holds, whatever the question
matching.py        late interaction: each word of the question against each token of each sentence
features.py        all of it -> one row of numbers for each sentence
network.py         rows -> scores, with trained weights
support.py         scores -> how well the best sentence is supported
cross_encoder.py   a question and a passage read together
race.py            what the cross-encoder says where two sentences are about as good
marks.py           the words that answer
whole_spans.py     a sentence with what it leans on (named_before.py: whom its "he" or "she" means), or what denies it
                   (denied_behind.py)
another_years.py   whether a sentence tells of its year what one says of another
weights.py         everything that was trained, from its file
"""
