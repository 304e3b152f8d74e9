"""U607: misread bytes."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.encodings import misread
from hexapla.checks.mending import times, together
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    target = pair.target.text
    changes = pair.target.once(misread)
    if changes and "?" in target:
        changes = tuple(item for item in changes if target[item.start] != "?" or "???" not in pair.source.text)
    if changes:
        known = [item for item in changes if item.new is not None]
        span, fix = together(target, known or changes)
        first = (known or changes)[0]
        found = target[first.start : first.end]
        says = f"{found} is {first.new} read in another encoding" if known else "characters were lost in a conversion"
        yield Hit(
            f"bytes were misread: {says}{times(len(changes))}",
            target_span=span,
            expected=first.new or "",
            found=found,
            fix=fix,
        )


RULE = Rule(
    code="U607",
    name="misread-bytes",
    category="characters",
    severity="error",
    reason=(
        "A program has read the bytes of the text in another encoding than they were written in. What it could not "
        "read is lost (U+FFFD); the rest can be read again."
    ),
    source="Unicode 15.0, 3.9 (U+FFFD substitution); ITS 2.0: characters",
    check=_check,
    fix="unsafe",
    bad=(
        Example("fr", "The Security Council", "Le Conseil de sÃ©curitÃ©"),
        Example("fr", "The State’s commitment", "Lâ€™engagement de lâ€™Ã‰tat"),
        Example("fr", "thanks to the Assembly", "grâce Ã l’Assemblée"),
        Example("es", "The Organization", "La OrganizaciÃ³n de las Naciones Unidas"),
        Example("es", "Who will act?", "Â¿QuiÃ©n va a actuar?"),
        Example("es", "Security", "La seguridad y la integraci\ufffdn"),
        Example("en", "« La paix »", "â€œPeaceâ€\u009d for all", source_language="fr"),
        Example("en", "L’avenir", "The world�s future", source_language="fr"),
        Example("en", "Genève — Paris", "Geneva â€” Paris", source_language="fr"),
        Example("ru", "Peace", "ÐœÐ¸Ñ€ Ð¸ безопасность"),
        Example("ru", "The Security Council", "РЎРѕРІРµС‚ Безопасности"),
        Example("ru", "Peace and security", "Ìèð и áåçîïàñíîñòü"),
        Example("ar", "Peace", "Ø§Ù„Ø³Ù„Ø§Ù… والأمن"),
        Example("ar", "Peace", "ط§ظ„ط³ظ„ط§ظ…"),
        Example("ar", "Peace", "السلا� والأمن"),
        Example("zh", "Equal seats", "平等的一席之地â€‚。"),
        Example("en", "La paix", "Peace for allâ€ and for ever", source_language="fr"),
        Example("ru", "Peace", "Мирâ€‰— наше дело"),
        Example("zh", "China", "ä¸\u00adå›½政府"),
        Example("zh", "The people", "锟斤拷人民"),
        Example("zh", "The United Nations", "鑱斿悎鍥藉拰骞�"),
    ),
    good=(
        Example("fr", "Freedom… was lost", "«\u00a0La liberté…\u00a0» L’ÉTÉ… À Genève, à l’été —"),
        Example("fr", "Ñ and Ã", "Le Ñ espagnol, São Paulo, Âge d’or"),
        Example("fr", "Who? Where? What?", "Qui\u00a0? Où\u00a0? Quoi\u00a0?"),
        Example("es", "Spain", "«ESPAÑA… Ñ» y “SÃO PAULO”"),
        Example("es", "Ship", "Pingüino, ¿qué? ¡Ñandú! 5 °C"),
        Example("es", "A – B", "Años 2010–2015 — ñ"),
        Example("en", "«Été…»", "The café’s “rôle”… naïve — São Tomé", source_language="fr"),
        Example("en", "Genève", "Côte d’Ivoire, Türkiye", source_language="fr"),
        Example("en", "Quoi\u00a0? Non\u00a0!", "What??? No!", source_language="fr"),
        Example("ru", "USSR, RSFSR", "«СССР»… Р.\u00a0С. «РСФСР», №\u00a05 – РС\u00a0§\u00a01"),
        Example("ru", "Côte d’Ivoire", "Кот-д’Ивуар (Côte d’Ivoire)"),
        Example("ru", "Yes", "Да… «Р» и «С»"),
        Example("ar", "Conditions", "ظروف «الحفظ»… ط؛ ظ، ط"),
        Example("ar", "Côte d’Ivoire", "كوت ديفوار (Côte d’Ivoire)"),
        Example("ar", "Peace", "السلامُ والأمنُ — دائمًا"),
        Example("zh", "Côte d’Ivoire", "科特迪瓦（Côte d’Ivoire）"),
        Example("zh", "The United Nations", "联合国安全理事会第七十届会议主席声明"),
        Example("zh", "Yes", "“是……”——他说"),
    ),
)
