"""What a sentence leaves out of its evidence may make it untrue; where it says no more, it is shown."""

from __future__ import annotations

import pytest

from tests.gate.test_gate_course import shown

CONDITIONS = (
    ("The pier is closed until the bridge opens.", "The pier is closed."),
    ("The pier is closed if it rains.", "The pier is closed."),
    ("The pier is closed except to boats.", "The pier is closed."),
    ("The pier is closed when ice forms.", "The pier is closed."),
    ("The pier is open only in summer.", "The pier is open."),
    ("The pier was open until the storm, and the bridge was closed.", "The pier was open."),
    ("The pier was closed, except to boats.", "The pier was closed."),
    ("The pier was closed, but only to boats.", "The pier was closed."),
    ("The pier will close, if the council agrees.", "The pier will close."),
    ("The pier is free, provided one is a member.", "The pier is free."),
    ("The grant pays for shelters, provided counties match it.", "The grant pays for shelters."),
    ("Every district except Larkspur passed a law.", "Every district passed a law."),
    ("If parents agree, boys are admitted to shelters.", "Boys are admitted to shelters."),
    ("Boys are admitted to shelters as long as parents agree.", "Boys are admitted to shelters."),
)
WHERE_AND_WHOM = (
    ("The pier is closed to trucks.", "The pier is closed."),
    ("The pier is free for members.", "The pier is free."),
    ("The pier is closed at night.", "The pier is closed."),
    ("The pier was closed for an hour.", "The pier was closed."),
    ("The law bans boats in the harbour.", "The law bans boats."),
    ("The law bans boats without a license.", "The law bans boats."),
    ("Drivers without a license are fined.", "Drivers are fined."),
    ("Drivers of ferries are fined.", "Drivers are fined."),
    ("All drivers in Northfield are fined.", "All drivers are fined."),
    ("No driver in Northfield was fined.", "No driver was fined."),
    ("Nobody under 18 may drive.", "Nobody may drive."),
    ("Children may swim with a parent.", "Children may swim."),
    ("On Mondays, the pier is closed.", "The pier is closed."),
    ("For members, the pier is free.", "The pier is free."),
    ("In summer, the pier is open.", "The pier is open."),
    ("Under the old law, the girl is a criminal.", "The girl is a criminal."),
    ("Except on Mondays, the pier is open.", "The pier is open."),
    ("When it rains the pier is closed.", "The pier is closed."),
    ("Northfield is the best of the three small towns.", "Northfield is the best."),
    ("The fare is 3 dollars for adults.", "The fare is 3 dollars."),
    ("The tram runs every 10 minutes on weekdays.", "The tram runs every 10 minutes."),
    ("The club has 40 members in Northfield.", "The club has 40 members."),
    ("The pier is far from small.", "The pier is small."),
    ("The pier is free of charge.", "The pier is free."),
    ("The pier is free of ice.", "The pier is free."),
    ("Northfield got a B in 2016 for its law on ferries.", "Northfield got a B in 2016."),
    ("On ferries, Northfield got a B in 2016.", "Northfield got a B in 2016."),
    ("In the draft, Northfield got a B in 2016.", "Northfield got a B in 2016."),
    ("In one category, Northfield got a B in 2016.", "Northfield got a B in 2016."),
    ("Northfield received a B from parents in 2016.", "Northfield received a B in 2016."),
    ("Shelters are open to boys in Millbrook.", "Shelters are open to boys."),
)
VERBS = (
    ("The council sold the pier in 2016.", "The council sold in 2016."),
    ("The county opened a shelter.", "The county opened."),
    ("Northfield lost its B in 2016.", "Northfield received a B in 2016."),
    ("Northfield missed an A in 2016.", "Northfield received an A in 2016."),
    ("Northfield narrowly missed an A in 2016.", "Northfield received an A in 2016."),
    ("Northfield dropped from an A in 2016.", "Northfield received an A in 2016."),
    ("Northfield hopes for an A in 2016.", "Northfield received an A in 2016."),
    ("Northfield appealed its F in 2016.", "Northfield received an F in 2016."),
    ("The pier had been closed.", "The pier is closed."),
    ("The pier was closed in 2016.", "The pier is closed."),
    ("The drivers had a license.", "The drivers have a license."),
    ("The pier is no longer closed.", "The pier is closed."),
    ("The governor has yet to sign the bill.", "The governor signed the bill."),
    ("Northfield's B in 2016 was later withdrawn.", "Northfield received a B in 2016."),
    ("A newspaper falsely gave Northfield a B in 2016.", "A newspaper gave Northfield a B in 2016."),
    ("The draft gave Northfield a B in 2016, the final report a C.", "Northfield received a B in 2016."),
    ("Northfield received a B in 2016, the league said in error.", "Northfield received a B in 2016."),
    ("Northfield received a B in 2016, which was a mistake.", "Northfield received a B in 2016."),
    ("Had it a law, Northfield would get a B in 2016.", "Northfield got a B in 2016."),
    ("The pier is partly closed.", "The pier is closed."),
    ("Ann Lee was elected mayor after Omar Haddad resigned.", "Ann Lee resigned."),
    ("Northfield is getting a pier.", "Northfield is a pier."),
    ("The crew is training drivers.", "The crew is drivers."),
    ("The mayor praised the club after fining the driver.", "The mayor praised the driver."),
    ("It seems the pier is closed.", "The pier is closed."),
    ("It is said that the pier is closed.", "The pier is closed."),
    ("The crew found the pier safe enough for boats.", "The pier is safe."),
)
PARTS = (
    ("Northfield received, by its own count, a B in 2016.", "Northfield received a B in 2016."),
    ("No one doubts that the pier is safe, the mayor joked.", "No one doubts that the pier is safe."),
    ("Closing the pier cost 4 million dollars.", "The pier cost 4 million dollars."),
    ("The fine is 40 dollars per day.", "The fine is 40 dollars."),
    ("The fine is 40 dollars a day.", "The fine is 40 dollars."),
    ("40 drivers from Northfield were fined.", "40 drivers were fined."),
    ("40 drivers a year were fined.", "40 drivers were fined."),
    ("The headline “The pier is open” was wrong.", "The pier is open."),
    ("A third of the drivers were fined.", "The drivers were fined."),
    ("Northfield is the second largest city.", "Northfield is the largest city."),
    ("“The pier is safe,” the brochure claimed.", "The pier is safe."),
    ("What looks like a pier is a boat.", "A pier is a boat."),
    ("The pier is too small.", "The pier is small."),
    ("A school near Northfield got a B in 2016.", "Northfield got a B in 2016."),
    ("The pier is safe, the brochure claimed.", "The pier is safe."),
    ("“The pier is safe”, he lied.", "The pier is safe."),
    ("Near Northfield the pier was closed.", "Northfield was closed."),
    ("The pier near Northfield was closed.", "Northfield was closed."),
    ("The pier like the bridge was closed.", "The bridge was closed."),
    ("The crew, not trusting the pier, closed the bridge.", "The crew closed the pier."),
    ("Had the mayor praised the club, the driver would have left.", "The mayor praised the club."),
    ("All but three districts passed a law.", "All districts passed a law."),
    ("Northfield had earned a B before it got an F in 2016.", "Northfield got a B in 2016."),
)
TRUE = (
    ("In 2016, Northfield received a B and Eastmarch received a D.", "Eastmarch received a D in 2016."),
    ("The governor signed HB 12 on May 2, 2016.", "The governor signed HB 12 in May 2016."),
    (
        "Police arrested 14 buyers and nine traffickers in Northfield.",
        "Police arrested 14 buyers and nine traffickers in Northfield.",
    ),
    ("The council, which meets monthly, approved the budget.", "The council approved the budget."),
    ("The council approved the budget, and the mayor signed it.", "The council approved the budget."),
    ("The council approved the budget, and the mayor signed it.", "The mayor signed it."),
    ("Victims may sue traffickers and their helpers.", "Victims may sue traffickers."),
    ("Eastmarch opened a new shelter and hired two nurses.", "Eastmarch opened a new shelter."),
    ("The old statute, repealed in 2016, punished victims.", "The old statute punished victims."),
    ("The league published its first report in 2011.", "In 2011, the league published its first report."),
    ("Ann Lee, a lawyer, founded the league in 2009.", "Ann Lee founded the league in 2009."),
    ("The ferry was closed by the mayor during the storm.", "The ferry was closed by the mayor."),
    ("The league graded 12 districts in 2016 and 14 in 2018.", "The league graded 12 districts in 2016."),
    ("Northfield improved its law in 2014, and its grade rose to a B in 2016.", "Northfield improved its law in 2014."),
    ("The shelter has 40 beds and a school.", "The shelter has 40 beds."),
    ("Traffickers face at least ten years in prison.", "Traffickers face at least ten years in prison."),
    ("The report was written by Ann Lee and printed by the league.", "The report was written by Ann Lee."),
    ("The mayor, the council and the league support the bill.", "The league supports the bill."),
    ("Westmoor was graded F in 2011, D in 2012 and C in 2013.", "Westmoor was graded D in 2012."),
    ("Ann Lee said the law is weak and must be changed.", "Ann Lee said the law is weak."),
    ("The law lets victims stay, and it lets them work.", "The law lets victims stay."),
    ("The tram runs daily; it carries 40,000 riders.", "The tram runs daily."),
    ("Harrowgate has the longest pier of all districts.", "Harrowgate has the longest pier of all districts."),
    ("The board elected Ann Lee as its president in 2016.", "In 2016, the board elected Ann Lee as its president."),
    ("Northfield was rated an A in 2016.", "Northfield received an A in 2016."),
    ("Northfield fell from an A in 2013 to a D in 2016.", "Northfield received a D in 2016."),
    ("The second largest city of the north is Northfield.", "The second largest city of the north is Northfield."),
    ("In addition, the law fines buyers.", "The law fines buyers."),
    ("The pier was closed by the mayor on a Monday.", "The pier was closed by the mayor."),
    ("Larkspur was the only district without a law.", "Larkspur was without a law."),
)


@pytest.mark.parametrize(("evidence", "sentence"), CONDITIONS)
def test_a_condition_or_an_exception_is_not_left_out(evidence: str, sentence: str) -> None:
    assert shown(evidence, sentence) == ""


@pytest.mark.parametrize(("evidence", "sentence"), WHERE_AND_WHOM)
def test_for_whom_and_where_something_is_so_is_not_left_out(evidence: str, sentence: str) -> None:
    assert shown(evidence, sentence) == ""


@pytest.mark.parametrize(("evidence", "sentence"), VERBS)
def test_what_became_of_it_and_when_is_not_left_out(evidence: str, sentence: str) -> None:
    assert shown(evidence, sentence) == ""


@pytest.mark.parametrize(("evidence", "sentence"), PARTS)
def test_of_what_it_is_a_part_and_whose_words_it_is_is_not_left_out(evidence: str, sentence: str) -> None:
    assert shown(evidence, sentence) == ""


@pytest.mark.parametrize(("evidence", "sentence"), TRUE)
def test_what_makes_nothing_untrue_may_be_left_out(evidence: str, sentence: str) -> None:
    assert shown(evidence, sentence) == f"{sentence[:-1]} [1]."
