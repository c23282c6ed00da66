"""Words in forms that no stemmer brings together ("lead", "led") -> one of them."""

from __future__ import annotations

_OF = {
    form: first
    for first, *forms in (
        ("begin", "began", "begun"),
        ("build", "built"),
        ("buy", "bought"),
        ("choose", "chose", "chosen"),
        ("draw", "drawn", "drew"),
        ("fall", "fell", "fallen"),
        ("grow", "grew", "grown"),
        ("hold", "held"),
        ("lead", "led"),
        ("leave", "left"),
        ("lose", "lost", "losses", "loss"),
        ("member", "membership", "memberships", "members"),
        ("pay", "paid"),
        ("person", "people", "persons"),
        ("rise", "rose", "risen"),
        ("run", "ran"),
        ("sell", "sold", "sales", "sale"),
        ("spend", "spent", "spending", "spends"),
        ("teach", "taught"),
        ("win", "won", "wins", "winning"),
        ("write", "wrote", "written"),
    )
    for form in (first, *forms)
}


def plain_form(word: str) -> str:
    """``word`` itself where it is none of these."""
    return _OF.get(word, word)
