"""Words that say how a question is asked and not what about: left out of full-text search."""

STOP_WORDS = frozenset(
    """a about am an and any are as at be been being but by can could did do does doing done for from get gets
    give gave given got had has have having he her hers him his how i if in into is it its itself let me my of
    on or our out please she should so some such tell than that the their them then there these they this those
    to too us was we were what when where which while who whom whose why will with would you your""".split()
)
