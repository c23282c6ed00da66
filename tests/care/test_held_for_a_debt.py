"""Who writes in another language that they are kept, made to work or to see customers, or owe and may not go, sees
help; who owes a bank, or cannot get out of a page, does not."""

from __future__ import annotations

import pytest

from ingest import built_in
from service.care.normal_form import Spelling
from service.care.pleas import Pleas
from service.safety import Safety
from tests.care.test_ordinary import is_helped

HELD = [
    "me trouxeram para cá com mentiras e agora tenho que fazer programa",
    "diz que devo a ele e não posso sair",
    "ils me gardent dans un appartement et je dois voir des hommes",
    "je leur dois de l'argent et je ne peux pas partir",
    "yo kenbe m nan yon kay, m oblije travay san yo pa peye m",
    "pinipilit nila akong makipagtalik sa mga lalaki",
    "may utang daw ako kaya hindi ako makauwi",
    "họ nói tôi còn nợ nên không cho về",
    "把我锁在房间里",
    "欠老板钱走不了",
    "меня держат в квартире и заставляют обслуживать клиентов",
    "говорят что я должна им деньги и не отпускают домой",
    "мене тримають у квартирі і змушують працювати",
    "يقول إني مديونة ولا يسمحون لي بالخروج",
    "मुझे एक घर में बंद करके रखा है",
    "손님을 받으라고 강요해요",
    "借金があるから家に帰してもらえません",
    "sie halten mich im keller fest",
    "sie sagen ich schulde ihnen geld und darf nicht gehen",
    "ci tengono rinchiusi",
    "dicono che ho un debito e non posso andare via",
    "jestem winna im pieniądze i nie pozwalają wyjść",
    "บังคับให้หนูรับแขก",
    "de säger att jag är skyldig dem pengar och får inte gå",
    "ze zeggen dat ik schulden heb en ik mag niet weg",
    "borcum var diyorlar eve göndermiyorlar",
    "mă obligă să fac sex cu bărbați",
    "egy lakásban tartanak és ügyfeleket kell fogadnom",
    "wananishikilia kwenye nyumba na kunilazimisha kufanya kazi",
    "λένε ότι τους χρωστάω και δεν με αφήνουν να φύγω",
    "می‌گویند بدهکارم و نمی‌گذارند بروم",
    "ዕዳ አለብሽ ይሉኛል ወደ ቤት መሄድ አልችልም",
    "ਮੈਥੋਂ ਜ਼ਬਰਦਸਤੀ ਕੰਮ ਕਰਵਾਉਂਦੇ ਹਨ",
    "আমাকে একটা বাসায় আটকে রেখেছে আর জোর করে কাজ করায়",
]
FREE = [
    "não consigo sair da minha conta",
    "dizem que devo uma multa da biblioteca",
    "il me garde une place",
    "la banque dit que je dois des frais",
    "je dois voir des clients demain",
    "меня держат на линии",
    "держите нас в курсе",
    "говорят что я должна библиотеке",
    "sie halten mich auf dem laufenden",
    "die bank sagt ich schulde gebühren",
    "ich kann nicht nach hause der zug fällt aus",
    "mi hanno venduto un biglietto sbagliato",
    "non mi lascia andare avanti nel sito",
    "我欠他钱怎么办",
    "借金の相談はできますか",
    "ห้องรับแขกอยู่ที่ไหน",
    "bank mówi że mam dług",
    "banken säger att jag har en skuld",
    "ik moet klanten bellen",
    "kargom eve göndermiyorlar",
    "nu pot să ies din aplicație",
    "lakásban tartanak kutyát?",
    "με αναγκάζει να αλλάξω κωδικό",
    "البنك يقول إني مدين برسوم",
    "بانک می‌گوید بدهکارم",
]


@pytest.mark.parametrize("message", HELD)
def test_who_is_kept_or_made_to_work_sees_help(message: str) -> None:
    assert is_helped(Safety(built_in(), None), message)


@pytest.mark.parametrize("message", FREE)
def test_who_owes_or_waits_is_no_cry(message: str) -> None:
    assert Pleas(Spelling()).kinds(Spelling().read(message)) == ()
