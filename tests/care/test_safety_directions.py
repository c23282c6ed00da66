"""Who wants the press office, a job, to give or to help is directed there; who asks what was said of them is not."""

from __future__ import annotations

import pytest

from service.answer import Reason
from service.safety import Safety
from tests.rules_alone import reason_of
from tests.rules_alone import safety as safety

PRESS = [
    "Who do I contact for media?",
    "How do I reach the press office?",
    "I would like to request an interview",
    "interview request",
    "Can I speak with a spokesperson?",
    "Is a spokesperson available for comment?",
    "Where is the press kit?",
    "press kit",
    "media contact",
    "What is the press office's phone number?",
    "How can journalists get access to the videos?",
    "I need b-roll footage",
    "Can I download the press photos?",
    "Who handles media inquiries?",
    "Can I interview the director?",
    "I want to arrange an interview with the founder",
    "Could we set up an interview tomorrow?",
    "May I talk to someone from your team for a story?",
    "What is your press email?",
    "add me to the press list",
    "Can I get an embargoed copy?",
    "I need a comment from your organisation",
    "who do I call for press",
    "contact us",
    "talk to a human",
    "I'm a reporter and want to talk to someone",
    "how do I get your logo",
    "who is the press contact?",
    "Give me the media relations contact",
    "I want to speak to your policy team",
    "Who can I call about a story for broadcast?",
    "schedule an interview",
    "I need high resolution photos",
    "where do I send a correction",
    "video access for tv",
    "need the media team",
    "Is there someone I can email for an article?",
    "put me on the press list",
    "¿Con quién hablo para una entrevista?",
    "quiero una entrevista con la fundadora",
    "necesito el contacto de prensa",
    "¿Cómo puedo hablar con alguien de ustedes?",
    "quisiera hablar con alguien de su equipo",
    "hola, me gustaría hablar con alguien de la organización por favor",
    "can i talk to somebody who works there",
]
NOT_PRESS = [
    "Who was our communications manager in 2016?",
    "Who was the press secretary of the union?",
    "What did the spokesperson say?",
    "Who spoke at the press conference?",
    "Which releases mention interviews?",
    "What was said in the press release?",
    "How many press releases are there?",
    "Which videos were released in 2016?",
    "What did the director tell reporters?",
    "Did the press report the grades?",
    "Who attended the press conference?",
    "What did the media say about the report?",
    "Which documents have no press contact?",
]
ELSEWHERE = [
    "where can i give 20 bucks to help these kids",
    "I want to send you some money",
    "How can I donate?",
    "I want to donate",
    "Where can I make a donation?",
    "I want a refund",
    "refund my donation",
    "Can I get my donation back?",
    "donate",
    "my donation was charged twice",
    "how do I cancel my monthly donation",
    "I would like to make a donation",
    "Do you have any jobs?",
    "are you hiring",
    "How do I apply for a job?",
    "jobs",
    "I am looking for a career with you",
    "Is there an internship I can apply for?",
    "open jobs",
    "I want a job with you",
    "how can I volunteer?",
    "I want to volunteer",
    "volunteer",
    "can my class volunteer with you",
    "sign me up to volunteer",
    "volunteering near me",
    "where do I volunteer",
    "¿cómo puedo donar?",
    "quiero donar",
    "quiero ser voluntario",
    "hay empleo",
    "I'd like to donate monthly",
    "do you take donations",
    "how do we donate as a company",
    "is my donation tax deductible",
    "can I donate stock",
    "please send me the donation page",
    "link to donate",
    "help me donate",
    "who do I ask about my donation?",
    "can I apply for the job online",
    "what jobs can I apply for",
    "interested in volunteering",
]
CONTACT = [
    "how do i stop getting your emails",
    "please stop sending me your newsletter",
    "how can I reach them",
    "How do I contact you?",
    "how to contact Bridge Watch",
    "how do I get in touch",
    "who do I talk to",
    "who should I contact about a mistake",
    "what is your phone number",
    "what's your email",
    "your address?",
    "do you have an office in Texas",
    "where are you located",
    "what are your opening hours",
    "when are you open",
    "how do I get the newsletter",
    "are you on Twitter",
    "How do I become a member?",
    "how can people get in touch with you",
    "do you have a contact form?",
    "what's the number for your office",
    "where can I mail a letter",
    "which office is closest to me",
    "stop sending me emails",
    "I'd like to speak to someone about a partnership",
    "¿Cómo puedo contactarlos?",
    "¿Cuál es su número de teléfono?",
    "¿Dónde están ubicados?",
    "¿Qué horario tienen?",
]
HELPING = [
    "i wanna help out, can i join u guys",
    "how can i help",
    "i want to help",
    "can i join your organization?",
    "what can my church do to help",
    "i'd love to lend a hand at your next event",
    "I want to join the fight against trafficking",
    "quiero ayudar",
    "me quiero unir a ustedes",
]
DESK = [
    "I found a mistake in your report",
    "There's an error on your page",
    "Can I use your map?",
    "can we republish your report card in our paper",
    "do I need permission to quote",
    "need a comment by 5pm",
    "is it ok to reprint your figures",
    "¿puedo usar sus gráficos?",
    "I'd like to invite your founder to speak at our school",
]
NOT_CONTACT = [
    "Who did the mayor contact?",
    "How do victims reach the hotline?",
    "Where are the bridges located?",
    "Where is the bridge?",
    "How many offices did the department open?",
    "Who can visit the bridge?",
    "When does the office of the mayor open?",
    "Which email did the mayor send?",
    "Do I have to give feedback on the plan by May?",
    "Which releases have mistakes?",
    "What is the number of bridges?",
    "How many offices does the department have?",
    "Who can ask about a correction of the grades in 2019?",
    "Does the law need permission of the court?",
    "Can I compare the grades of 2019 and 2021?",
    "Was there a mistake in the 2016 release?",
    "¿Dónde están los puentes?",
    "¿Cuál es el número de puentes?",
]
NOT_ELSEWHERE = [
    "How much money did the state send to the kids?",
    "Where did they give 20 dollars to victims?",
    "How can I help improve the report cards?",
    "Who joined the coalition?",
    "how can you help victims",
    "Can I help a friend find a release?",
    "Did the union want to help?",
    "How many donations were made to the campaign?",
    "What job does the senator hold?",
    "What is her job?",
    "What was his last job before this one?",
    "whose donation was it",
    "Which releases mention donations?",
    "Did the law create jobs?",
    "What does the report say about volunteers?",
    "Which states fund volunteer programmes?",
    "Who donated to the governor's campaign?",
    "What is the weather today?",
    "Translate the release to Spanish",
]


@pytest.mark.parametrize(
    ("reason", "question"),
    [*((Reason.PRESS_DESK, q) for q in (*PRESS, *DESK)), *((Reason.ELSEWHERE, q) for q in (*ELSEWHERE, *CONTACT))],
)
def test_a_request_ends_before_retrieval(reason: Reason, question: str, safety: Safety) -> None:
    assert reason_of(safety, question) is reason


@pytest.mark.parametrize("question", [*NOT_PRESS, *NOT_ELSEWHERE, *NOT_CONTACT])
def test_a_near_miss_goes_on_to_the_archive(question: str, safety: Safety) -> None:
    assert safety.check(question) is None


@pytest.mark.parametrize("question", HELPING)
def test_who_wants_to_lend_a_hand_is_led_to_the_page_for_volunteers(question: str, safety: Safety) -> None:
    end = safety.check(question)
    assert end is not None
    assert end.reason is Reason.ELSEWHERE
    assert not end.unless_answered
    assert "https://bridges.example/volunteer" in {link.url for link in end.links}


@pytest.mark.parametrize("question", ["can I join your newsletter", "join the press list", "where do I join the call"])
def test_who_joins_a_list_is_no_volunteer(question: str, safety: Safety) -> None:
    end = safety.check(question)
    assert end is None or "https://bridges.example/volunteer" not in {link.url for link in end.links}
