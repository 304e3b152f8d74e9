"""Paragraphs in six languages, of which the examples of several rules are made; typed for them (CC0)."""

from __future__ import annotations

from collections.abc import Mapping

from hexapla.checks.rule import Example

PARTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (
            "Peacekeepers serve in the most difficult places on earth.",
            " Last year, more than one hundred of them lost their lives.",
        ),
        (
            "Women must take part in peace talks.",
            " Without their voices, no agreement will bring justice to the children of this country.",
        ),
        (
            "The Security Council has extended the mandate of the mission.",
            " We ask all Governments to provide the troops, the police and the money it needs.",
        ),
    ),
    "fr": (
        (
            "Les soldats de la paix servent dans les endroits les plus difficiles du monde.",
            " L’an dernier, plus d’une centaine d’entre eux ont perdu la vie.",
        ),
        (
            "Les femmes doivent participer aux pourparlers de paix.",
            " Sans leur voix, aucun accord n’apportera la justice aux enfants de ce pays.",
        ),
        (
            "Le Conseil de sécurité a prorogé le mandat de la mission.",
            " Nous demandons à tous les gouvernements de fournir les soldats, les policiers et les fonds dont elle a "
            "besoin.",
        ),
    ),
    "es": (
        (
            "El personal de mantenimiento de la paz presta servicio en los lugares más difíciles del mundo.",
            " El año pasado, más de un centenar de sus miembros perdieron la vida.",
        ),
        (
            "Las mujeres deben participar en las conversaciones de paz.",
            " Sin sus voces, ningún acuerdo hará justicia a los niños de este país.",
        ),
        (
            "El Consejo de Seguridad ha prorrogado el mandato de la misión.",
            " Pedimos a todos los Gobiernos que aporten los soldados, los policías y los fondos que esta necesita.",
        ),
    ),
    "ru": (
        ("Миротворцы служат в самых трудных местах на планете.", " В прошлом году более ста из них погибли."),
        (
            "Женщины должны участвовать в мирных переговорах.",
            " Без их голоса никакое соглашение не принесет справедливости детям этой страны.",
        ),
        (
            "Совет Безопасности продлил мандат миссии.",
            " Мы просим все правительства предоставить необходимые ей войска, полицейских и средства.",
        ),
    ),
    "zh": (
        ("维持和平人员在世界上最艰苦的地方服务。", "去年，他们中有一百多人献出了生命。"),
        ("妇女必须参加和平谈判。", "没有她们的声音，任何协议都不会给这个国家的儿童带来正义。"),
        ("安全理事会延长了该特派团的任务期限。", "我们请各国政府提供特派团所需的部队、警察和资金。"),
    ),
    "ar": (
        ("يخدم حفظة السلام في أصعب الأماكن على وجه الأرض.", " وفي العام الماضي، فقد أكثر من مائة منهم أرواحهم."),
        ("يجب أن تشارك النساء في محادثات السلام.", " فبدون أصواتهن، لن يحقق أي اتفاق العدالة لأطفال هذا البلد."),
        ("مدد مجلس الأمن ولاية البعثة.", " ونطلب إلى جميع الحكومات أن توفر ما تحتاج إليه من جنود وأفراد شرطة وأموال."),
    ),
}
"""By language, for each paragraph its two sentences, the second with the space before it."""

TEXTS: Mapping[str, tuple[str, ...]] = {tag: tuple("".join(parts) for parts in found) for tag, found in PARTS.items()}
"""By language, the paragraphs."""
TARGETS = tuple(tag for tag in PARTS if tag != "en")


def correct(*numbers: int, comment: str = "") -> tuple[Example, ...]:
    """Return the paragraphs with these numbers, each translated well into each language."""
    return tuple(Example(tag, TEXTS["en"][at], TEXTS[tag][at], comment=comment) for tag in TARGETS for at in numbers)
