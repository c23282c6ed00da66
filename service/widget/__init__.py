"""The chat widget: plain files for other people's pages. No framework, no build step.

static/pressdesk.js  the loader: one script tag, at most 2 KB; fetches the rest at the first use
static/panel.js      the panel, and what a question does there
static/answer.js     an answer -> the card that shows it
static/find.js       the archive, searched (search mode)
static/help.js       help first, and the quick exit
static/stream.js     a question -> the events of its answer, or a fault with a kind
static/copy.js       buttons that copy
static/text.js       words -> nodes; code points -> UTF-16
static/en.js, es.js  the panel's words
static/style.js      the panel's style sheet, constructed
files.py             these files as bytes, and the version that names them all
"""
