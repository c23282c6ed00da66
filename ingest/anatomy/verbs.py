"""The verbs that stand beside a quotation and say that somebody spoke, in English and in Spanish."""

from __future__ import annotations

VERB = (
    r"(?:said|says|say|stated|states|advised|advises|declares|pointed out|points out|"
    r"adds|added|explained|explains|noted|notes|concluded|remarked|"
    r"commented|comments|told|wrote|writes|announced|declared|testified|urged|urges|emphasi[sz]ed|emphasi[sz]es|"
    r"stressed|argued|argues|warned|warns|insisted|observed|recalled|replied|responded|affirmed|shared|reflected|"
    r"asked|asks|confirmed|confirms|admitted|admits|acknowledged|acknowledges|conceded|concedes|cautioned|cautions|"
    r"joked|jokes|quipped|reiterated|reiterates|recounted|recounts)"
)
# Beside a quotation they say it; before other words they do something else ("answered questions").
REPLIED = (
    r"(?:answered|answers|continued|continues|countered|counters|agreed|agrees|disagreed|disagrees|objected|objects|retorted|tweeted|tweets|"
    r"posted|texted|radioed|sighed|whispered|shouted|yelled|cried|exclaimed|laughed|vowed|promised|predicted|complained|"
    r"mused|lamented|snapped|discrepó|coincidió|replicó|contestó|prometió|tuiteó|gritó|susurró|suspiró)"
)
# They say it where nothing stands between them and the quotation ("observes Ann Lee", and not "Ann Lee observes the").
NARRATED = r"(?:insists|observes|recalls|replies|responds|stresses|affirms|reflects)"
# Spanish leaves out who goes on speaking ("..., añadió.") and says what was said as "dijo" and as "ha dicho".
# Those of the present that are nouns too ("la denuncia") are left out.
_HABER = r"(?:ha|han|había|habían)\s+"
_PARTICIPIO = (
    r"(?:dicho|afirmado|señalado|asegurado|explicado|declarado|agregado|añadido|manifestado|indicado|subrayado|"
    r"destacado|recordado|advertido|comentado|expresado|sostenido|apuntado|precisado|insistido|reiterado|contado|"
    r"relatado|reconocido|admitido|aclarado|confirmado|alertado|recalcado|enfatizado|resaltado|detallado|puntualizado|"
    r"matizado|resumido|confesado|opinado|lamentado|remarcado|denunciado|criticado|garantizado|protestado|incidido|"
    r"reivindicado|reclamado|argumentado|defendido|avanzado|adelantado|respondido|concluido|anunciado|expuesto|"
    r"celebrado|ironizado|avisado|sentenciado|zanjado|justificado|exigido|valorado|augurado|pronosticado|ratificado)"
)
VERBO = (
    rf"(?:{_HABER}{_PARTICIPIO}|"
    r"dijo|dijeron|dice|dicen|afirmó|afirma|señaló|señala|aseguró|asegura|explicó|explica|declaró|declara|agregó|agrega|"
    r"añadió|añade|manifestó|manifiesta|indicó|indica|subrayó|subraya|destacó|destaca|recordó|recuerda|advirtió|advierte|"
    r"comentó|comenta|expresó|expresa|sostuvo|sostiene|apuntó|apunta|precisó|insistió|insiste|reiteró|reitera|respondió|"
    r"escribió|preguntó|concluyó|concluye|anunció|expuso|lamentó|lamenta|celebró|contó|relató|relata|bromeó|bromea|"
    r"reconoció|reconoce|admitió|admite|aclaró|aclara|confirmó|confirma|alertó|recalcó|recalca|enfatizó|enfatiza|"
    r"resaltó|resalta|detalló|puntualizó|puntualiza|matizó|matiza|resumió|resume|confesó|confiesa|opinó|opina|aseveró|"
    r"asevera|exclamó|remarcó|remarca|prosiguió|denunció|criticó|garantizó|garantiza|protestó|incidió|incide|"
    r"reivindicó|reivindica|argumentó|argumenta|defendió|defiende|adelantó|ironizó|ironiza|avisó|sentenció|zanjó|"
    r"justificó|justifica|apostilló|espetó|remató|vaticinó|vaticina|auguró|pronosticó|ratificó|valoró|reclamó|reclama|abundó|abunda)"
)
SAID = rf"(?:{VERB}|{VERBO})"
