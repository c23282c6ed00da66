"""Given names that are no other words: a label "Ann Lee: " is a person's, where "Bottom Line: " is not.

The commonest of English and Spanish and of the languages beside them; what is a noun or a verb as well ("Grace",
"Will") is left out. A name that is not among them may be a person's all the same: the text has to print it elsewhere.
Accents make no difference: a Chloë is as well known as a Chloe.
"""

from __future__ import annotations

from ingest.accents import unaccented

_GIVEN_NAMES = frozenset(
    """
    aaron abigail abraham ada adam adele adrian adriana agnes ahmed aisha akira alan albert alberto alejandra
    alejandro alex alexander alexandra alexis alfonso alfred alfredo ali alice alicia alison allison alma amanda
    amelia amina amir amit amy ana anastasia andre andrea andreas andres andrés andrew andy ángel angela ángela
    angelica angelina anika anita ann anna anne annette annie anthony antoine anton antonia antonio anwar ariana
    arthur arturo asha ashley astrid audrey augusto aurora barbara bárbara barry beatrice beatriz becky belén ben
    benjamin bernard bernardo beth bethany betty beverly blanca bob bonnie bradley brandon brenda brian bridget
    bruce bruno bryan caitlin callum camila carl carla carlos carmen carol carolina caroline carolyn carrie
    catalina catherine cathy cecilia cesar césar chad charles charlie charlotte chen cheryl chiara chloe chris
    christina christine christopher cindy claire clara claudia clifford clive colin colleen connie connor constance
    cora corey craig cristina curtis cynthia daisuke dan dana daniel daniela danielle danny dario darren dave david
    deborah debra deepa delia denise dennis derek diana diane diego dimitri dmitri dolores dominic don donald donna
    dora dorothy doug douglas duncan dustin dylan eamon ed eddie edgar edith edmund eduardo edward edwin eileen
    elaine eleanor elena eli elijah elisa elisabeth elizabeth ella ellen ellie elliot eloise elsa emil emilia
    emilio emily emma enrique eric erica erik erika erin erna ernest ernesto esteban esther ethan eugene eugenia
    eva evelyn fabian fatima fátima federico felicia felipe felix fernanda fernando fiona florence frances
    francesca francis francisca francisco franz fred frederick frida gabriel gabriela gareth gary gavin geoffrey
    george georgia georgina gerald gerard gerardo gianni gilbert gina giovanni giulia gloria gonzalo gordon graham
    greg gregory greta guadalupe guillermo gustavo guy hana hannah hans harold harriet harry harvey hassan heather
    hector héctor heidi helen helena helga henri henry herbert hernán hilary hiroshi holly howard hugh hugo hussein
    ian ibrahim ida ignacio igor imani ines inés inga ingrid irene irina irma isaac isabel isabella isaiah ismael
    ivan iván jackie jacob jacqueline jacques jaime jamal james jamie jan jane janet janice jared jasmine jason
    javier jean jeanne jeff jeffrey jenna jennifer jenny jeremiah jeremy jerome jerry jesse jessica jesús jill jim
    jimmy jo joan joanna joanne joaquín jody joe joel johan johanna john johnny jon jonas jonathan jordan jorge
    jose josé josefina joseph josephine joshua joyce juan juana juanita judith judy jules julia julian julián julie
    juliet julio jun justin kai karen karim karin karl kate katherine kathleen kathryn kathy katie katrina kavita
    keiko keith kelly ken kenji kenneth kerry kevin khalid kim kimberly klaus kristen kristin kristina kumar kurt
    kyle lara larry lars laura lauren laurence leah lee lena leo leon leonard leonardo leonor leslie leticia lia
    liam lillian linda lisa liz lloyd lola lorena lorenzo lori lorraine louis louise lourdes luca lucas lucia lucía
    luciana lucy luis luisa luke luz lydia lyle lynn mabel madeleine maggie magnus maite malcolm malik manuel
    manuela mara marc marcel marcela marcia marco marcos marcus margaret margarita maria maría mariana marianne
    marie marilyn mario marion marisol mark marlene marta martha martin martín martina mary mateo mathew matilda
    matt matteo matthew maureen maurice mauricio maya megan mehmet mei melanie melinda melissa mercedes meredith
    mia michael michaela michel michele michelle miguel mike mikhail mildred milton mira miranda miriam mitchell
    mohamed mohammed moira molly monica mónica monique morris muhammad muriel nadia nadine nancy naomi natalia
    natalie natasha nathan nathaniel neil nelson nestor nia nicholas nick nicola nicolas nicolás nicole nigel
    nikhil nina noah noel noelle nora norma norman nuria octavio olaf oleg olga oliver olivia olu omar orlando
    oscar óscar otto pablo paloma pamela paolo patricia patricio patrick paul paula pauline pavel pedro penelope
    per peter petra phil philip phillip pierre pilar priya rachel rafael raj rajesh ralph ramón ramona randall
    randy raquel raul raúl ravi raymond rebecca regina renata rené renee ricardo richard rick rita robert roberta
    roberto rocío rodney rodrigo roger roland ron ronald rosa rosalind rosario rosemary ross roy ruben rubén rudolf
    rupert russell ruth ryan sabrina sally salvador sam samantha samir samuel sandra sanjay santiago sara sarah
    saul scott sean sebastian sebastián serena sergio seth shannon sharon shaun sheila shirley silvia simon sofia
    sofía sofie soledad sonia sonja sophia sophie spencer stacey stanley stefan stella stephanie stephen steve
    steven stuart sue susan susana susanna suzanne sven svetlana sylvia takashi tamara tania tanya tara tariq
    tatiana ted terence teresa terry thea theo theodore theresa thomas tiffany tim timothy tina todd tom tomas
    tomás tony tracey tracy trevor tristan tyler ulla ulrich umberto ursula valentina valeria valerie vanessa vera
    veronica verónica vicente vicky victoria vijay vikram vincent viola virginia vivian vladimir walter wanda wayne
    wei wendy werner wilhelm william winston xavier yasmin yolanda youssef yuki yusuf yvonne zachary zara zoe
    """.split()
)
_PLAIN = frozenset(map(unaccented, _GIVEN_NAMES))


def is_given_name(word: str) -> bool:
    return unaccented(word.casefold()) in _PLAIN
