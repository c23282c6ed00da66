"""Questions that rows answer. A question becomes a request, a request a draft, a draft the end.

request.py     what a question asks of the ledger, as a frozen value
countable.py   the ledger, as a question with its filters may count it (decimal_mark.py: how it writes decimals)
vocabulary.py  the words that such questions are made of, also misspelt (gloss.py: those of other languages,
               by gloss.toml)
entities.py    question -> its words, with subjects, years, grades and names of scales as placeholders
worded_grades.py  grades of several words, as a question says them
patterns.py    the forms of speech that tell what is asked
ranking_forms.py  those that ask who stands at one end or in which place, or moved most
year_forms.py  those that ask over several years or editions
average_forms.py  those that ask who stands above or below an average
edition_forms.py  those that ask for editions, and for the first or last in time
rewording.py  words that the grammar does not hear -> words that it does
graded_words.py  a question about what is graded, in its own words -> the same about its grade
number_marks.py  numbers as Spanish writes them -> as the grammar reads them
numbers.py     the numbers of a question -> limits on scores, ranks and tiers
limits.py      the limits and negations that are set on letters
details.py     the kind of a question and its words -> everything that it picks by
named_sets.py  several subjects named as a set -> the line that asks for some of them
asked_standing.py  whether it is asked how subjects stand, though no word of grading is there
giver.py       whether what is graded is said to give grades
something_else.py  words that no row holds -> whether something is asked of the ledger all the same
grammar.py     words -> request, or none where the question is about something else
scales.py      the scales of an archive that declares none
case.py        one question with the ledger and the organisation: what every kind of figure works on
standing.py    rows -> what they say together of one subject in one edition, contradictions kept
selection.py   one edition -> the subjects that a question picks, of how many known
two_editions.py  a change -> the two editions that it lies between, or why nothing is told of them
change.py      how one subject moved between two editions, and the rows of both that show it
tallies.py     printed tallies -> how many got what is counted, or a part of it
letters.py     a limit on letters -> those of one edition that lie beyond it, and whom another source would pick
lookup.py      what one subject got
comparison.py  subjects or years side by side, never across frameworks
comparability.py  on which scale each edition was graded, and what can be compared
edition_list.py  which editions there are, the first, the newest
distribution.py  how many got each grade of an edition
nth_edition.py  editions that a question counts ("in the first year") -> their years (nth_scale.py: scales)
whole_edition.py  what everybody got in one
which_scale.py  a year graded on several scales -> which of them is meant
beyond.py      who stands above or below one subject
period.py      two subjects in each edition that knows both; one at the ends of a period, or all through it
timeline.py    one subject over the years, gaps as gaps
count.py       how many, which ones, what share
picked_set.py  questions that pick -> the subjects known by name to be picked, and what shows it
throughout.py  several editions -> the subjects that a question picks in every one
never.py       several editions -> the subjects that a question picks in none
runs.py        several editions -> who got something in so many of them in a row
top_edition.py  several editions -> the one in which most or fewest got what is counted
tally.py       what one edition's selection says (signed.py: an A+ is counted apart from an A)
ranking.py     highest, lowest (record.py: ever, on each scale)
only_one.py    whether one is the only one that got a grade -> the editions that may be meant
improvement.py  who improved or fell most between two editions
average.py     averages, printed or over a complete edition (against_average.py: one subject beside one;
               around_average.py: who stands above or below it)
contradictions.py  what sources print differently, over editions
gaps.py        whose grades the archive does not hold
disputes.py    values that sources print differently, or that a correction puts right
corrections.py what corrections say of which no value was read
printed_by.py  which sources print a grade or a number
editions.py    years without an edition, and why
words.py       sentences and their pieces in English: the one door to what is said
spanish.py     the same in Spanish; spanish.toml has its sentences by the English ones
languages.py   the code of a language -> its words
wording.py     names, numbers and years -> words that every language shares, and the grammar of English
phrases.py     what a question picks by -> the verb phrase of its sentence
untold.py      what the rows of one edition leave untold, and a document may print
draft.py       sentences, rows and notices -> the end of a question, every row cited
"""
