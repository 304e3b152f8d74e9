from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.model import Block, Code, CodeKind, Metadata, Role, Text, plain
from hexapla.readers.addresses import is_salutation
from hexapla.readers.conventions import annotate, is_boilerplate, is_closing, is_heading
from hexapla.readers.lead_ins import is_lead_in, lead_in_metadata
from hexapla.text import normalize


def block(text: str, role: Role = Role.PARAGRAPH, language: str = "") -> Block:
    return Block(role, (Text(text),), language=language)


def roles(*texts: str | Block, language: str = "en") -> list[Role]:
    blocks = tuple(text if isinstance(text, Block) else block(text) for text in texts)
    return [b.role for b in annotate(blocks, Metadata(), language)[0]]


BODY = "Peace is not a parenthesis, and we all know it."
FORMS = [
    (
        "Following is UN Secretary-General Ban Ki-moon’s message, delivered by Hervé Ladsous, Under-Secretary-"
        "General for Peacekeeping Operations, to the high-level dialogue on United Nations peacekeeping "
        "operations, in New York today:",
        {
            "kind": "message",
            "speaker": "Ban Ki-moon",
            "delivered_by": "Hervé Ladsous, Under-Secretary-General for Peacekeeping Operations",
            "occasion": "the high-level dialogue on United Nations peacekeeping operations",
            "place": "New York",
        },
    ),
    (
        "Following is UN Secretary‑General Alex Example’s message for the International Day of Forests, observed on "
        "21\u00a0March:",
        {"kind": "message", "speaker": "Alex Example", "occasion": "the International Day of Forests"},
    ),
    (
        "Following are UN Secretary‑General Alex Example's remarks, as prepared for delivery, to the Review Conference "
        "on the illicit trade in small arms, in New York today:",
        {
            "kind": "remarks",
            "speaker": "Alex Example",
            "occasion": "the Review Conference on the illicit trade in small arms",
            "place": "New York",
        },
    ),
    (
        "Following is the text of UN Secretary-General António Guterres’ video message for the Forum, in Paris, today:",
        {"kind": "video message", "speaker": "António Guterres", "occasion": "the Forum", "place": "Paris"},
    ),
    (
        "The following statement was issued today by the Spokesman for UN Secretary‑General Alex Example:",
        {"kind": "statement", "speaker": "Alex Example"},
    ),
    ("The text of the statement is not available in English.  For the French text, please see http://x.y.", {}),
    (
        "United Nations Secretary-General Ban Ki-moon announced today the appointment of Jane Doe of Kenya as Envoy.",
        {"kind": "appointment", "speaker": "Ban Ki-moon"},
    ),
    (
        "Following is a near-verbatim transcript of today’s noon briefing by Sam Sample, Spokesman for the S-G.",
        {"kind": "briefing", "speaker": "Sam Sample"},
    ),
    (
        "Following is UN Secretary-General Ban Ki-moon’s message to the conference, as delivered by Zeid Ra’ad Al "
        "Hussein, High Commissioner for Human Rights, in Addis Ababa, Ethiopia, on 5 May:",
        {
            "kind": "message",
            "speaker": "Ban Ki-moon",
            "delivered_by": "Zeid Ra’ad Al Hussein, High Commissioner for Human Rights",
            "occasion": "the conference",
            "place": "Addis Ababa, Ethiopia",
        },
    ),
    (
        "Following is the message of Secretary-General Kofi Annan on World Refugee Day, observed 20 June:",
        {"kind": "message", "speaker": "Kofi Annan", "occasion": "World Refugee Day"},
    ),
]
FRENCH = [
    (
        "On trouvera ci-après le message du Secrétaire général de l’ONU, M. Ban Ki-moon, prononcé par M. Hervé "
        "Ladsous, Secrétaire général adjoint aux opérations de maintien de la paix, à l’occasion du dialogue de haut "
        "niveau, aujourd’hui à New York\u00a0:",
        {
            "kind": "message",
            "speaker": "Ban Ki-moon",
            "delivered_by": "Hervé Ladsous, Secrétaire général adjoint aux opérations de maintien de la paix",
            "occasion": "dialogue de haut niveau",
            "place": "New York",
        },
    ),
    (
        "On trouvera ci-après le message du Secrétaire général de l'ONU, M. António Guterres, à l'occasion de la "
        "Journée internationale des forêts, célébrée le 21 mars:",
        {"kind": "message", "speaker": "António Guterres", "occasion": "Journée internationale des forêts"},
    ),
    (
        "La déclaration suivante a été communiquée, aujourd’hui, par le Porte-parole de M. António Guterres, "
        "Secrétaire général de l’ONU :",
        {"kind": "déclaration", "speaker": "António Guterres"},
    ),
]


@pytest.mark.parametrize(("text", "found"), FORMS)
def test_english_lead_ins(text: str, found: dict[str, str]) -> None:
    assert is_lead_in(text, "en")
    assert lead_in_metadata(text, "en-GB") == found
    assert all(value in normalize(text) for value in found.values())


@pytest.mark.parametrize(("text", "found"), FRENCH)
def test_french_lead_ins(text: str, found: dict[str, str]) -> None:
    assert is_lead_in(text, "fr")
    assert lead_in_metadata(text, "fr") == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A continuación figura el mensaje del Secretario General, hoy en Nueva York:", "es"),
        ("Ниже приводится послание Генерального секретаря ООН:", "ru"),
        ("以下是联合国秘书长潘基文的致辞：", "zh"),
        ("فيما يلي رسالة الأمين العام للأمم المتحدة:", "ar"),
    ],
)
def test_other_languages_by_their_opening_words(text: str, language: str) -> None:
    assert roles("x", text, BODY, language=language)[1] is Role.LEAD_IN
    assert lead_in_metadata(text, language) == {}
    assert not is_lead_in(text[:-1] + ".", language)
    assert not is_lead_in(text, "de")


@pytest.mark.parametrize(
    "text",
    [
        "Following the attack, the Secretary-General's message was clear:",
        "Following are three remarks:",
        "The following statement stands:",
        FORMS[0][0] + " x" * 1000 + ":",
    ],
)
def test_no_lead_ins(text: str) -> None:
    assert not is_lead_in(text, "en")


def test_a_lead_in_stands_among_the_first_blocks_and_once() -> None:
    lead_in = FORMS[1][0]
    assert roles(*[BODY] * 10, lead_in)[-1] is Role.PARAGRAPH
    assert roles(lead_in, lead_in) == [Role.LEAD_IN, Role.PARAGRAPH]
    assert roles(block("x", Role.LEAD_IN), lead_in) == [Role.LEAD_IN, Role.PARAGRAPH]


def test_the_language_of_a_block_comes_first() -> None:
    assert roles(block(FRENCH[0][0], language="fr"), BODY) == [Role.LEAD_IN, Role.PARAGRAPH]


def test_metadata_that_is_known_stays() -> None:
    blocks = (block(FORMS[0][0]),)
    metadata = annotate(blocks, Metadata(speaker="Someone", symbol="SG/SM/1"), "en")[1]
    assert (metadata.speaker, metadata.symbol, metadata.place) == ("Someone", "SG/SM/1", "New York")


SALUTATIONS = [
    ("en", "Excellencies,"),
    ("en", "Mr. President,"),
    ("en", "Ladies and gentlemen,"),
    ("en", "Dear friends,"),
    ("en", "Distinguished delegates,"),
    ("en", "Your Majesty,"),
    ("en", "Mr. President of the General Assembly, Excellencies, ladies and gentlemen,"),
    ("en", "Mr. Thomas Bach, President of the International Olympic Committee,"),
    ("en", "Your Excellency Mr. Miguel d’Escoto Brockmann,"),
    ("en", "Distinguished Heads of State and Government,"),
    ("en", "My dear young friends,"),
    ("en", "Excellencies, all protocol observed,"),
    ("fr", "Excellences,"),
    ("fr", "Monsieur le Président,"),
    ("fr", "Mesdames et Messieurs,"),
    ("fr", "Monsieur le Ministre des affaires étrangères,"),
    ("fr", "Madame la Présidente de l’Assemblée générale,"),
    ("fr", "Chers amis,"),
    ("es", "Excelencias,"),
    ("es", "Señor Presidente:"),
    ("es", "Señoras y señores:"),
    ("es", "Distinguidos delegados,"),
    ("ru", "Ваши Превосходительства,"),
    ("ru", "Господин Председатель,"),
    ("ru", "Дамы и господа!"),
    ("ru", "Уважаемые коллеги и дорогие друзья,"),
    ("zh", "各位阁下，"),
    ("zh", "主席先生："),
    ("zh", "女士们、先生们，"),
    ("zh", "尊敬的主席先生，各位代表，女士们，先生们："),
    ("ar", "أصحاب السعادة،"),
    ("ar", "السيد الرئيس،"),
    ("ar", "سيداتي وسادتي،"),
    ("ar", "السيدات والسادة،"),
    ("ar", "معالي وزير الخارجية،"),
]


@pytest.mark.parametrize(("language", "text"), SALUTATIONS)
def test_salutations(language: str, text: str) -> None:
    assert roles(text, BODY, language=language) == [Role.SALUTATION, Role.PARAGRAPH]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mr. President:"),
        ("en", "Excellencies"),
        ("en", "Excellencies, ladies and gentlemen, it is an honour to be with you today in this historic hall,"),
        ("en", "Mr. President, the situation is grave,"),
        ("en", "Dear friends who came from far away,"),
        ("en", "The President of the General Assembly,"),
        ("en", "Mr. President, " * 40),
        ("en", "Friends in 15 countries,"),
        ("fr", "Monsieur le Président, je vous félicite,"),
        ("es", "Señor Presidente, agradezco esta oportunidad:"),
        ("ru", "Господин Председатель, я рад выступить здесь,"),
        ("zh", "我感谢主席先生，"),
        ("zh", "主席先生，我们今天在这里讨论和平，"),
        ("ar", "السيد الرئيس يقول إن الوضع خطير،"),
    ],
)
def test_no_salutations(language: str, text: str) -> None:
    assert roles(text, BODY, language=language) == [Role.PARAGRAPH, Role.PARAGRAPH]


@pytest.mark.parametrize("text", ["", ",", ",,", " ,", "¡,", "x" * 500 + ","])
def test_what_has_no_words_is_no_salutation(text: str) -> None:
    assert not is_salutation(text, "en")


def test_where_a_salutation_stands() -> None:
    assert roles("New York", "Excellencies,", "Dear friends,", BODY, "Excellencies,", BODY) == [
        Role.PARAGRAPH,
        Role.SALUTATION,
        Role.SALUTATION,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
    ]
    heading = block("A deadly trade", Role.HEADING)
    remark = block("(spoke in French)", Role.REMARK)
    assert roles(BODY, heading, remark, "Excellencies,")[-1] is Role.SALUTATION
    assert roles(block("x", Role.LIST_ITEM), "Excellencies,")[-1] is Role.PARAGRAPH
    assert roles(BODY, "*******", "Excellences,", "Chers amis,")[-2:] == [Role.SALUTATION, Role.SALUTATION]


CLOSINGS = [
    "Thank you.",
    "I thank you.",
    "Thank you very much.  Merci.  Muchas gracias.",
    "Thank you for your engagement and commitment to this hugely important endeavour.",
    "Je vous remercie.",
    "Muchas gracias.",
    "Благодарю вас.",
    "谢谢大家。",
    "谢谢。",
    "感谢各位参与和致力于这项极其重要的事业。",
    "وشكرا لكم.",
    "وشكرًا لكم.",
]


@pytest.mark.parametrize("text", CLOSINGS)
def test_closings(text: str) -> None:
    assert roles("Title", BODY, text) == [Role.PARAGRAPH, Role.PARAGRAPH, Role.CLOSING]
    assert roles(BODY, text, BODY) == [Role.PARAGRAPH] * 3


def test_closings_before_a_line_of_asterisks_and_the_disclaimer() -> None:
    found = roles(
        BODY,
        "Thank you.",
        "Merci.",
        "* *** *",
        BODY,
        "Je vous remercie.",
        "For information media. Not an official record.",
    )
    assert found[1:4] == [Role.CLOSING, Role.CLOSING, Role.BOILERPLATE]
    assert found[5:] == [Role.CLOSING, Role.BOILERPLATE]


@pytest.mark.parametrize(
    "text",
    [
        "Thankyou.",
        "Mercifully, it ended.",
        "Thank you. Let us go on.",
        "Thank you " * 40,
        "!",
        "I thank the Ministers.",
    ],
)
def test_no_closings(text: str) -> None:
    assert not is_closing(normalize(text))


@pytest.mark.parametrize(
    "text",
    [
        "For information media. Not an official record.",
        "For information media • not an official record",
        "À l'intention des organes d'information. Document non officiel.",
        "À l’intention des organes d’information • Document non officiel",
        "* *** *",
        "*******",
        "* * *",
        "———",
        "Department of Public Information • News and Media Division • New York",
    ],
)
def test_boilerplate(text: str) -> None:
    assert is_boilerplate(text)
    assert roles(text) == [Role.BOILERPLATE]


@pytest.mark.parametrize("text", ["2015", "For information media only.", "The Department of Public Information works."])
def test_no_boilerplate(text: str) -> None:
    assert not is_boilerplate(text)
    assert not is_boilerplate(f"For information media. {BODY * 20} Not an official record.")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("**Security Council", True),
        ("**Questions and Answers**", True),
        ("**Note** that this goes on", False),
        ("**This is a sentence.", False),
        ("** Guests", False),
        ("**" + "x" * 300, False),
        ("Security", False),
    ],
)
def test_headings_of_briefings(text: str, heading: bool) -> None:
    assert is_heading(text) is heading
    found = annotate((block(text), block(BODY)), Metadata(), "en")[0][0]
    assert (found.role, found.level) == ((Role.HEADING, 2) if heading else (Role.PARAGRAPH, 0))


def test_other_roles_and_contents_stay() -> None:
    content = (Code("em", CodeKind.EMPHASIS, content=(Text("Thank you."),)),)
    blocks = tuple(Block(role, content, id="i", level=3, label="1.") for role in Role)
    annotated, _ = annotate(blocks, Metadata(), "en")
    assert [replace(b, role=Role.NOTE) for b in annotated] == [replace(b, role=Role.NOTE) for b in blocks]
    assert [b.role for b in annotated if b.role is not Role.CLOSING] == [r for r in Role if r not in (Role.CLOSING,)]
    lead_in = (Code("em", CodeKind.EMPHASIS, content=(Text(FORMS[0][0]),)),)
    assert annotate((Block(Role.PARAGRAPH, lead_in),), Metadata(), "en")[0][0].role is Role.LEAD_IN


@settings(deadline=None)
@given(st.lists(st.text(max_size=60)), st.sampled_from(["en", "fr", "es", "ru", "zh", "ar", "de"]))
def test_any_text(texts: list[str], language: str) -> None:
    blocks = tuple(map(block, texts))
    annotated, metadata = annotate(blocks, Metadata(), language)
    assert [plain(b.content) for b in annotated] == texts
    assert annotate(annotated, metadata, language) == (annotated, metadata)


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "Mr. President, ",
        "Following is ",
        "Thank you. ",
        "Secretary-General ",
        "各位阁下，",
        "**",
        "a, in New York ",
        " ",
    ],
)
def test_long_paragraphs_take_no_time(unit: str) -> None:
    text = "Following is UN Secretary-General " + unit * 10_000 + "x,"
    start = time.process_time()
    for language in ("en", "fr", "zh"):
        annotate((block(text), block(unit * 10_000 + ":"), block((unit * 1000)[:1190] + ":")), Metadata(), language)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Г-н Председатель,", "ru"),
        ("Г-жа Председатель,", "ru"),
        ("Уважаемый г-н Председатель,", "ru"),
        ("Главы государств и правительств!", "ru"),
        ("Братья и сестры!", "ru"),
        ("各位与会者：", "zh"),
        ("各位国家元首和政府首脑：", "zh"),
        ("Sr. Presidente:", "es"),
        ("Excelentísima señora Presidenta:", "es"),
        ("Apreciados amigos:", "es"),
        ("Queridos jóvenes:", "es"),
        ("Mesdames et Messieurs les ambassadeurs,", "fr"),
        ("Éminents invités,", "fr"),
        ("أعزائي،", "ar"),
        ("زميلاتي وزملائي الأعزاء،", "ar"),
    ],
)
def test_revisers_know_these_as_salutations(text: str, language: str) -> None:
    assert is_salutation(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "¡Muchas gracias!",
        "¡Gracias!",
        "Les agradecemos.",
        "Nous vous remercions.",
        "Мы благодарим вас.",
        "我感谢各位。",
        "ولكم جزيل الشكر.",
        "نشكركم.",
    ],
)
def test_revisers_know_these_as_closings(text: str) -> None:
    assert is_closing(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Se reproduce a continuación el mensaje del Secretario General:", "es"),
        ("Ниже воспроизводится послание Генерального секретаря:", "ru"),
        ("下面是秘书长的致词：", "zh"),
        ("يرد فيما يلي تصريح الأمين العام:", "ar"),
        ("Le Secrétaire général de l’ONU, M. Ban Ki-moon, a fait aujourd’hui la déclaration suivante :", "fr"),
    ],
)
def test_revisers_know_these_as_lead_ins(text: str, language: str) -> None:
    assert is_lead_in(text, language)


def test_an_occasion_in_french_has_no_article() -> None:
    text = (
        "On trouvera ci-après le message du Secrétaire général de l’ONU, M. Ban Ki-moon, prononcé au nom du Secrétaire "
        "général par Mme Ana Exemple, à l’occasion de la Journée internationale de la paix, à Genève aujourd’hui :"
    )
    found = lead_in_metadata(text, "fr")
    assert found["occasion"] == "Journée internationale de la paix"
    assert found["delivered_by"] == "Ana Exemple"


def test_a_message_delivered_on_behalf_of_its_author() -> None:
    text = (
        "Following is UN Secretary-General Ban Ki-moon’s message, delivered on behalf of the Secretary-General by Ana "
        "Sample, Director, to the Example Forum, in Geneva today:"
    )
    found = lead_in_metadata(text, "en")
    assert found["delivered_by"] == "Ana Sample, Director"
    assert found["occasion"] == "the Example Forum"
