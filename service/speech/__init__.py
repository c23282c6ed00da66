"""Who said what: whose words a question asks for, and where they stand.

people.py     names as documents print them -> people
office.py     an office named instead of a person -> who holds it in given quotations (own_office.py: one of the
                organisation's own)
holders.py    who holds an office, by the roles that documents print
successions.py  who took an office, who follows whom (succession_forms.py; handovers.py: in other words;
                accession.py: by one sentence)
roles_of.py   what somebody's role is, by the newest document that prints it
held_then.py  who held an office in a year (tenures.py: by what tells since when, or how long)
namesakes.py  whether a sentence is of somebody else with the same surname
nobodys_words.py  whether words in marks that are given to nobody stand beside a name
predecessor.py  who is meant by "her predecessor"
pronoun.py    "she" or "them" after an answer -> who may be meant
speakers.py   what a question asks where a speaker is known only from what may be seen
topic.py      what somebody's words are to be about (about_person.py: whether they are about a person)
on_topic.py   whether they are, and which say it themselves
at_event.py   when which event took place ("when the strike ended")
occasion.py   on which bill, where or when it was said
months.py     the months that a question names, and those of a document's date
contraction.py  a question that begins with words drawn together -> the same in full
spanish.py    the verbs by which Spanish asks for them
breath.py     what one speaker says in one breath
shortened.py  a quotation that is asked for in fewer words
reported.py   what is reported of a speaker in words of others
utterance.py  whether, or by whom, certain words were said
"""
