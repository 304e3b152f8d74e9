"""S201: a document symbol that is missing from the translation, or changed."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.references.verbatim import hits
from hexapla.checks.rule import Example, Hit, Rule
from hexapla.model import Pair


def _check(pair: Pair) -> Iterator[Hit]:
    return hits(pair, "symbol", "document symbol")


_REPORT = "My report (A/70/95-S/2015/446) is before you."
_SEE = "See A/HRC/29/CRP.4 and S/PRST/2015/22."

RULE = Rule(
    code="S201",
    name="document-symbol",
    category="inconsistent-entities",
    severity="error",
    reason=(
        "All language versions of a document carry one symbol, in Latin letters; a reader finds the document by it. "
        "Directional controls in it, Cyrillic look-alikes (which U605 reports), dashes between joint symbols and "
        "“resolution 70/1” for A/RES/70/1 are no difference."
    ),
    source="United Nations Editorial Manual, document symbols; domain notes A6; checks catalogue S201",
    fix="unsafe",
    check=_check,
    bad=(
        Example("fr", _REPORT, "Vous êtes saisis de mon rapport (A/70/95-S/2015/464)."),
        Example("fr", _SEE, "Voir A/HRC/29/CRP.4."),
        Example("fr", "Véase ST/SGB/2003/13.", "Voir ST/SGB/2003/31.", source_language="es"),
        Example("es", _REPORT, "Tienen ante ustedes mi informe (A/70/59-S/2015/446)."),
        Example("es", _SEE, "Véanse A/HRC/29/CRP.4 y S/PRST/2015/12."),
        Example("es", "См. A/C.3/70/L.27/Rev.1.", "Véase A/C.3/70/L.27.", source_language="ru"),
        Example("ru", _REPORT, "Вашему вниманию предлагается мой доклад (A/70/95)."),
        Example("ru", _SEE, "См. A/HRC/29/CPR.4 и S/PRST/2015/22."),
        Example("ru", "Voir E/CN.6/2015/3.", "См. E/CN.6/2013/5.", source_language="fr"),
        Example("ar", _REPORT, "معروض عليكم تقريري (A/70/95-S/2015/664)."),
        Example("ar", _SEE, "انظر الوثيقة A/HRC/29/CRP.4."),
        Example("ar", "Véase ST/SGB/2003/13.", "انظر ST/SGB/2013/3.", source_language="es"),
        Example("zh", _REPORT, "各位面前有我的报告（A/70/95-S/2015/445）。"),
        Example("zh", _SEE, "见A/HRC/29/CRP.4和S/PRST/2015/2。"),
        Example("zh", "См. A/C.3/70/L.27/Rev.1.", "见该文件。", source_language="ru"),
        Example("en", "Voir A/70/371.", "See A/70/317.", source_language="fr"),
        Example("en", "见S/2015/730号文件。", "See document S/2015/370.", source_language="zh"),
        Example("en", "انظر الوثيقة CEDAW/C/GC/30.", "See the general recommendation.", source_language="ar"),
    ),
    good=(
        Example("fr", _REPORT, "Vous êtes saisis de mon rapport (A/70/95–S/2015/446)."),
        Example(
            "fr", "As A/RES/70/1 says, no one is left behind.", "Selon la résolution 70/1, nul n’est laissé de côté."
        ),
        Example("fr", "S/2015/3 lists them. S/2015/3 is out.", "S/2015/3 les énumère. Ce document est paru."),
        Example("es", _REPORT, "Tienen ante ustedes mi informe (A/70/95-S/2015/446)."),
        Example("es", _SEE, "Véanse S/PRST/2015/22 y A/HRC/29/CRP.4."),
        Example("es", "Help is there 24/7, for women and/or men.", "Hay ayuda día y noche, para mujeres u hombres."),
        Example("ru", _REPORT, "Вашему вниманию предлагается мой доклад (A/70/95–S/2015/446)."),
        Example("ru", "See A/70/371.", "См. А/70/371."),
        Example("ru", "Voir E/CN.6/2015/3.", "См. документ E/CN.6/2015/3.", source_language="fr"),
        Example("ar", _REPORT, "معروض عليكم تقريري (\u2066A/70/95-S/2015/446\u2069)."),
        Example("ar", _SEE, "انظر الوثيقتين A/HRC/29/CRP.4 وS/PRST/2015/22."),
        Example("ar", "See A/70/371.", "انظر الوثيقة \u200eA/70/371\u200e."),
        Example("zh", _REPORT, "各位面前有我的报告（A/70/95-S/2015/446）。"),
        Example("zh", _SEE, "见A/HRC/29/CRP.4和S/PRST/2015/22。"),
        Example("zh", "As A/RES/70/1 says, no one is left behind.", "正如第70/1号决议所说，不让任何一个人掉队。"),
        Example("en", "Voir A/70/371.", "See A/70/371.", source_language="fr"),
        Example("en", "见S/2015/730号文件。", "See document S/2015/730.", source_language="zh"),
        Example("en", "انظر الوثيقة \u2066CEDAW/C/GC/30\u2069.", "See CEDAW/C/GC/30.", source_language="ar"),
    ),
)
