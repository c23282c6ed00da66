"""What a turn takes from the turns before it, and what it leaves alone.

follow_up.py     a reading and the one before it -> the reading with what it lacks, and its standalone wording
exchange.py      a fragment that brings a subject, a year or a bill -> the question before with those in it
denied.py        another subject than the one that is denied: "not Ohio, Iowa"
grade_fragment.py  whether a question asks for a grade and leaves out whose
lone_fragment.py  one word for what belongs to something, or what stands after a preposition, and nothing else
counterpart.py   a new subject set beside that of the question before
chosen_place.py  the one chosen of several that a name may mean
other_letter.py  another letter than that of the question before, or a doubt that names one
other_place.py   another place of a ranking
grade_detail.py  when, or by area, of a grade that was asked for
who_printed.py   which sources print the grade that was asked for
disputed.py      whether what was told is printed otherwise
other_years.py   other years than those of the question before
two_years.py     whether something improved, after its grades in two years
subject_set.py   a set of subjects -> the questions that it is made of; a follow-up about one
set_exchanged.py the question before by its number, its share or its other end
membership.py    whether a subject is one of those that the question before picks
document_set.py  the oldest or newest of the documents just listed
next_speaker.py  the words asked for, of another person, office or month, or on another topic
that_office.py   who holds the office that was asked for now
next_holder.py   the holder of another office, or the number of others
holder_before.py who held the office that was asked for before the one who was named
hours_elsewhere.py  the opening hours of another place or thing
same_kind.py     another thing of a kind in place of that of the question before
one_of_them.py   which of the things that the question before counts
other_name.py    another name, and nothing else, in place of that of the question before
told_person.py   the one person whom the question before names, or its answer, in place of "he" or "her"
spanish_object.py  what "lo" or "la" is, and what "¿cuántos?" counts, by the question before
told_subject.py  the one that the answer before names in place of a pronoun
remark.py        what a turn that talks of the answer before wants of it (remarks.toml)
interlude.py     a turn between two that belong together -> whether it is passed over
courtesy.py      whether a turn only thanks, takes note, says goodbye or scolds
preceding.py     the answer before, found again: what the client sends of it is not believed
proposal.py      a follow-up as a chat model words it, shown beside the reading
"""
