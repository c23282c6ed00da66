"""The Spanish verbs by which a question asks for what somebody said, with their accents or typed without."""

from __future__ import annotations

SAID = (
    r"(?:dijo|dijeron|dicho|dice[n]?|declar(?:[oó]|a|ado|aron)|afirm(?:[oó]|a|ado|aron)|señal(?:[oó]|a|ado)|"
    r"asegur(?:[oó]|a|ado)|explic(?:[oó]|a|ado)|coment(?:[oó]|a|ado)|opin(?:[oó]|a|ado)|cont(?:ó|ado)|"
    r"denunci(?:[oó]|ado)|manifest(?:[oó]|ado)|respond(?:i[oó]|ido)|contest(?:[oó]|ado)|advirti[oó]|advertido|"
    r"destac(?:[oó]|ado)|subray(?:[oó]|ado)|critic(?:[oó]|ado)|piensa|cree|pidi[oó]|pedido|reconoc(?:i[oó]|e|ido)|"
    r"admit(?:i[oó]|e|ido)|lament(?:[oó]|a|ado)|sostuvo|sostiene|añadi[oó]|añadido|recordó|recordado)"
)
