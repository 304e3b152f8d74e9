"""Sentences of which the examples of several pages are made; typed for them (CC0)."""

from __future__ import annotations

from collections.abc import Callable

from hexapla.checks.rule import Example

_SOURCES = (
    "Read <a>the <em>first</em> report</a> today.",
    "We thank <a>the staff of <em>all</em> missions</a>.",
    "Peace is <a>the work of <em>every</em> day</a>.",
)
_TARGETS = {
    "fr": (
        "Lisez aujourd’hui <a>le <em>premier</em> rapport</a>.",
        "Nous remercions <a>le personnel de <em>toutes</em> les missions</a>.",
        "La paix est <a>l’œuvre de <em>chaque</em> jour</a>.",
    ),
    "es": (
        "Lean hoy <a>el <em>primer</em> informe</a>.",
        "Damos las gracias <a>al personal de <em>todas</em> las misiones</a>.",
        "La paz es <a>la tarea de <em>cada</em> día</a>.",
    ),
    "ru": (
        "Прочтите сегодня <a><em>первый</em> доклад</a>.",
        "Мы благодарим <a>персонал <em>всех</em> миссий</a>.",
        "Мир — это <a>труд <em>каждого</em> дня</a>.",
    ),
    "zh": (
        "今天请阅读<a><em>第一份</em>报告</a>。",
        "我们感谢<a><em>所有</em>特派团的工作人员</a>。",
        "和平是<a><em>每一</em>天的工作</a>。",
    ),
    "ar": (
        "اقرؤوا اليوم <a>التقرير <em>الأول</em></a>.",
        "نشكر <a>موظفي <em>جميع</em> البعثات</a>.",
        "السلام <a>عمل <em>كل</em> يوم</a>.",
    ),
}


def examples(damage: Callable[[str], str] = lambda text: text) -> tuple[Example, ...]:
    """Return the sentences in each language, their codes changed by ``damage``."""
    return tuple(
        Example(tag, source, damage(target))
        for tag, targets in _TARGETS.items()
        for source, target in zip(_SOURCES, targets, strict=True)
    )


READ = "Read <a>the report</a>."
JUSTICE = "Peace & justice for all."
WHO = "Who will act?"
HARMLESS = (
    Example("fr", READ, "Lisez <a>le rapport</a>."),
    Example("es", READ, "Lea <a>el informe</a>."),
    Example("ru", READ, "Прочтите <a>доклад</a>."),
    Example("zh", READ, "请阅读<a>报告</a>。"),
    Example("ar", READ, "اقرأ <a>التقرير</a>."),
    Example("fr", JUSTICE, "Paix et justice pour tous."),
    Example("es", JUSTICE, "Paz y justicia para todos."),
    Example("ru", JUSTICE, "Мир и справедливость для всех."),
    Example("zh", JUSTICE, "人人享有和平与正义。"),
    Example("ar", JUSTICE, "السلام والعدل للجميع."),
    Example("fr", WHO, "Qui agira\u00a0?"),
    Example("es", WHO, "¿Quién actuará?"),
    Example("ru", WHO, "Кто будет действовать?"),
    Example("zh", WHO, "谁来行动？"),
    Example("ar", WHO, "من سيتحرك؟"),
)
"""Translations with markup as it should be, with a sign of markup as text, and with none."""
