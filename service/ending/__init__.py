"""What stands around the quotations and figures of an end.

passages.py        the candidates' sentences that answer, or an abstention: the last step
directed.py        a page of the organisation's site beside what is searched for first
door.py            what the archive prints of what would end at a page of the site, or at what this service is
printed_beside.py   what documents print of what rows leave untold, beside the figure
reach.py           what was searched: documents, passages, period
remainder.py       what is counted and not cited -> links to all of it
antecedent.py      what a question asked alone leaves open
joined_questions.py  several questions asked in one -> each, to be asked alone
halves.py          each of them answered, or named as not answered (joined_ends.py: several answers as one;
                   part_year.py: a part with the year of another)
each_year.py       what is asked of several years, told of each (year_questions.py: the same of each year alone)
told_already.py    whether what is shown tells a part in whatever words
asked_kind.py      whether words hold what "when" or "who" asks for
notices.py         what an answer has to say beside its quotations (spanish_notices.py: in Spanish;
                   of_law.py: what speaks of law)
disagreement.py    where two quotations differ (contradiction.py: where both cannot be true, whenever they were written;
                   life_events.py: when one who is named came or died; owned_counts.py: how many one owner has;
                   assertion.py: what is held against each other)
said_alike.py      whether a sentence says what is asked about, though nothing tells that it answers
once_more.py       what nothing answers, asked in another wording (unaided.py: a follow-up in its own words;
                   by_kind.py: "the union" with the name of the one that is meant; in_other_words.py: "put forward"
                   as "introduced", by other_words.toml; only_one.py: "the law" where there is but one;
                   scale_in_full.py: a scale by its full name; in_english.py: what is asked in Spanish)
behind_help.py     help shown again after help, where nothing is answered
announcement.py    what was only announced
had_planned.py     what came of what had been planned, what denies a claim
dated_beside.py    what a dated document prints otherwise than one without a date
rectification.py   what was corrected since (corrects.py: which document a correction is of; likeness.py: how much a
                   sentence and one of a correction say alike; appended.py: an update at the foot of its release)
of_today.py        what of it may still hold
table_notes.py     in what a cited row counts, and the note to which it leads
day_told.py        what day "today" is in a sentence
"""
