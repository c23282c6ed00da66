"""What a citation carries for those who print or check it.

attribution.py   a quotation and its document -> attributions ready to paste
deep_link.py     a cited span -> the address that opens the original there
header.py        a cited row of a table -> the header above it
cited_table.py   citations -> those that stand in one table, and their cells below the names of its columns
formats.py       a citation -> Markdown, a footnote, BibTeX, CSL-JSON
"""
