"""What is recognised before retrieval: someone in danger, and requests that get a fixed end.

normal_form.py  a message -> its sentences in one plain spelling, whatever disguise it came in
joined_part.py  a part that "and" joins to a message -> whether it may be a cry by itself
quoted.py       a message -> what of it is the asker's own, and no words of another that it asks about
pasted.py       a message -> what of it is the asker's own, and no news that was pasted into it
errand.py       a message -> what of it is asked, without what the asker tells of work
language.py     a message -> the language of its answer
pleas.py        a message in a third language -> the help that it plainly cries for
about_help.py   a turn after help -> the turn that cried for it
ordinary.py     a message -> whether the classifier need not judge it
rules.py        a data file of patterns -> the kind of a message
classifier.py   vectors and word pieces -> how likely a message is a cry for help
directions.py   a message -> the organisation's links that it asks for

help.toml, refused.toml, directed.toml   the patterns, by kind (accidents.toml: what happens to people anywhere;
                                         others.toml: help asked for somebody else;
                                         told.toml: what somebody tells calmly, and asks of the help line;
                                         visas.toml: how a victim gets the papers to stay;
                                         stranded.toml: somebody to come, a bed, a child or a friend left alone;
                                         pictures.toml: who sells pictures of the writer;
                                         exploiting.toml: requests of those who would exploit others)
pleas.toml                               cries in other languages than English and Spanish
about_help.toml                          what is asked of help that was shown
ordinary.toml, idioms.toml               what the classifier is not asked about (places.toml: what is asked of a place;
                                         headlines.toml: of the news;
                                         of_law.toml: what the law does with offenders; follow_ups.toml: short questions
                                         after an answer, above all in Spanish; newsroom.toml: the work for which
                                         somebody asks; small_talk.toml: relatives, pupils, screens, refunds;
                                         grief.toml: death and dying)
spelling.toml                            look-alike letters, common misspellings, what is written short, signal words
help_weights.npz                         made by bench.help_thresholds from tests/data/help_train.jsonl
"""
