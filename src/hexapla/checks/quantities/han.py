"""The quantities of a Chinese text: digits with 万 and 亿, Han numerals, 百分之, 倍, 世纪 and 年代.

A numeral of one character says a number for sure only before a measure word (三个, 五年, 两国 not): elsewhere it may be
part of a word, and is a witness. Idioms and names with numerals are skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from hexapla.checks.quantities.amounts import Amount, amount, divided
from hexapla.checks.quantities.digits import read
from hexapla.checks.quantities.han_money import currency
from hexapla.checks.quantities.items import is_mark, name_before, season_years
from hexapla.checks.quantities.model import Kind, Level, Quantity
from hexapla.checks.quantities.prepare import Prepared
from hexapla.checks.quantities.words.zh import SKIP, idioms
from hexapla.text import expression

_DIGIT = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_HALF = Fraction(1, 2)
_STEP = {"十": 10, "百": 100, "千": 1000}
_LEAP = {"万": 10**4, "亿": 10**8}
_SIGN = "〇零一二三四五六七八九两"
_HAN = rf"[{_SIGN}十百千万亿]+(?:点[{_SIGN}]+)?"
_NUMBER = r"\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)*"
_WILD = "成千上万|千千万万|千百万|亿万|万千|千万万|成百上千|数以千万计|成千累万|千百"
_FIRST = "".join(sorted({word[0] for word in (*SKIP, *_WILD.split("|"))} | set("半过双两俩翻倍加减折几数上好多以第")))
"""What a match begins with: a sign that is none of these costs no look at the alternatives."""
_PATTERN = expression(
    rf"(?=[\d{_SIGN}十百千万亿{_FIRST}])(?:(?P<wild>{_WILD})|(?P<skip>(?:{idioms()})(?!分?之[\d{_SIGN}十百]))"
    rf"|(?P<permille>(?P<mbase>[千万])分之(?P<mpart>{_NUMBER}|{_HAN}))"
    rf"|百分之(?P<percent>{_NUMBER}|{_HAN})"
    rf"|(?P<lower>\d+|[一二三四五六七八九十百]+)分之(?P<upper>\d+|{_HAN})"
    rf"|(?P<times>翻一番|翻番|翻了一番|翻了番|翻一倍|翻了一倍|翻倍|倍增|加倍|双倍|成倍|翻两番|翻了两番|减半|折半)"
    rf"|(?P<half>一半|半数|过半|半个|半(?=[年月天小世个叶]))"
    rf"|(?P<both>双方|双边|双重|双双|两国|两个人|两人|两地|一对|双|五常|俩)"
    rf"|(?P<few>[几数上成好][几]?|多达数|十几|十多(?!年)|以)(?P<order>[十百千万亿]+)"
    rf"|(?P<number>(?<!\d)(?:{_NUMBER}))(?P<about>[多余来])?(?P<scale>(?:[十百万亿]|千(?![瓦米克伏卡]))+)?(?P<ratio>/\d+)?"
    rf"|(?P<han>第?{_HAN})(?:[多余来几](?P<leap>[万亿]+))?)"
)
_MEASURE = expression(
    r"[多余来]?(?:个|名|位|秒|张|间|封|栋|只|门|笔|股|块|列|瓶|桶|袋|箱|公斤|千克|升|海里|席|遍|趟|辈|项|次|年|载(?!重)|月|天|日|周(?!边|围|期)|小时|分钟|国(?!家主席)|人|种|条|件|份|届|章|节|大|方面|方(?![便针法向式案])|点|批|轮|级|层|起|家|所"
    r"|座|架|艘|辆|支|部(?!分)|场|段|阶段|步|类|组|套|期|句|字|代|岁|公里|米|吨|美元|欧元|省|市|县|州|区|者|万|亿|成|倍|世纪|季|夜|页|票|度|本"
    r"|枚|颗|株|亩|公顷|元|美分|英里|米|卷|篇|幅|处|户|口|胞胎|周年|星期|世|队|行|道|面|面旗|重|分之)"
)
_UNITS: dict[str, tuple[str, Amount | int]] = {
    "年": ("month", 12), "载": ("month", 12), "周年": ("month", 12), "岁": ("month", 12), "个月": ("month", 1), "个世纪": ("month", 1200),
    "世纪": ("month", 1200), "天": ("hour", 24), "日": ("hour", 24), "周": ("hour", 168), "个星期": ("hour", 168),
    "星期": ("hour", 168), "小时": ("hour", 1), "个小时": ("hour", 1), "分钟": ("hour", Fraction(1, 60)), "秒": ("hour", Fraction(1, 3600)), "代人": ("", 0),
}  # fmt: skip
_DURATION = expression(r"[多余来]?(周年|年|载(?!重)|岁|个月|个世纪|世纪|天|日|周|个星期|星期|个?小时|分钟|秒)(半)?")
_AND_HALF = expression(
    r"(?:[公英海]?里|[千厘毫]?米|公?吨|[公千]?克|[公市]?斤|升|公?顷|亩|度|美?元|英?[尺寸])半(?![径岛数球夜天决导成场个])"
)
_FACTOR_UP = expression(
    r"(?:增加|增长|上升|提高|增|扩大|上涨|上调|提升|延长|高出|多出|增多|超出)了?(?:近|约|大约|将近|超过|逾|整整|至少|几乎)?$"
)
_ERA = expression(r"(?:世纪)(?P<decade>\d0|[二三四五六七八九]十)年代")
_LAST_ERA = expression(r"上(?:个)?世纪$")


def han(numeral: str) -> Amount | None:
    """Return the value of a Han numeral; None for one that is approximate (三四, 七八十) or no number."""
    whole, point, rest = numeral.partition("点")
    if not whole:
        return None
    if point:
        value = han(whole)
        return None if value is None else value + amount("0." + "".join(str(_DIGIT[sign]) for sign in rest))
    if all(sign in _DIGIT for sign in whole):
        if len(whole) == 2 or len(whole) > 30:
            return None
        return int("".join(str(_DIGIT[sign]) for sign in whole))
    total = section = 0
    digit: int | None = None
    for sign in whole:
        if sign in _DIGIT:
            if digit:
                return None
            digit = _DIGIT[sign]
        elif sign in _STEP:
            section += (1 if digit is None else digit or 1) * _STEP[sign]
            digit = None
        else:
            leap = _LEAP[sign]
            section += digit or 0
            total = (
                total * leap + (section or 1) * leap
                if total == 0
                else ((total + section) * leap if total < leap or section == 0 else total + section * leap)
            )
            section, digit = 0, None
    if digit and whole[-2] in "百千万亿" and len(whole) > 1:
        digit *= {"百": 10, "千": 100, "万": 1000, "亿": 10**7}[whole[-2]]
    return total + section + (digit or 0)


def quantities(text: Prepared) -> Iterator[Quantity]:
    """Yield the quantities of a Chinese text, in order; their spans are those of the prepared text."""
    plain = text.text
    free = 0
    for match in _PATTERN.finditer(plain):
        if match.start() < free:
            continue
        found = _read(text, match)
        if found is not None:
            found = _measured(found, plain)
            free = found.span[1]
            yield found


def _read(text: Prepared, match: re.Match[str]) -> Quantity | None:
    kind, span = match.lastgroup, match.span()
    if kind == "skip":
        return None
    if kind == "wild":
        return Quantity(0, span, Kind.VAGUE, Level.WITNESS, others=tuple(10**n for n in range(3, 10)))
    if match["percent"]:
        value = _plain(match["percent"])
        return None if value is None else Quantity(value, span, Kind.PERCENT)
    if match["permille"]:
        value = _plain(match["mpart"])
        base = _STEP.get(match["mbase"]) or _LEAP[match["mbase"]]
        return (
            None
            if value is None
            else Quantity(divided(value, base), span, Kind.FRACTION, Level.SOFT, (value,), parts=(base,))
        )
    if match["lower"]:
        lower, upper = _plain(match["lower"]), _plain(match["upper"])
        if not lower or upper is None:
            return None
        return Quantity(divided(upper, lower), span, Kind.FRACTION, Level.SOFT, parts=(upper, lower))
    if times := match["times"]:
        factor: Amount = 4 if "两番" in times else _HALF if times in {"减半", "折半"} else 2
        level = Level.WITNESS if times in {"加倍", "双倍", "成倍", "倍增"} else Level.SOFT
        return Quantity(factor, span, Kind.FACTOR, level)
    if match["half"]:
        level = Level.SOFT if match["half"] in {"一半", "半数"} else Level.WITNESS
        return Quantity(_HALF, span, Kind.FRACTION, level)
    if match["both"]:
        return Quantity(5 if match["both"] == "五常" else 2, span, level=Level.WITNESS)
    if match["order"]:
        return _order(match)
    return _digits(text, match) if match["number"] else _numeral(text, match)


def _order(match: re.Match[str]) -> Quantity | None:
    if match["few"] == "以":
        return None
    value = han("一" + match["order"]) or 0
    level = Level.WITNESS if match["few"] in {"十几", "十多"} else Level.SOFT
    return Quantity(value, match.span(), Kind.VAGUE, level, scale=value)


def _plain(text: str) -> Amount | None:
    if text[0].isascii():
        reading = read(text, "zh")
        return (reading.native or (reading.alien,))[0]
    return han(text)


def _digits(text: Prepared, match: re.Match[str]) -> Quantity | None:
    plain, start = text.text, match.start()
    reading = read(match["number"], "zh")
    scale = han("一" + match["scale"]) if match["scale"] else 1
    value = (reading.native or (reading.alien,))[0]
    if value is None or scale is None:
        return None
    if match["ratio"]:
        lower = int(match["ratio"][1:]) or 1
        if 0 < value < lower <= 10:
            return Quantity(divided(value, lower), match.span(), Kind.FRACTION, Level.SOFT, parts=(value, lower))
        season = season_years(value, lower)
        level = Level.HARD if season else Level.WITNESS
        return Quantity(value, match.span(), level=level, others=(lower,), parts=season, digits=True)
    alien = reading.alien * scale if reading.alien is not None else None
    end = match.end()
    name = name_before(text, start)
    level = Level.SOFT if value * scale <= 1 else Level.HARD
    following = plain[end : end + 1]
    mark = re.fullmatch(r"\W{0,3}", plain[:start]) and plain[end : end + 1] in {".", ")", "）", "．", "、"}
    if plain.startswith("冠状病毒", end):
        return Quantity(value, (start, end), level=Level.WITNESS, others=(value % 100,), digits=True)
    if (
        name
        or mark
        or is_mark(plain, start, end)
        or (text.cased[end : end + 1].isascii() and text.cased[end : end + 1].isupper())
    ):
        level = Level.WITNESS
    if match["scale"] is None and following in {"月", "日", "号", "时"} and not plain.startswith("小时", end):
        level = Level.WITNESS
    kind = Kind.ORDINAL if plain[start - 1 : start] == "第" else Kind.CARDINAL
    found = Quantity(
        value * scale, (start, end), kind, level, (), alien, bool(reading.native), scale, True, name=name
    )  # fmt: skip
    if plain.startswith("%", end) or plain.startswith("个百分点", end):
        length = 1 if plain[end] == "%" else 4
        level = Level.WITNESS if name else Level.HARD
        return replace(found, kind=Kind.PERCENT, level=level, span=(start, end + length))
    return _era(found, plain)


def _numeral(text: Prepared, match: re.Match[str]) -> Quantity | None:
    plain, (start, end) = text.text, match.span()
    ordinal = match["han"].startswith("第")
    numeral = match["han"].removeprefix("第")
    if plain[end - 1] == "点" or not numeral:
        return None
    value = han(numeral)
    if value is None:
        return None
    if match["leap"]:
        value = value * (han("一" + match["leap"]) or 1)
        numeral += match["leap"]
    bare = numeral[0] in "百千万亿" or (numeral[0] == "十" and len(numeral) > 1 and numeral[1] in "万亿")
    measure = _MEASURE.match(plain, end)
    if plain.startswith("个百分点", end):
        return Quantity(value, (start, end + 4), Kind.PERCENT)
    if (
        plain.startswith("成", end)
        and value < 10
        and not plain.startswith(("成员", "成为", "成立", "成功", "成果", "成就"), end)
    ):
        return Quantity(value * 10, (start, end + 1), Kind.PERCENT, Level.WITNESS, (divided(value, 10),))
    if value == 1 or (value == 0):
        level = Level.WITNESS
    elif value >= 13 and not bare:
        level = Level.HARD
    elif bare:
        level = Level.SOFT
    else:
        level = Level.SOFT if measure or ordinal else Level.WITNESS
    if not ordinal and value <= 12 and plain[end : end + 1] in {"月", "日", "号"} and not plain.startswith("个月", end):
        level = Level.WITNESS
    scale = next((_LEAP[sign] for sign in "亿万" if sign in numeral), 1)
    kind = Kind.ORDINAL if ordinal else Kind.CARDINAL
    return _era(Quantity(value, (start, end), kind, level, scale=scale), plain)


def _era(found: Quantity, plain: str) -> Quantity:
    """Return ``found``, as a century or decade if it is one: 二十一世纪, 20世纪90年代, 九十年代."""
    start, end = found.span
    if match := _ERA.match(plain, end):
        decade = _plain(match["decade"]) or 0
        year = (found.value - 1) * 100 + decade
        return replace(
            found, value=year, others=(decade,), kind=Kind.DECADE, level=Level.HARD, span=(start, match.end())
        )
    if plain.startswith("世纪", end) and found.value > 1:
        return replace(found, kind=Kind.CENTURY, level=Level.HARD, span=(start, end + 2))
    if plain.startswith("年代", end) and found.value % 10 == 0:
        other = found.value % 100 if found.value > 100 else found.value + 1900
        return replace(found, kind=Kind.DECADE, others=(other,), level=Level.HARD, span=(start, end + 2))
    return found


def _measured(found: Quantity, plain: str) -> Quantity:
    start, end = found.span
    if found.kind not in {Kind.CARDINAL, Kind.FRACTION, Kind.VAGUE}:
        return found
    if plain.startswith(("倍", "多倍", "余倍"), end) and found.kind is not Kind.VAGUE:
        up = _FACTOR_UP.search(plain[max(0, start - 10) : start])
        value = found.value + 1 if up and found.kind is Kind.CARDINAL else found.value
        falls = () if up or value <= 1 else (divided(1, value),)
        return replace(found, kind=Kind.FACTOR, value=value, others=(*found.others, *falls), span=(start, end + 1))
    if match := _DURATION.match(plain, end):
        name, amount = _UNITS[match[1].removeprefix("个") if match[1] == "个小时" else match[1]]
        value = found.value + _HALF if match[2] else found.value
        others = (*found.others, found.value) if match[2] else found.others
        return replace(found, value=value, others=others, duration=(name, amount * value), reach=len(match[0]))
    if plain.startswith("个半", end):
        level = max(found.level, Level.SOFT)
        value = found.value + _HALF
        unit = _UNITS.get("个" + plain[end + 2 : end + 4]) or _UNITS.get("个" + plain[end + 2 : end + 3])
        duration = (unit[0], unit[1] * value) if unit else None
        return replace(found, value=value, level=level, others=(found.value,), span=(start, end + 2), duration=duration)
    if found.value.denominator == 1 and (match := _AND_HALF.match(plain, end)):
        level = max(found.level, Level.SOFT)
        found, end = replace(found, value=found.value + _HALF, level=level, span=(start, match.end())), match.end()
    money = currency(plain, start, end)
    return replace(found, unit=money) if money else found
