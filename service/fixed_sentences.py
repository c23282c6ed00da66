"""The sentences of answers and abstentions that are pressdesk's own, in English and Spanish, by their names in
``wording.py``; what stands in braces is filled in there."""

from __future__ import annotations

SENTENCES = {
    "en": {
        "not_supported": "The archive has passages that may be related, and none that surely answers this.",
        "several_at_once": "This asks several things at once, and nothing answers them together. Each of them may "
        "have an answer of its own.",
        "not_supported_words": "The archive has passages that may be related, and none that surely answers this. "
        "Nothing in them comes near these words of the question: {words}.",
        "not_in_archive": "The archive does not hold an answer to this.",
        "no_words_of": "The archive holds no quotation of {speaker}.",
        "no_sure_words_of": "The archive names {speaker} as the speaker of no quotation. Beside that name it prints "
        "words in quotation marks of which it is not certain whose they are.",
        "no_further_words_of": "The archive holds no further quotation of {speaker}.",
        "no_further_words_on": "The archive holds no further quotation of {speaker} on this.",
        "no_words_on": "The archive quotes {speaker}, and nowhere on this.",
        "no_words_with": "The archive quotes {speaker}, and in no document that holds any of these words: {words}.",
        "no_words_in": "The archive quotes {speaker}, and in no document of {years}.",
        "nearly_these_words": "These words do not stand in the archive as given. It quotes words that come near:",
        "words_nowhere": "These words do not stand in the archive.",
        "nowhere_with_these_words": "The archive quotes {speaker}, and nowhere with these words.",
        "not_with_these_words": "No, the archive does not quote {speaker} with these words. It gives them to another:",
        "not_as_words_of": "The archive prints these words, and not as words of {speaker}:",
        "no_such_bill": "The archive does not mention {bills}.",
        "nothing_mentions_then": "No document of the years that are asked for holds these words: 0 of {documents}.",
        "nothing_mentions_before": "No document of the answer before holds these words: 0 of {documents}.",
        "nothing_mentions": "No document in the archive holds these words: 0 of {documents}.",
        "nobody_quoted": "No document that was asked for quotes anybody by name.",
        "nobodys_words": "These are sentences of the document itself; none is shown as the words of a named speaker.",
        "nobody_else_quoted": "The documents of the answer before quote nobody else by name.",
        "no_author": "No document that was asked for names its author.",
        "no_cause": "No sentence was found that gives the reason for this grade in so many words.",
        "prediction": "The archive holds what was published, and does not foretell what nobody has announced.",
        "out_of_scope": "This service finds and quotes what was published; it does not translate or write texts.",
        "words_of": "What did {speaker} say?",
        "which_holder": "The documents introduce several people so. Whose words are meant?",
        "which_speaker": "The answer before quotes several people. Whose words are meant?",
        "which_document": "Which document is meant?",
        "left_open": "The question leaves open who or what is meant. Please ask it with a name, a subject or a title, "
        "or after a question that names one.",
        "filtered": "This holds within the filters that were set.",
        "thanks": "You are welcome. Ask again whenever you like.",
        "noted": "Ask the next question whenever you like.",
        "goodbye": "Goodbye. Come back with a question whenever you like.",
        "scolding": "Sorry that this was no help. It is an automated search of what was published, and no person; "
        "asked in other words, it may find more.",
        "privacy": "Questions are not kept here, and nobody answers in person. Your browser may keep this page in its "
        "history: delete it there, or use a device that nobody else looks at. Please write no names or "
        "private details.",
        "privacy_kept": "Questions about the documents are kept for {days}, with the day and without any address, "
        "so that staff see what is missing; messages that ask for help are not kept. Nobody answers in person. Your "
        "browser may keep this page in its history: delete it there, or use a device that nobody else looks at. Please "
        "write no names or private details.",
        "citing": "Each quotation stands word for word in the document that is named below it, with its date as far as "
        "it is known. “Copy or cite” beside it gives the quotation with its source, in AP style, as a footnote and as "
        "a link to the passage. A figure is cited by the rows that it was counted from. Whether more than a quotation "
        "may be reprinted is for its publisher to say.",
        "unseen": "What is not public is not told here, nor whether there is any: what is held back, under embargo, a "
        "draft or withdrawn, files that could not be read, what was cut out. Staff see it with `python -m ingest "
        "status`, and what to look at in public documents with `python -m ingest checks`.",
        "service": "This is a search of what was published, and no person. It answers with exact quotations and "
        "figures out of the documents{whose}, each with its source, and says so where they hold no answer. Ask in "
        "your own words, for example: What is the latest release? Who is quoted? Which documents are from last year?",
    },
    "es": {
        "not_supported": "El archivo tiene pasajes que pueden tener relación, y ninguno responde con seguridad a esto.",
        "in_english": "El archivo lo dice en inglés; se cita tal como se imprimió.",
        "several_at_once": "Esto pregunta varias cosas a la vez, y nada las responde juntas. Cada una puede tener su "
        "propia respuesta.",
        "not_supported_words": "El archivo tiene pasajes que pueden tener relación, y ninguno responde con seguridad a "
        "esto. Nada en ellos se acerca a estas palabras de la pregunta: {words}.",
        "not_in_archive": "El archivo no contiene una respuesta a esto.",
        "no_words_of": "El archivo no contiene ninguna cita de {speaker}.",
        "no_sure_words_of": "El archivo no da ninguna cita como palabras de {speaker}. Junto a ese nombre imprime "
        "palabras entre comillas de las que no es seguro de quién son.",
        "no_further_words_of": "El archivo no contiene más citas de {speaker}.",
        "no_further_words_on": "El archivo no contiene más citas de {speaker} sobre esto.",
        "no_words_on": "El archivo cita a {speaker}, y en ninguna parte sobre esto.",
        "no_words_with": "El archivo cita a {speaker}, y en ningún documento con alguna de estas palabras: {words}.",
        "no_words_in": "El archivo cita a {speaker}, y en ningún documento de {years}.",
        "nearly_these_words": "Estas palabras no figuran así en el archivo. Cita otras que se les acercan:",
        "words_nowhere": "Estas palabras no figuran en el archivo.",
        "nowhere_with_these_words": "El archivo cita a {speaker}, y en ninguna parte con estas palabras.",
        "not_with_these_words": "No, el archivo no cita a {speaker} con estas palabras. Las da como de otra persona:",
        "not_as_words_of": "El archivo contiene estas palabras, y no como palabras de {speaker}:",
        "no_such_bill": "El archivo no menciona {bills}.",
        "nothing_mentions_then": "Ningún documento de los años pedidos contiene estas palabras: 0 de {documents}.",
        "nothing_mentions_before": "Ningún documento de la respuesta anterior las contiene: 0 de {documents}.",
        "nothing_mentions": "Ningún documento del archivo contiene estas palabras: 0 de {documents}.",
        "nobody_quoted": "Ningún documento de los pedidos cita a nadie por su nombre.",
        "nobodys_words": "Son frases del propio documento; ninguna se muestra como palabras de una persona nombrada.",
        "nobody_else_quoted": "Los documentos de la respuesta anterior no citan a nadie más por su nombre.",
        "no_author": "Ningún documento de los pedidos nombra a su autor.",
        "no_cause": "No se ha encontrado ninguna frase que diga la razón de esta calificación con esas palabras.",
        "prediction": "El archivo contiene lo que se publicó, y no predice lo que nadie ha anunciado.",
        "out_of_scope": "Este servicio encuentra y cita lo que se publicó; no traduce ni redacta textos.",
        "words_of": "¿Qué dijo {speaker}?",
        "which_holder": "Los documentos presentan así a varias personas. ¿De quién se piden las palabras?",
        "which_speaker": "La respuesta anterior cita a varias personas. ¿De quién se piden las palabras?",
        "which_document": "¿Qué documento se quiere decir?",
        "left_open": "La pregunta no dice a quién o a qué se refiere. Pregunte con un nombre, un tema o un título, o "
        "después de una pregunta que lo nombre.",
        "filtered": "Esto vale dentro de los filtros elegidos.",
        "thanks": "De nada. Puede volver a preguntar cuando quiera.",
        "noted": "Puede hacer la siguiente pregunta cuando quiera.",
        "goodbye": "Adiós. Puede volver con una pregunta cuando quiera.",
        "scolding": "Sentimos que esto no le haya servido. Es una búsqueda automática en lo que se publicó, y no una "
        "persona; preguntada con otras palabras, puede encontrar más.",
        "privacy": "Aquí no se guardan las preguntas, y no responde ninguna persona. Su navegador puede guardar esta "
        "página en su historial: bórrela allí, o use un dispositivo que nadie más mire. Por favor, no escriba nombres "
        "ni datos privados.",
        "privacy_kept": "Las preguntas sobre los documentos se guardan {days}, con la fecha y sin dirección, "
        "para que el personal vea lo que falta; los mensajes que piden ayuda no se guardan. No responde ninguna "
        "persona. Su navegador puede guardar esta página en su historial: bórrela allí, o use un dispositivo que nadie "
        "más mire. Por favor, no escriba nombres ni datos privados.",
        "citing": "Cada cita figura palabra por palabra en el documento que se nombra debajo, con su fecha en lo que "
        "se sabe de ella. «Copiar o citar», a su lado, da la cita con su fuente, en estilo AP, como nota al pie y como "
        "enlace al pasaje. Una cifra se cita por las filas con las que se contó. Si puede reimprimirse más que una "
        "cita lo decide quien la publicó.",
        "unseen": "Lo que no es público no se dice aquí, ni si lo hay: lo retenido, lo embargado, los borradores, lo "
        "retirado, los archivos que no se pudieron leer, lo que se recortó. El personal lo ve con `python -m ingest "
        "status`, y lo que conviene revisar en los documentos públicos con `python -m ingest checks`.",
        "service": "Esto es una búsqueda en lo que se publicó, y no una persona. Responde con citas exactas y cifras "
        "de los documentos{whose}, cada una con su fuente, y dice cuando no contienen respuesta. Pregunte con sus "
        "palabras.",
    },
}
