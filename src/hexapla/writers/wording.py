"""The words that a published page adds to a speech, in the six languages; other pages have them in English.

UN usage: cote, signatura, условное обозначение, 文号 and الرمز are the names of a document symbol.
"""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """The words of one language. ``incomplete`` has a field ``count``."""

    languages: str
    symbol: str
    date: str
    place: str
    speaker: str
    delivered_by: str
    occasion: str
    notes: str
    untranslated: str
    outdated: str
    incomplete: str
    unofficial: str
    missing: str
    disclaimer: str


_WORDING = {
    "ar": Wording(
        languages="اللغات",
        symbol="الرمز",
        date="التاريخ",
        place="المكان",
        speaker="المتكلم",
        delivered_by="الإلقاء بالنيابة",
        occasion="المناسبة",
        notes="الحواشي",
        untranslated="لم يُترجم بعد",
        outdated="ترجمة لنسخة سابقة",
        incomplete="عدد المقاطع التي لم تُترجم بعد: {count} (معروضة بلغتها الأصلية).",
        unofficial="ترجمة غير رسمية",
        missing=" (غير متاح)",
        disclaimer="لاستخدام وسائط الإعلام. وثيقة غير رسمية.",
    ),
    "zh": Wording(
        languages="语文",
        symbol="文号",
        date="日期",
        place="地点",
        speaker="讲话人",
        delivered_by="代为宣读人",
        occasion="场合",
        notes="注释",
        untranslated="尚未翻译",
        outdated="译自先前版本",
        incomplete="尚未翻译的段落：{count}（以原文显示）。",
        unofficial="非正式译文",
        missing="（暂无）",
        disclaimer="供新闻媒体使用。非正式记录。",
    ),
    "en": Wording(
        languages="Languages",
        symbol="Symbol",
        date="Date",
        place="Place",
        speaker="Speaker",
        delivered_by="Delivered by",
        occasion="Occasion",
        notes="Notes",
        untranslated="Not yet translated",
        outdated="Translation of an earlier version",
        incomplete="Passages not yet translated: {count} (shown in the original language).",
        unofficial="Unofficial translation",
        missing=" (not available)",
        disclaimer="For information media. Not an official record.",
    ),
    "fr": Wording(
        languages="Langues",
        symbol="Cote",
        date="Date",
        place="Lieu",
        speaker="Texte de",
        delivered_by="Prononcé par",
        occasion="Occasion",
        notes="Notes",
        untranslated="Pas encore traduit",
        outdated="Traduction d’une version antérieure",
        incomplete="Passages non encore traduits\u00a0: {count} (dans la langue originale).",
        unofficial="Traduction non officielle",
        missing=" (non disponible)",
        disclaimer="À l’intention des organes d’information. Document non officiel.",
    ),
    "ru": Wording(
        languages="Языки",
        symbol="Условное обозначение",
        date="Дата",
        place="Место",
        speaker="Автор",
        delivered_by="От имени автора выступает",
        occasion="Событие",
        notes="Примечания",
        untranslated="Еще не переведено",
        outdated="Перевод предыдущей редакции",
        incomplete="Число еще не переведенных фрагментов: {count} (приводятся на языке оригинала).",
        unofficial="Неофициальный перевод",
        missing=" (отсутствует)",
        disclaimer="Для средств массовой информации. Неофициальный документ.",
    ),
    "es": Wording(
        languages="Idiomas",
        symbol="Signatura",
        date="Fecha",
        place="Lugar",
        speaker="Autoría",
        delivered_by="Pronunciado por",
        occasion="Ocasión",
        notes="Notas",
        untranslated="Aún sin traducir",
        outdated="Traducción de una versión anterior",
        incomplete="Pasajes aún sin traducir: {count} (en el idioma original).",
        unofficial="Traducción no oficial",
        missing=" (no disponible)",
        disclaimer="Para los medios de información. Documento no oficial.",
    ),
}


def wording(tag: str) -> Wording:
    """Return the words of a page in the language ``tag``."""
    return _WORDING.get(tag, _WORDING["en"])


def is_worded(tag: str) -> bool:
    """Whether the page's own words exist in the language ``tag``."""
    return tag in _WORDING
