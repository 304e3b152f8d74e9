"""X001: a suppression that silences nothing. What it is about is known when all rules have run: see ``examine``."""

from __future__ import annotations

from hexapla.checks.rule import Example, Rule
from hexapla.checks.rules.texts import TARGETS, TEXTS, correct

_COMMENT = 'hexapla: ignore=C702 reason="a motto that is not translated"'
_SOURCE = "Thank you very much for your attention."

RULE = Rule(
    code="X001",
    name="unused-suppression",
    category="other",
    severity="warning",
    reason=(
        "A comment that silences nothing any more would silence the next defect of its kind in this entry. Remove it. "
        "It is reported only if the rule that it names has run."
    ),
    source="hexapla: what is silenced stays accounted for",
    bad=(
        Example("fr", _SOURCE, "Je vous remercie de votre attention.", comment=_COMMENT),
        Example("es", _SOURCE, "Les agradezco mucho su atención.", comment=_COMMENT),
        Example("ru", _SOURCE, "Благодарю вас за внимание.", comment=_COMMENT),
        Example("zh", _SOURCE, "谢谢大家的聆听。", comment=_COMMENT),
        Example("ar", _SOURCE, "شكرا جزيلا على حسن إصغائكم.", comment=_COMMENT),
        *correct(0, 1, comment=_COMMENT),
    ),
    good=(
        Example("fr", _SOURCE, _SOURCE, comment=_COMMENT),
        Example("es", _SOURCE, _SOURCE, comment=_COMMENT),
        Example("ru", _SOURCE, _SOURCE, comment=_COMMENT),
        Example("zh", _SOURCE, _SOURCE, comment=_COMMENT),
        Example("ar", _SOURCE, _SOURCE, comment=_COMMENT),
        *(Example(tag, text, text, comment=_COMMENT) for tag in TARGETS for text in TEXTS["en"]),
    ),
)
