"""What stands around a chat model: what it is told, how its reply is read, and what limits it.

prompt.py    evidence -> messages; the words are in select.txt, write.txt and standalone.txt
worded.py    an end in the archive's words -> as the model chose or worded it
chosen.py    a reply -> the numbers of evidence that it chose
breaker.py   a provider that fails is left alone for a while
budget.py    tokens a day, counted in SQLite for all workers together
retry.py     which faults are worth one more try, and after how long
caller.py    whether whoever asked is still there
thread.py    one event loop for calls that can be cancelled
unopened.py  why a model cannot be opened, in a sentence that names the setting
"""
