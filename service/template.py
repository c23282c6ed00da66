"""A template in English and what fills it -> the sentence, which can be told again in another language."""

from __future__ import annotations


class Template(str):
    """The sentence in English. It knows how it was made."""

    template: str
    fields: dict[str, object]

    def __new__(cls, template: str, /, **fields: object) -> Template:
        made = super().__new__(cls, template.format(**fields))
        made.template, made.fields = template, fields
        return made
