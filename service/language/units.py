"""What something is measured in, and a sum of money, in English, as pieces of patterns."""

from __future__ import annotations

LENGTH = r"(?:mm|cm|km|m|(?:milli|centi|kilo)?met(?:re|er)s?|feet|foot|ft|yards?|miles?|inch(?:es)?)"
AREA = r"(?:hectares?|acres?)"
WEIGHT = r"(?:mg|kgs?|(?:milli|micro|kilo)?grams?|kilos?|tons?|tonnes?|pounds?|lbs?|ounces?)"
VOLUME = r"(?:ml|(?:milli|centi)?lit(?:re|er)s?|gallons?)"
TIME = r"(?:seconds?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|decades?)"
CURRENCY = r"(?:dollars?|pounds|euros?|crowns|kron[aoe]r?|francs|pesos|yen|rupees)"
_SUM = r"\d+(?:[.,]\d+)*(?:[ -]?(?i:million|billion|thousand|bn|m|k)\b)?"
MONEY = rf"(?>(?:US)?[£$€]\s?{_SUM}|{_SUM} {CURRENCY}\b)"
