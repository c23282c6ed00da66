"""Words of labels, titles, places and papers that stand in no name of a person: "Key Finding", "Port Marlow"."""

from __future__ import annotations

NO_NAMES = frozenset(
    """
    a about abstract act acts address alert alerts all also amendment amendments an and announcer announcers another
    answer answers any april argus article articles at audience audio august avenue award awards background banner
    banners bay best big bigger biggest bill bills book books breaking but by calle caller callers campaign
    campaigns canción cape caption captions capítulo carta case cases chapter chapters chorus chronicle cita claim
    claims click comment comments con concert conclusion conclusions contact contacto contacts courier credit
    credits crowd daily day de december del dispatch documentary e-mail e-mails each east eastern echo editor
    editors eight el email emails en encuesta episode episodes essay essays estudio evening event events every
    example examples exhibit exhibition exhibits fact facts feature featured february figure figures film films
    final finding findings first five follow for fort foto four from fuente gazette globe goal goals grade grades
    guardian hall headline headlines her herald his host hosts how hymn hymns idea ideas image images in informe
    interview interviewer interviewers introduction island item items its january journal july june key keynote la
    lake las last lecture lectures lema lesson lessons letter letters level levels libro listen los magazine mail
    main march may media mensaje mercury message messages mission moderador moderadora moderator moderators month
    more morning most motion motions motto mottos mount movie movies my myth myths más narrator narrators new next
    night nine no north northern not nota notas note notes novel novels november nuestra nuestro nueva nuevo number
    numbers observer october of old on one option options or ordinance ordinances other our overview panel para park
    part parts película phase phases photo photos picture pictures plan plans plaza poem poems point points por port
    post poster posters posts prayer prayers pregunta premio presentador presentadora press prize prizes psalm
    psalms public público question questioner questions quotation quotations quote quotes radio reaction reactions
    read reality recommendation recommendations record register related reply report reporter reporters reports
    resolution resolutions response respuesta result results review river road rule rules saint san santa scene
    scenes season seasons second section sections see sentinel september series sermon session sessions seven share
    show shows sign signs six slogan slogans song songs source sources south southern speaker speakers speech square
    st stage stages standard star statement statements step steps stories story street studies study su subject
    subjects summary sun survey surveys table tables takeaway takeaways talk talks telegraph television tema ten
    test tests that the their theme themes these third this three tip tips title titles to today top topic topics
    track tracks tribune truth tv tweet tweets two título un una update updates value values verdict verdicts verse
    verses video videos vision voice voices watch week weekly west western what when where which who why with
    workshop workshops worst year yes yesterday your
    """.split()
)
