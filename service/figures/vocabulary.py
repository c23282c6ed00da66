"""The words that questions about grades are made of, also misspelt.

A word outside these sets means that a question is about something that rows do not hold.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


FUNCTION = _words(
    "a an the of in on for to from by at with and or but as than then that this these those there their its "
    "it's it is are was were be been being am do does did done has have had having can could would should may "
    "might i we you me us my our your please tell show give list name find look up out about into over under "
    "between among across per what what's whats which how's hows how many much whose all any each every both "
    "either also only just ever yet so if not no n't 's ' get got gets getting gotten go went gone going come "
    "came make made take took one ones them they we're i'm im know want need like would'd report reports "
    "reported card cards according say says said now currently current latest newest recent most last first "
    "previous prior next year years yearly annual annually time times date today year's years' edition editions "
    "since before after until till through during back let really actually true correct right still again ok "
    "okay hi hello hey thanks thank quick question help s t re ve d ll vs versus against compared compare "
    "comparison comparing comparisons v did'nt didn't wasn't isn't doesn't don't haven't hasn't exactly exact "
    "overall total official officially given exist existed archive records record data figures figure "
    "information info number numbers count counts whole entire he she his her who're it'll anyone anything "
    "something same different other others another more less few fewer least nation's nation national "
    "nationally nationwide country u.s usa america american i'd i've read heard think thought told sure see "
    "sorry where anybody everyone somebody someone interested looking wondering wonder else check confirm claim "
    "altogether combined together always never neither nor none cannot aren't weren't hadn't couldn't differences "
    "claimed claims source sources citation reference references document documents outlet outlets papers release "
    "releases cited print prints printed pls plz plss thx thanx yr yrs wat wht teh hte waht wich whcih "
    "gimme lemme wanna u r ur asap urgently urgent value values recorded verified whatsoever"
)
GRADING = _words(
    "grade grades graded grading score scores scored scoring mark marks marked letter letters rank ranks ranked "
    "ranking rankings rating ratings rated points point tier tiers receive received receives receiving "
    "earn earned earns earning award awarded awards assign assigned fail failed fails failing failure failures "
    "pass passed passes passing flunk flunked result results fare fared fares perform performed performs "
    "performance standing place placed places stand stands stood evaluation evaluated assessed assessment hold "
    "held holds numeric numerical"
)
CHANGING = _words(
    "improve improved improves improving improvement improvements better worse worsen worsened worsening higher "
    "lower change changed changes changing differ differs difference rise rose risen rises raise raised fall "
    "fell fallen falls drop dropped drops decline declined declines increase increased decrease decreased jump "
    "jumped climb climbed slip slipped slid move moved gain gained gains progress progressed progression evolve "
    "evolved evolution trend trends develop developed development unchanged stay stayed stays keep kept remain "
    "remained same ahead behind beat beats beaten outperform outperformed outscore outscored exceed exceeded up down "
    "regress regressed happen happened turn turned turns become became becomes"
)
RANKING = _words(
    "highest lowest best worst top bottom leading leads lead leader biggest largest greatest smallest strongest "
    "weakest tied tie ties most least fewest max maximum min minimum high low good bad well poorly perfect winner"
)
COUNTING = _words(
    "how many number count percentage percent share proportion fraction ratio half majority average averages "
    "total complete full who median sum summed standard deviation correlation correlate variance distribution "
    "breakdown often"
)
PICKING = _words(
    "states with without above below over under least more fewer than better lower exactly region regions part "
    "parts section sections area areas issue issues category categories component components topic topics by "
    "each every individual subscore subscores detail details broken break"
)
TELLING = _words("timeline history historical historically over time chronology track trajectory past when")
FORETELLING = _words("will predict predicted prediction forecast expect expected likely future going upcoming probably")
NUMBERS = _words(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty first"
)
CONTRADICTING = _words(
    "contradict contradicts contradicted contradicting contradiction contradictions contradictory conflict conflicts "
    "conflicting agree disagree disagrees disagreed disagreement disagreements discrepancy discrepancies inconsistent "
    "inconsistency inconsistencies dispute disputed disputes"
)
LACKING = _words("missing lack lacks lacking unknown known covered included any nothing")
# A card that its source calls no final one.
PROVISIONAL = _words(
    "pre-launch prelaunch pre-liminary preliminary draft drafts provisional interim unofficial tentative pre-release "
    "unverified"
)
KNOWN = (
    FUNCTION
    | GRADING
    | CHANGING
    | RANKING
    | COUNTING
    | PICKING
    | TELLING
    | FORETELLING
    | NUMBERS
    | CONTRADICTING
    | LACKING
    | PROVISIONAL
)
EXPLICIT = _words(
    "grade grades graded grading score scores scored scoring mark marks letter rank ranks ranked ranking "
    "rankings rating ratings rated result results tier tiers average averages"
)
CONTEXT = EXPLICIT | _words(
    "points point fail failed fails failing failure failures pass passed passes passing flunk flunked"
)

# Words that are cut short.
_SHORT = {"avg": "average", "ave": "average", "pct": "percent", "perc": "percent"}

# Words of their own, of which archives and their readers write, and no slips: "filed" is not "failed", "evictions" are
# no "editions", "court" no "count", and who is "scared" was not "scored".
_NO_SLIPS = _words(
    "rate rates corrected corrects correcting correction corrections along alter aware batter beams beans bears "
    "beasts belts bitter boats bread bring broker butter cannon cares cars carts chance chances chanting charge "
    "charged charges charging cold combine companion companions compassion compete competent competing compiling "
    "composing computing conform contract contracted contracting contraction contracts converted cords county "
    "court courts coveted daring deceased dedication depiction depressed disgusted disrupted distributor drift "
    "dripped ears ether evacuated evacuation eviction evictions exit exits expert experts faced faces faction "
    "faded fairs falling famed farms fated feared fever filed files filing filings filled fills fired fires fist "
    "flanked flung fort forth friction grace grains grape grapes grave graves grazing hard hating head heads "
    "heart hearts herd hell historian holes hysterical improvised intercepted lads latter leaking leaks leaning "
    "leaping leapt lease leases leash leasing leaving lending litter loading loads locking locks looming looting "
    "loser lover market markets marred masked masks media messing mighty noting notion otter outset pace paced "
    "paint painted paints palace pants parks party paused pauses pausing peace performer performers plane planes "
    "plate plates played pleas pleased pointed ports precious prefect printer probable processed procession "
    "production profession promotion proposition provision provisions raced racing racks radio raged raging "
    "raided rained rally ranged ranging raped regain regained regent regrets regretted religions reporter "
    "reporters resort resorts retain retained retorted rides risks rites roses sanctions sand sands scare scared "
    "scares scope seduction selection selections shade shake shame shape shark sharp shave shipped shore shores "
    "skill skipped slapped smoothing sore spare spill staged stages stakes stall stare stared stares status "
    "statues store stored stores storing strand strands summer swayed swore tack tank tanks theme thick thin "
    "thorough threw tides tigers tiles timer tires tonic toxic trace tract trick trough truck tree vague vale "
    "valve valves verses wander wandering whale while winger winter world wore wound"
)

# A slip in a shorter word makes another word: "rate" and "rank", "best" and "beat".
MIN_LETTERS = 5
_LONG = sorted(word for word in KNOWN if len(word) >= MIN_LETTERS)  # of several as near the first is meant, on any run


@lru_cache(maxsize=8192)
def corrected(word: str) -> str | None:
    """The word of this vocabulary that ``word`` is or nearly is: one slip in up to eight letters, two in more."""
    if word in KNOWN:
        return word
    if word in _SHORT:
        return _SHORT[word]
    if len(word) < MIN_LETTERS - 1 or not word.isalpha() or word in _NO_SLIPS:
        return None
    slips = 1 if len(word) <= 8 else 2
    near = process.extract(word, _LONG, scorer=OSA.distance, score_cutoff=slips, limit=None)
    best = [found for found, distance, _ in near if distance == near[0][1] and found[0] == word[0]]
    return min(best, key=lambda found: abs(len(found) - len(word)), default=None)
