"""Whether a sentence answers what is asked, or something beside it. The evidence asks each of these.

refusals.py       which of them refuses a sentence first, if any does
asks_more.py      (whether a question goes on with another, so that less than all of it may be told)
letter_grades.py  whether it names the letter that is asked for
table_rows.py     of a table: the row and the cell
years_told.py     the year, also "2023-24"
item_told.py      of minutes: below the item that is asked about
time_told.py      any time, where it is asked when, and not that of the opposite, nor when another thing opens
place_told.py     where something is, and not what takes place there
defined.py        what it is, where only some of them are named
extreme_told.py   which of several is the most, and not their average
part_asked.py     the part that is asked for, and not the whole or another part
leads_it.py       anybody who leads it, where it is asked who does
owns_it.py        the owner of it, and not what it owns or is named beside
leaves_it.py      the departure of the person, and not another's
somebody_else.py  the person, subject or month, and no other
whose.py          what is theirs, and not another's
rivals.py         the people, days or seasons to which a question restricts it (rivals.toml: which there are)
rival_names.py    the name or number of several of a kind
who_did.py        the doer of the deed that is asked for, and nobody beside it (who_did.toml: by which words)
when_won.py       a winning of theirs, and not of what only bears their name
other_office.py   the office itself, of the organisation itself where no other is named
other_award.py    the prize, and not another of the same archive
not_meant.py      what it names to speak of, and not only to tell it apart
text_length.py    a length in words or pages, where it is asked how long a text is
stretch_told.py   the day, year or first week over which something is counted
price_told.py     the price of what is asked, and not of what it is named beside
count_told.py     how many there are: no measures, sums and days, not how many more came, nor those of a kind of it
harm_told.py      how many died or were hurt, and of those who are asked for
change_told.py    why that rose or fell which is asked for, and nothing else
outcome_told.py   how many were rejected, and not how many were accepted
cause_told.py     a cause, where it is asked what somebody died of
whom_to_reach.py  anybody to turn to, where it is asked whom one can call
special_event.py  the by-election, recount or referendum that is asked about, and not an event that is none
with_whom.py      the other side of an agreement, and no other
quoted_words.py   somebody's words, where quotations are asked for
comes_near.py     what a misleading question comes near to:
  done_when.py      when the deed was done that is asked for, and not another (done_when.toml: by which words)
  done_by.py        the deed as theirs by whom it is asked for, and not another's
  before_or_after.py  what came before something, and not after it, and of which century
  lower_rank.py     the pay of the deputy, and not that of the chief
  measured_of.py    the hours of sleep, and not those of light; the average wage, and no other average
  measured_there.py  the figure of the whole, and not that of one place ("the average wait there")
  done_to.py        the deed as done to what is asked, and not to another thing
  opposite_told.py  the one of two opposites that is asked for (opposites.toml: which there are)
  length_told.py    how far it reaches, or how long it lasts
  measure_told.py   how wide, tall, deep or heavy it is, and not how long
  rival_kind.py     the one of two things before the same noun, or by name: the east wing, and not the west wing
  on_whom.py        attacks on prisoners, and not on staff
  which_person.py   the woman, and not the boy
  since_in_office.py  since when somebody has that office, and not another
  other_figure.py   the figure that is asked for of a year, and no other of its text
  names_none.py     which of a kind it was, and not only that there was one
  negated.py        what is not so, where it is asked which is not
  why_another.py    the reason of what is asked about, and not that of another thing
  why_restated.py   a reason, and not once more what is asked why
  only_wished.py    what came about, and not what was wished, moved or asked for
"""
