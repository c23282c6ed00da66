"""What a model makes of the evidence's own words: shown where it is a sentence of it with words left out.

Each untrue sentence holds no word that its evidence has not.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.gate_world import Known, citation, gate

UNTRUE = (
    ("The league gave Northfield a B in 2016.", "Northfield gave the league a B in 2016."),
    ("The league gave Northfield a B in 2016.", "The league received a B from Northfield in 2016."),
    ("The mayor sued the ferry company over the pier.", "The ferry company sued the mayor over the pier."),
    ("The county pays the drivers and the drivers pay the club.", "The club pays the county."),
    ("Northfield improved, and Eastmarch got worse.", "Northfield got worse."),
    ("The law protects children from traffickers.", "The law protects traffickers from children."),
    ("A driver who hits a child is fined, and a child who runs is not.", "A child who runs is fined."),
    ("Ferry fares rise before wages fall.", "Wages fall before ferry fares rise."),
    ("Ferry fares rose after the strike ended.", "The strike ended after ferry fares rose."),
    ("The pier is longer than the bridge.", "The bridge is longer than the pier."),
    ("Northfield spent more on roads than on ferries.", "Northfield spent more on ferries than on roads."),
    (
        "Ann Lee founded the club in 1990, and Omar Haddad has led it since 2003.",
        "Ann Lee founded the club in 1990, and Omar Haddad since 2003.",
    ),
    (
        "Ann Lee founded the club in 1990, and Omar Haddad has led it since 2003.",
        "Ann Lee founded the club in 1990, and Omar Haddad has since 2003.",
    ),
    ("Northfield improved in 2011, and Eastmarch fell in 2013.", "Northfield improved in 2011, and Eastmarch in 2013."),
    (
        "Northfield improved in 2011, and Eastmarch fell in 2013.",
        "Northfield improved in 2011, and Eastmarch did in 2013.",
    ),
    ("The pier is open and the bridge is closed.", "The pier is open and the bridge."),
    ("The pier is open and the bridge is closed.", "The pier is open and the bridge is too."),
    ("The mayor said the pier was safe and the bridge was closed.", "The bridge was safe and the pier was closed."),
    ("The mayor denied that the pier was unsafe.", "The pier was unsafe."),
    ("The mayor wants the pier to be closed.", "The pier was closed."),
    ("A bill that would close the pier failed.", "A bill closed the pier."),
    ("Critics claim that the pier is unsafe.", "The pier is unsafe."),
    ("It is a myth that the pier is unsafe.", "The pier is unsafe."),
    ("It is false that the pier was sold.", "The pier was sold."),
    ("Opponents of the plan said the pier would be sold.", "The pier would be sold."),
    ("Nearly every district has a law, and one district in the north has a pier.", "Every district has a pier."),
    ("Half of the districts have a law on ferries.", "The districts have a law on ferries."),
    ("Some districts have a law on ferries.", "The districts have a law on ferries."),
    ("Few districts have a law on ferries.", "Districts have a law on ferries."),
    ("The pier is safe for boats and dangerous for children.", "The pier is safe for children."),
    ("Boats may use the pier; children may swim in the pool.", "Children may use the pier."),
    ("Prosecutors charge buyers, and victims are released.", "Prosecutors charge victims."),
    ("Victims are protected and buyers are punished.", "Victims are punished."),
    ("The club, not the county, pays for the pier.", "The county pays for the pier."),
    ("Rosa Whitfield, who succeeded Peter Okafor, opened the pier.", "Peter Okafor opened the pier."),
    ("The former mayor of Northfield was fined in 2016.", "The mayor of Northfield was fined in 2016."),
    ("The brother of the mayor was fined.", "The mayor was fined."),
    ("The mayor's brother was fined.", "The mayor was fined."),
    ("Rosa Whitfield's brother opened the pier.", "Rosa Whitfield opened the pier."),
    ("The pier owner was fined.", "The pier was fined."),
    ("The council fined the pier owner.", "The council fined the pier."),
    ("The league punished the club.", "The league was punished by the club."),
    ("The club was punished by the league.", "The club punished the league."),
    ("Northfield received a B in 2016.", "Northfield gave a B in 2016."),
    ("The paper gave Northfield a B in 2016.", "The paper received a B in 2016."),
    ("Buyers of children are fined.", "Children are fined."),
    ("The mayor met the man who was fined.", "The mayor was fined."),
    ("The mayor praised the driver, who was fined.", "The mayor was fined."),
    ("The county opened a shelter for victims and a prison for buyers.", "The county opened a prison for victims."),
    ("The club paid the county for the pier.", "The county paid the club for the pier."),
    ("Money went from the club to the county.", "Money went from the county to the club."),
    ("The club raised money for the county.", "The club raised money from the county."),
    ("The law lets police arrest buyers.", "The law lets buyers arrest police."),
    ("The law lets police arrest buyers instead of victims.", "The law lets police arrest victims."),
    ("Police arrest buyers rather than victims.", "Police arrest victims."),
    ("Police arrest buyers and release victims.", "Police release buyers."),
    ("Police arrest buyers and release victims.", "Police arrest victims."),
    (
        "A victim who was sold by her father was jailed in 2014 and freed in 2016.",
        "A victim was sold and jailed by her father in 2014.",
    ),
    ("Children are sold online, and the law punishes those who buy them.", "The law punishes children."),
    ("The pier was closed when the bridge was opened.", "The bridge was closed when the pier was opened."),
    (
        "The pier was closed because of a storm, not because of the strike.",
        "The pier was closed because of the strike.",
    ),
    ("Traffickers who sell a child face ten years, while victims face no charge.", "Victims face ten years."),
    ("The mayor was asked to close the pier.", "The mayor closed the pier."),
    ("The county failed the children and the children sued.", "The children failed the county."),
    ("Nobody said that the pier was safe.", "The pier was safe."),
    ("The pier would be safe with a rail.", "The pier is safe with a rail."),
    ("The pier was thought safe.", "The pier was safe."),
    ("Officials hid that the pier was unsafe.", "Officials hid the pier."),
    ("The ferry crew saved the boat of the mayor.", "The mayor saved the boat."),
    ("Opening the pier was a mistake of the mayor.", "The mayor was a mistake."),
    ("Ten districts have a law; Northfield does not.", "Northfield has a law."),
    ("The report grades laws and not people.", "The report grades people."),
    ("The bill passed the house and died in the senate.", "The bill passed in the senate."),
    ("The bill passed the house but not the senate.", "The bill passed the senate."),
    ("Advocates for buyers lost, and advocates for victims won.", "Advocates for buyers won."),
    ("Parents who lose their homes rarely blame the council, yet landlords do.", "Parents blame the council."),
    ("The judge freed the girl and jailed the man who sold her.", "The judge jailed the girl."),
    ("The judge freed the girl and jailed the man who sold her.", "The man sold the girl."),
    ("Counsellors help survivors sue hotels.", "Counsellors sue hotels."),
    ("Counsellors help survivors sue hotels.", "Survivors sue counsellors."),
    (
        "The new rule punishes hotels that hide buyers and rewards hotels that report them.",
        "The new rule rewards hotels that hide buyers.",
    ),
    ("Hotels that hide buyers lose their license.", "Buyers lose their license."),
    ("The league praised a bill which the governor later signed.", "The league signed a bill."),
    ("A court found that the sheriff lied and that the girl told the truth.", "A court found that the girl lied."),
    ("The sheriff accused the girl of lying about the theft.", "The girl was lying about the theft."),
    (
        "Under the old law the girl was a criminal; under the new law she is a victim.",
        "Under the new law the girl was a criminal.",
    ),
    ("Nine of ten towns kept the toll, while Larkspur dropped it.", "Nine of ten towns dropped the toll."),
    ("Tolls pay for roads in the north and for ferries in the south.", "Tolls pay for ferries in the north."),
    ("If the bill passes, buyers go to jail.", "Buyers go to jail."),
    ("Buyers go to jail only if they are caught twice.", "Buyers go to jail if they are caught."),
    ("A sponsor of the bill who bought a boat resigned.", "The bill bought a boat."),
    (
        "Girls under 18 are treated as victims and women over 18 as criminals.",
        "Girls under 18 are treated as criminals.",
    ),
    ("The clinic treats victims free of charge and bills buyers.", "The clinic bills victims."),
    (
        "Lawmakers removed the fine for victims and doubled the fine for buyers.",
        "Lawmakers doubled the fine for victims.",
    ),
    ("Rather than arrest children, officers call a shelter.", "Officers arrest children."),
    ("Officers, once told to arrest children, now call a shelter.", "Officers arrest children now."),
    ("What the mayor called a triumph was a loss for the town.", "The mayor was a loss for the town."),
    ("The town lost the case that Eastmarch won.", "The town won the case."),
    (
        "Prosecutors dropped charges against the girl and filed charges against the buyer.",
        "Prosecutors filed charges against the girl.",
    ),
    (
        "The brochure tells buyers they will be caught and victims they will be heard.",
        "The brochure tells victims they will be caught.",
    ),
    ("Only two of the twelve bridges are safe.", "The twelve bridges are safe."),
    ("The club says it never sold the boat that the county bought.", "The club sold the boat."),
    ("The crew hopes the pier reopens in May.", "The pier reopens in May."),
    ("Sailors told the paper the pier is rotten.", "The pier is rotten."),
    ("The paper wrongly reported that the pier was sold.", "The pier was sold."),
    ("The toll could end in May.", "The toll ends in May."),
    ("Larkspur banned boats that carry oil.", "Larkspur banned boats."),
    ("The county fined hotels whose owners sell children.", "The county fined hotels."),
    ("The fake doctor treated sailors.", "The doctor treated sailors."),
    ("The unbuilt pier has ten berths.", "The pier has ten berths."),
    ("The acting mayor signed the order.", "The mayor signed the order."),
    ("In Larkspur the deputy mayor signed the order.", "The mayor signed the order."),
)
TRUE = (
    ("Northfield has been given a B in 2016.", "Northfield received a B."),
    ("Northfield and Eastmarch rose to a B in 2016.", "Northfield and Eastmarch received a B in 2016."),
    ("The pier, a wooden one, was closed in 2016.", "The pier was closed in 2016."),
    ("Police arrest buyers and release victims.", "Police arrest buyers."),
    ("The mayor publicly thanked the crew of the ferry.", "The mayor thanked the crew of the ferry."),
    ("Boats may use the pier; children may swim in the pool.", "Children may swim in the pool."),
    ("The county opened a shelter for victims and a prison for buyers.", "The county opened a shelter for victims."),
    (
        "In May 2016, after a storm, the bridge of Larkspur was closed.",
        "The bridge of Larkspur was closed in May 2016.",
    ),
    ("The club, not the county, pays for the pier.", "The club pays for the pier."),
    ("Victims are protected and buyers are punished.", "Buyers are punished."),
    (
        "The new law, which the council passed in 2016, protects every child under 16.",
        "The new law protects every child under 16.",
    ),
    (
        "Under the old law the girl was a criminal; under the new law she is a victim.",
        "Under the new law she is a victim.",
    ),
    ("The paper gave Northfield a B in 2016.", "Northfield received a B in 2016."),
    ("The league gave Northfield a B in 2016.", "In 2016, the league gave Northfield a B."),
    (
        "HB 12 requires hotels to train their staff, and it fines those that do not.",
        "HB 12 requires hotels to train their staff.",
    ),
    ("The state enacted HB 12 on May 2, 2016, which ends the toll on trams.", "HB 12 ends the toll on trams."),
    ("Ann Lee, who founded the trust, opened the pier of Larkspur.", "Ann Lee opened the pier of Larkspur."),
    ("It was opened in 2016 and has 40 berths.", "It has 40 berths."),
    (
        "Larkspur spent $45 million on ferries in 2014, up from $30 million in 2013.",
        "In 2014, Larkspur spent $45 million on ferries.",
    ),
    (
        "The ferry from Larkspur to Millbrook was opened in May 2011 by the mayor.",
        "The ferry from Larkspur to Millbrook was opened in May 2011.",
    ),
    (
        "Buyers who pay for sex with a child are fined, and their names are printed.",
        "Buyers who pay for sex with a child are fined.",
    ),
    ("A child cannot consent, the report says.", "A child cannot consent."),
    ("The toll of the pier ends in May.", "The toll ends in May."),
)


def shown(evidence: str, sentence: str) -> str:
    return gate().pass_sentences(f"{sentence[:-1]} [1].", (citation(Known(evidence, (), {}), 1),)).text


@pytest.mark.parametrize(("evidence", "sentence"), UNTRUE)
def test_words_of_the_evidence_that_say_something_else_are_not_shown(evidence: str, sentence: str) -> None:
    assert shown(evidence, sentence) == ""


@pytest.mark.parametrize(("evidence", "sentence"), TRUE)
def test_a_sentence_of_the_evidence_with_words_left_out_is_shown(evidence: str, sentence: str) -> None:
    assert shown(evidence, sentence) == f"{sentence[:-1]} [1]."


@pytest.mark.parametrize(
    "sentence",
    ["The mayor closed the pier in 2016.", "The mayor opened the pier in 2016.", "The pier was closed in 2016."],
)
def test_a_title_gives_no_words_to_a_sentence_of_the_text(sentence: str) -> None:
    told = citation(Known("The pier was opened in 2016.", (), {}), 1)
    titled = replace(told, document=replace(told.document, title="Mayor closes the pier of Larkspur"))
    assert gate().pass_sentences(f"{sentence[:-1]} [1].", (titled,)).kept == ()


def test_a_title_names_what_a_text_begins_with_as_it() -> None:
    told = citation(Known("It was opened in 2016.", (), {}), 1)
    titled = replace(told, document=replace(told.document, title="News of the pier"))
    assert gate().pass_sentences("The pier was opened in 2016 [1].", (titled,)).kept
