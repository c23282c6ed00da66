"""Who cries for help in a language that the archive does not speak sees help in both of its own; who asks is no cry."""

from __future__ import annotations

import pytest

from ingest import built_in
from service.answer import Outcome, Reason
from service.care.normal_form import Spelling
from service.care.pleas import Pleas
from service.safety import Safety
from tests.organisations import of_nobody_in_danger

HERE = Safety(built_in(), None)
LIBRARY = Safety(of_nobody_in_danger("Marrow County Library", "county", "Marrow"), None)
DANGER = [
    "me ajudem por favor",
    "nao me deixam sair",
    "aidez-moi s'il vous plaît",
    "au secours il m'a enfermée",
    "mwen bezwen èd tanpri",
    "yo pran paspò mwen",
    "tulungan niyo po ako",
    "Cứu tôi với",
    "cuu toi voi",
    "救命",
    "老板拿走了我的护照",
    "他们不让我走",
    "помогите, пожалуйста, меня не выпускают",
    "муж бьёт меня",
    "ساعدوني",
    "أخذوا جواز سفري",
    "मेरी मदद करो",
    "mujhe bachao",
    "도와주세요 제발",
    "여권을 뺏겼어요",
    "助けて",
    "hilfe ich werde festgehalten",
    "aiutatemi per favore",
    "pomocy",
    "допоможіть",
    "hjälp mig, han är utanför",
    "de tog mitt pass",
    "ik word opgesloten door mijn baas",
    "eşim beni tehdit ediyor",
    "am fost răpită",
    "ajutor, vine spre mine",
    "nem engednek haza",
    "nisaidieni, wamenifungia",
    "βοήθεια, έρχεται",
    "به من کمک کنید او اینجاست",
    "au secours il est derrière la porte",
    "спасите меня он идёт",
    "моя мать угрожает мне пистолетом",
    "minha irmã me ameaça com uma faca",
    "meu tio quer me matar",
    "ma femme me frappe tous les soirs",
    "madanm mwen bat mwen",
    "sinasaktan ako ng misis ko",
    "vợ tôi đánh tôi",
    "我女朋友经常打我",
    "他用刀指着我",
    "дівчина погрожує мені ножем",
    "أمي تضربني",
    "मेरी पत्नी मुझे मारती है",
    "어머니가 저를 협박해요",
    "妻に殴られています",
    "meine Mutter schlägt mich",
    "mia sorella mi minaccia",
    "żona mnie bije",
    "min flickvän slår mig",
    "mijn zus bedreigt me",
    "karım beni dövüyor",
    "soția mea mă bate",
    "a feleségem megver",
    "mon mec me gifle",
    "j'ai très peur de mon copain",
    "elle m'enferme dans sa cave",
    "mon employeur ne me paie pas",
    "il menace de diffuser mes photos",
    "chồng em hay đánh em",
    "con sợ cha dượng",
    "bà chủ giữ hộ chiếu",
    "có người theo dõi em",
    "我男友又打我",
    "老板扣了护照",
    "公司不发工资",
    "他说要公开我的照片",
    "начальница забрала документы",
    "очень боюсь отчима",
    "мне не платят",
    "грозится разослать мои фото",
    "хазяїн не віддає паспорт",
    "боюся свого хлопця",
    "أخاف من أبي",
    "المدير أخذ جواز السفر",
    "لا يدفع راتبي",
    "मुझे पैसे नहीं मिलते",
    "ससुर से डर लगता है",
    "mwen pè patwon an",
    "patwon an pa peye m",
    "takot ako sa kanya",
    "hindi ako pinapasahod",
    "tenho medo dele",
    "o patrão não me paga",
    "ich habe Angst vor ihm",
    "mein Chef zahlt mir keinen Lohn",
    "ho paura di lui",
    "boję się ojczyma",
    "남편이 무서워요",
    "월급을 못 받았어요",
    "夫が怖い",
    "給料を払ってくれない",
    "ondan korkuyorum",
    "እባክዎ አድኑኝ",
    "አባቴ ይደበድበኛል",
    "ፓስፖርቴን ወሰዱብኝ",
    "ደሞዝ አይከፍሉኝም",
    "ਸਾਨੂੰ ਬਚਾਓ",
    "ਉਹ ਮੈਨੂੰ ਕੁੱਟਦੇ ਹਨ",
    "ਬੌਸ ਨੇ ਮੇਰਾ ਪਾਸਪੋਰਟ ਰੱਖ ਲਿਆ",
    "আমাদের সাহায্য করুন",
    "সে আমাকে পেটায়",
    "মালিক বেতন দেয় না",
]
EMERGENCIES = [
    "у моей сестры инсульт",
    "бабушка не дышит",
    "у моєї мами інфаркт",
    "minha mãe não está respirando",
    "meu avô está tendo um infarto",
    "ma mère fait une crise cardiaque",
    "mon bébé ne respire plus",
    "papa m pa respire",
    "hindi humihinga ang anak ko",
    "mẹ tôi bất tỉnh",
    "我妈妈没有呼吸",
    "أمي لا تتنفس",
    "मेरे पिता को दिल का दौरा पड़ा है",
    "어머니가 의식이 없어요",
    "祖母が息をしていません",
    "mein Opa hat einen Schlaganfall",
    "mia nonna non respira",
    "mój mąż ma zawał",
    "min mormor andas inte",
    "mijn opa heeft een beroerte",
    "annem kalp krizi geçiriyor",
    "tata nu respiră",
    "anyám eszméletlen",
    "mama yangu hapumui",
    "ο πατέρας μου δεν αναπνέει",
    "مادرم سکته کرده",
]
CRISIS = [
    "መኖር ሰልችቶኛል",
    "ਮੈਨੂੰ ਮਰਨਾ ਹੈ",
    "বাঁচতে চাই না",
    "quero me matar",
    "je veux mourir",
    "我想死",
    "не хочу жить",
    "أريد أن أموت",
    "죽고 싶어요",
    "tôi muốn chết",
]
NO_CRY = [
    "ajuda a encontrar o relatório de 2015",
    "o chefe vai me matar se eu não achar o comunicado",
    "estou preso no trânsito",
    "j'ai besoin d'aide pour ma carte de bibliothèque",
    "où trouver le communiqué de 2015",
    "mwen vle wè rapò 2015 la",
    "kailangan ko ng tulong sa library card ko",
    "tôi cần giúp tìm báo cáo",
    "请帮我找2015年的报告",
    "我想死你了",
    "помогите найти отчет за 2015 год",
    "он бьет рекорд",
    "أريد المساعدة في العثور على البيان",
    "मुझे रिपोर्ट चाहिए",
    "보고서를 찾는 것을 도와주세요",
    "저를 팔로우하세요",
    "レポートを探すのを助けてください",
    "ich brauche hilfe mit meinem ausweis",
    "mi aiuti a trovare il comunicato",
    "the aide to the governor",
    "hjälp mig med rapporten",
    "hjälp mig snälla att hitta rapporten",
    "help mij met mijn bibliotheekpas",
    "ajutor cu raportul",
    "nisaidie kupata ripoti",
    "helfen Sie mir bitte mit dem Ausweis",
    "помогите мне с отчетом",
    "de wet dwingt mij om te betalen",
    "patronum beni aradı",
    "o pai do prefeito teve um infarto em 2010",
    "жена мэра угрожает судом",
    "elle me tape sur les nerfs",
    "她打我电话",
    "minha mãe trabalha na biblioteca",
    "мой отец купил билет",
    "programme pour les femmes victimes d'un infarctus",
    "mein Vater hatte 2012 einen Herzinfarkt",
    "그녀가 저를 소개했어요",
    "Sekou",
    "他打我手机了",
    "он не платит за билет",
    "chủ tịch đánh golf",
    "ma patronne ouvre à dix heures",
    "አመሰግናለሁ",
    "ਤੁਸੀਂ ਕਦੋਂ ਖੁੱਲ੍ਹਦੇ ਹੋ",
    "আপনারা কখন খোলেন",
]
ORDINARY = [
    "anong oras kayo nagsasara",
    "bonjour, à quelle heure fermez-vous ?",
    "muito obrigado",
    "wann habt ihr offen",
    "когда вы работаете",
    "你们几点关门",
    "몇 시에 열어요",
    "আপনারা কোথায়",
    "በጣም አመሰግናለሁ",
]


@pytest.mark.parametrize("safety", [HERE, LIBRARY], ids=["danger expected", "library"])
@pytest.mark.parametrize(
    ("cry", "reason"), [(c, Reason.DANGER) for c in DANGER + EMERGENCIES] + [(c, Reason.CRISIS) for c in CRISIS]
)
def test_a_plain_cry_gets_help_in_english_and_spanish(cry: str, reason: Reason, safety: Safety) -> None:
    end = safety.check(cry)
    assert end is not None
    assert (end.outcome, end.reason) == (Outcome.HELP, reason)
    english, spanish = end.text.split("\n\n")
    assert "911" in english
    assert "llame al" in spanish


def test_a_spanish_interface_shows_its_own_language_first() -> None:
    end = HERE.check("救命", interface="es")
    assert end is not None
    assert end.text.startswith("Si está en peligro")
    assert end.language == "es"


@pytest.mark.parametrize("question", NO_CRY)
def test_what_is_asked_in_such_a_language_is_no_cry(question: str) -> None:
    spelling = Spelling()
    assert Pleas(spelling).kinds(spelling.read(question)) == ()


@pytest.mark.parametrize("message", ORDINARY)
def test_hours_and_thanks_in_such_a_language_are_ordinary(message: str) -> None:
    spelling = Spelling()
    assert Pleas(spelling).ordinary(spelling.read(message))
    assert not Pleas(spelling).ordinary(spelling.read(f"{message} 911"))


def test_a_cry_that_is_spanish_as_well_is_answered_in_spanish() -> None:
    end = HERE.check("socorro")
    assert end is not None
    assert end.language == "es"
    assert "If you are in danger" not in end.text
