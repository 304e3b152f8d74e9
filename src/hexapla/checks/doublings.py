"""Words that stand twice in a row, and where that is grammar.

The lists are typed by hand from grammars of each language; what they say is said in the comments.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from hexapla.checks.rule import Span
from hexapla.masking import Masked
from hexapla.text import expression

_WORD = expression(r"[^\W\d_]+(?:['’‐‑-][^\W\d_]+)*")
_PART = expression(r"\w+")
"""A word or a part of one, for a first look: where no part stands twice, no word does."""
_GAP = expression(r"[ \t\r\n\u00a0\u202f]+")
_LONGEST = 5
"""Up to so many words may stand twice: a line that was pasted or typed again."""

_LEGITIMATE = {
    "en": frozenset("that had very so far much long bye ha really never".split()),
    # reflexives, causatives and pronouns before a verb: nous nous souvenons, faire faire
    "fr": frozenset("nous vous faire très là bien non oui si toujours jamais".split()),
    "es": frozenset("muy casi ya sí no bien así poco nada nunca siempre".split()),
    # их их прав (им их вернули), все все понимают (ё is not written)
    "ru": frozenset("очень много мало да нет вот еле давно долго никогда все всё их его ее её".split()),
    # هي هي (the very same), بين بين (so-so)
    "ar": frozenset("لا نعم هو هي هم بين هيهات إياك آمين كلا حذار مهلا أبدا".split()),
}
_CALL = frozenset(
    "call calls called calling appeler appelle appelles appelons appelez appellent appelant nommer".split()
)
_WILL = frozenset("political good free collective common our their your this that people’s own god’s".split())
_AFTER = {
    # tout en en parlant; appeler un chat un chat; se para para pensar; lo que es es; al pan, pan y al vino, vino
    "fr": {"en": frozenset({"tout"}), "est": frozenset({"qui"}), "une": _CALL, "un": _CALL},
    "es": {
        "para": frozenset("se me te nos".split()),
        "es": frozenset({"que"}),
        "pan": frozenset({"al"}),
        "vino": frozenset({"al"}),
    },
    # what it is is; the political will will follow; the world we live in in 2030; call a spade a spade
    "en": {
        "is": frozenset({"it", "this", "that", "he", "she", "problem"}),
        "will": _WILL,
        "in": frozenset({"live"}),
        "you": frozenset("tell assure promise told assured promised".split()),
        "her": frozenset("give gave grant granted deny denied cost offered".split()),
        "a": _CALL,
        "an": _CALL,
    },
}
"""What may be doubled after certain words only."""
_ARABIC_WHO = frozenset({"من", "ما"})
"""مَن مِن (who of) in a question."""
_LINKS = frozenset("and by after upon then et par de en puis y a tras por luego и за на в до к ثم بعد إلى تلو".split())
"""Words that stand between repeated ones: step by step by step."""
_SLOWLY = frozenset({"tout"})
"""Words that begin what is said twice: tout doux tout doux."""
_COORDINATORS = frozenset("and et y и ثم".split())
"""Those that may repeat what they add: he spoke and wrote and wrote."""
_JOINED = expression(r"\b[وف]((?=[\u0621-\u064a])\w{4,})[ \u00a0](\1)\b")
_LASTING = expression(
    r"[يتن]?ز[اي]?ل(?:ت|نا|وا|ون)?|[يتن]?زال(?:ت|وا|ون)?|انفك(?:ت)?|[يت]نفك|برح(?:ت)?|فتئ(?:ت)?|دام(?:ت)?"
)
_ARABIC_ADVERB = expression(
    r"(?!ال|وال|بال|لل|كال|فال|إذا|هذا|لما|كما|عندما|بينما|فيما|مما|إلا|ألا|أما|إما|كلما|ربما|إنما)\w{2,}(?<![هنذ])(?:ا|اً|ًا)"
    r"|(?:فقر|خطو|كلم|ماد|نقط|مرحل|حب|قطع|سن|دول|قري|مدين|لحظ|ساع|صفح|حال|جمل|مر|بلد|شجر|غرف|دفع|خلي|مجموع|أسر|فئ|منطق|طبق|حلق)(?:ة|ةً)"
)
"""An indefinite noun is doubled for “one by one”: رويدا رويدا, فقرة فقرة. Not words in -ها, -نا and particles."""

_HAN_DOUBLE = expression(
    r"([\u3400-\u9fff]{2,10})\1|的的|了了|在在|是是|和和|与与|对对|为为|被被|把把|从从|向向|使使|我我|他他|们们|这这|将将"
)
_HAN_VERBS = frozenset(
    # verbs that are doubled for “a little”, and words that are doubled for emphasis or “one by one”
    "研究 讨论 考虑 商量 休息 学习 了解 打听 调查 检查 介绍 整理 收拾 活动 锻炼 认识 准备 帮助 思考 反思 "
    "总结 沟通 交流 体会 体验 尝试 观察 分析 比较 琢磨 合计 "
    "照顾 关心 庆祝 高兴 热闹 轻松 开心 放松 打扫 修理 欣赏 解释 说明 核对 回忆 回顾 参考 参观 切磋 探讨 "
    "议论 评论 感受 品味 享受 改善 改进 试验 宣传 教育 劝说 "
    "许多 好多 很多 非常 永远 谢谢 什么 哪里 如此 某某 等等 真的 多少 常常 往往 刚刚 渐渐 慢慢 纷纷 层层 "
    "代代 年年 天天 人人 处处 事事 时时 世世 生生 点点 是大 "
    # nouns that are also verbs: 该组织组织了, 特别代表代表
    "组织 代表 领导 决定 要求 需要 安排 规定 记录 编辑".split()
)
_HAN_JOINTS = {
    # the end of one word and the beginning of the next: 开展工作工作组, 促进发展发展中国家
    "发展": "中权", "工作": "组人队计方文", "会议": "室厅服", "任务": "授规", "项目": "厅",
    "机构": "间", "报告": "员说", "计划": "署到在",
    "投资": "者", "服务": "于", "管理": "局", "评估": "团", "审查": "组",
}  # fmt: skip
_HAN_RELATIVE = expression(r"[\u3400-\u9fff]{1,15}?的(?:人|国家|各方|组织|机构|朋友|同事|妇女|青年|者)")
"""A clause behind a verb, 支持支持和平的人: those who support peace."""
_HAN_ONE = expression(r"[一两三四几每逐][\u3400-\u9fff]\Z|[\u3400-\u9fff][一不没]\Z")
_HAN_PARTICLES = {
    # what may stand before the first, and after the second: 目的的确, 为了了解, 现在在, 但是是
    "的的": ("目标有打巴", "确士喀"),
    "了了": ("为除不", "解然不如结却断"),
    "在在": ("现存所内外潜实自正旨好", "意乎场"),
    "是是": ("于但总还就可只要凡若或都正也不先而即便乃算老", "非否"),
    "和和": ("饱缓温总共调柔平祥附随谐中求", "气睦平善谐缓"),
    "与与": ("参给赠授赋付", "会此其"),
    "对对": ("一反相应针面绝", "方手"),
    "为为": ("认成作行以称视列定因转变", "了何"),
    "从从": ("服听顺自跟", "事来未容前不"),
    "向向": ("方导转趋走面倾志", "来前上"),
    "使使": ("大天致促即假行", "用命得馆者"),
    "我我": ("自", ""),
    "他他": ("其吉", "们人"),
    "这这": ("", ""),
    "们们": ("", ""),
    "将将": ("", "来近军要会"),
    "被被": ("棉", "子"),
    "把把": ("一", "握关"),
}
_DOUBLE = expression(r"\b(\w{2,})(?:\s+|[·•・‐‑－-](?!south\b|sud\b|sur\b|юг\b))\1\b", re.IGNORECASE)
"""A doubled word or name; South-South cooperation is neither."""


def doublings(text: Masked) -> tuple[Span, ...]:
    """Return the span of each second word, or run of words, that only repeats what stands before it."""
    if text.language == "zh":
        return tuple(_chinese(text.plain))
    folded = text.plain.lower()
    words = _PART.findall(folded)
    if text.language == "ar" and (joined := tuple(_arabic_joined(folded))):
        return joined
    if len(set(words)) == len(words) or next(_repeats(words), None) is None:
        return ()
    return tuple(_confirmed(text, folded))


def doubled_in(text: Masked) -> bool:
    """Whether a text repeats a word itself: a figure of speech, or a name such as Boutros Boutros-Ghali."""
    if text.language == "zh":
        return bool(re.search(r"([\u3400-\u9fff]{2,10})[·•・]?\1", text.plain))
    return bool(_DOUBLE.search(text.plain))


def _repeats(words: list[str]) -> Iterator[int]:
    """Yield the indexes of words from which a run of up to five words stands twice."""
    last: dict[str, int] = {}
    for index, word in enumerate(words):
        before = last.get(word)
        last[word] = index
        if before is not None:
            length = index - before
            if length == 1 or (length <= _LONGEST and words[before:index] == words[index : index + length]):
                yield before


def _arabic_joined(folded: str) -> Iterator[Span]:
    """Yield a word that only repeats the one before it, which has a conjunction: وندعو ندعو."""
    for match in _JOINED.finditer(folded):
        if not _ARABIC_ADVERB.fullmatch(match[1]):
            yield match.start(2), match.end(2)


def _confirmed(text: Masked, folded: str) -> Iterator[Span]:
    question = text.language == "ar" and "؟" in folded
    matches = list(_WORD.finditer(folded))
    words = [match[0] for match in matches]
    end_of_last = -1
    for before in _repeats(words):
        if before < end_of_last:
            continue
        length = words.index(words[before], before + 1) - before
        run = matches[before : before + 2 * length]
        between = (folded[one.end() : other.start()] for one, other in itertools.pairwise(run))
        if question and words[before] in _ARABIC_WHO and length == 1:
            continue
        if all(_GAP.fullmatch(gap) for gap in between) and not _is_grammar(words, before, length, text.language):
            end_of_last = before + length
            yield run[length].start(), run[-1].end()


def _is_grammar(words: list[str], before: int, length: int, language: str) -> bool:
    repeated = words[before : before + length]
    if length > 1:
        idiom = before and words[before - 1] in _AFTER.get(language, {}).get(repeated[0], ())
        return length == 2 and bool(idiom or repeated[0] in _SLOWLY or _is_chain(words, before, repeated))
    word = repeated[0]
    if words[before + 2 : before + 3] == [word]:
        return False  # three in a row are always too many
    if language == "ar" and (_ARABIC_ADVERB.fullmatch(word) or (word == "ما" and _still(words, before + 2))):
        return True
    if before and words[before - 1] in _AFTER.get(language, {}).get(word, ()):
        return True
    return word in _LEGITIMATE.get(language, ())


def _still(words: list[str], after: int) -> bool:
    """Whether a verb of lasting follows, كل ما ما زال ممكنا: all that is still possible."""
    return bool(_LASTING.fullmatch("".join(words[after : after + 1])))


def _is_chain(words: list[str], before: int, repeated: list[str]) -> bool:
    """Whether a word is repeated with a link between, «encore et encore et encore»: not «de la de la»."""
    if repeated[0] in _COORDINATORS:
        return True
    again = words[before + 4 : before + 5] == repeated[:1] or (before and words[before - 1] == repeated[1])
    return bool(again and _LINKS & set(repeated))


def _chinese(plain: str) -> Iterator[Span]:
    for match in _HAN_DOUBLE.finditer(plain):
        whole = match[0]
        middle = match.start() + len(whole) // 2
        if match[1]:
            if not _chinese_grammar(plain, match.start(), match[1]):
                yield middle, match.end()
            continue
        before, after = _HAN_PARTICLES[whole]
        left, right = plain[match.start() - 1 : match.start()], plain[match.end() : match.end() + 1]
        if not (left and left in before) and not (right and right in after) and whole[0] not in (left, right):
            yield middle, match.end()


def _chinese_grammar(plain: str, start: int, word: str) -> bool:
    if word in _HAN_VERBS or _HAN_ONE.search(word) or len(set(word)) == 1 or "啊" in word:
        return True
    end = start + 2 * len(word)
    if plain[end : end + 1] in tuple(_HAN_JOINTS.get(word, "")) or _HAN_RELATIVE.match(plain, end):
        return True
    if word == "国家":  # 发展中国家国家方案: the first is the end of a compound
        return plain[max(0, start - 1) : start] in tuple("中达化型岛员类民")
    return False
