"""The verbs that stand beside a quotation and say that somebody spoke, in English and in Spanish."""

from __future__ import annotations

VERB = (
    r"(?:said|says|say|stated|states|adds|added|explained|explains|noted|notes|continued|continues|concluded|"
    r"remarked|"
    r"commented|comments|told|wrote|writes|announced|declared|testified|urged|urges|emphasi[sz]ed|emphasi[sz]es|"
    r"stressed|argued|argues|warned|warns|insisted|observed|recalled|replied|responded|affirmed|shared|reflected|"
    r"asked|asks|confirmed|confirms|admitted|admits|acknowledged|acknowledges|conceded|concedes|cautioned|cautions|"
    r"joked|jokes|quipped|reiterated|reiterates|recounted|recounts)"
)
# Beside a quotation they say it; before other words they do something else ("answered questions").
REPLIED = (
    r"(?:answered|answers|countered|counters|agreed|agrees|disagreed|disagrees|objected|objects|retorted|tweeted|tweets|"
    r"posted|texted|radioed|sighed|whispered|shouted|yelled|cried|exclaimed|laughed|vowed|promised|predicted|complained|"
    r"mused|lamented|snapped|discrepó|replicó|contestó|prometió|tuiteó|gritó|susurró|suspiró)"
)
# Spanish leaves out who goes on speaking ("..., añadió.") and says what was said as "dijo" and as "ha dicho".
VERBO = (
    r"(?:(?:ha |han |había )(?:dicho|afirmado|señalado|asegurado|explicado|declarado|agregado|añadido|manifestado|"
    r"indicado|subrayado|destacado|recordado|advertido|comentado|expresado|sostenido|apuntado|precisado|insistido|"
    r"reiterado|contado|relatado|reconocido|admitido|aclarado|confirmado|alertado|recalcado|enfatizado|resaltado|"
    r"detallado|puntualizado|matizado|resumido|confesado|opinado|lamentado)|dijo|dijeron|afirmó|afirma|señaló|señala|aseguró|asegura|explicó|declaró|agregó|agrega|añadió|añade|"
    r"manifestó|indicó|subrayó|destacó|recordó|recuerda|advirtió|advierte|comentó|expresó|sostuvo|sostiene|apuntó|"
    r"precisó|insistió|insiste|reiteró|respondió|escribió|preguntó|concluyó|anunció|expuso|lamentó|celebró|contó|relató|"
    r"bromeó|reconoció|reconoce|admitió|admite|aclaró|aclara|confirmó|alertó|recalcó|recalca|enfatizó|resaltó|detalló|"
    r"puntualizó|matizó|resumió|confesó|opinó|aseveró|exclamó|remarcó|prosiguió)"
)
SAID = rf"(?:{VERB}|{VERBO})"
