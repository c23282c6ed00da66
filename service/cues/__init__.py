"""Questions of a form that a sentence answers in so many words: it is found by these, before the reader is tried.

forms.py        the first of the forms below that a question has, and what is cited for it
cues.py         a word of beginning, of a name: the sentences that hold it and all words of the question
beginning.py    when grading began, so that the first edition answers it
acronyms.py     what letters stand for
headings.py     what a document asks itself, and answers below (question_above.py: whether a sentence answers another)
definitions.py  who founded something, what it is or does (ages.py: how old somebody is)
introduced.py    who somebody is, by what stands beside their name where they are quoted
owned.py        what is somebody's
deeds.py        what somebody did, demanded or said in words that are not marked as theirs
                (before_deeds.py: what stands before the one who did it)
sure_forms.py   what something cost or costs, who paid for it, won it or voted against it, how fast, what fine, what is
                held or owed, what somebody earns, what a book is about (sure_words.py, visit_words.py,
                part_words.py, study_words.py, doer_words.py: the forms of speech)
hyphenated.py   how many or how long, where the number is an adjective ("a 312-bed hospital")
reasons.py      why something happened (deed_words.py: one word for all that tell a deed; reasons_behind.py: whether the
                next sentence may tell why)
shortcomings.py  what is wrong with something, where a list of its gaps is led to
level_told.py   what a figure came to in a year, where a sentence has it as its subject
none_told.py    how many or whether, where nobody or never is the answer
attendance.py   who was at a meeting, or stayed away (votes.py: how a vote went)
when_they_did.py  when somebody died, resigned or the like
least_age.py    how old one has to be, of nothing by name
scale_steps.py  what a step of a scale means
winners.py      who won in a year, of the prize that the archive's titles are about (winner_in_title.py: by the title)
text_lengths.py how long a text may be
newest.py       what of these the newest document tells (newer_prices.py: the rows of a newer price list)
differences.py  how two things differ
table_cells.py  what stands in the row and the column of a table that a question names
named_rows.py   the row of one that a question asks how it did
result_rows.py  how many votes somebody got, or who won or came second, where only a row of results tells it
labelled_lines.py  what stands after a label, where a question names just that (one_of_each.py: of each document one)
said_about.py   what there is on something, in any document or one
grading.py      what a grade means, how grades and scores are made (grading_forms.py: the forms of speech;
                score_forms.py: what a score gets; most_points.py: how many points there are;
                grade_holders.py: what those have that got one)
causes.py       why a grade is what it is, as far as its text says so (stated_causes.py: or any other)
why_none.py     why a year has no grades
printed_grades.py  what one got in a year of which no row was read
printed_sources.py  who prints a grade, or a number of grades
printed_changes.py  how many, or who, improved or went down in an edition, as a text prints it
printed_ends.py  who was highest or lowest in one (printed_numbers.py: a number that is claimed of those with a grade)
bills.py        what is said of a bill (bill_for_whom.py: for whom it does something; bill_words.py: its chamber in
                words)
stance.py       where the organisation stands on one
bill_list.py    which bills are named
laws.py         which of them became law, or were brought forward
spanish_facts.py  how much, how many, how long, when, where or who, asked in Spanish (spanish_forms.py: how;
                spanish_amounts.py: what an answer holds; spanish_rivals.py: what a sentence tells beside what is asked;
                spanish_tenses.py: what is told as done, what as planned)
"""
