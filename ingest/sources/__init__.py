"""Where files come from.

folder.py    a folder, or a file, of the disk -> the files in it that are documents
sidecars.py  the names in one folder -> which of them says something of which document
bytes.py     a found file -> its bytes and its sidecar's, within limits, and their digest
"""
