"""Currencies in a Chinese text."""

from __future__ import annotations

from hexapla.text import expression

_NAMES = {
    "USD": "美元 美金 加元 澳元 港元 港币 新元 新西兰元 加拿大元 澳大利亚元",
    "EUR": "欧元",
    "POUND-GBP": "英镑",
    "JPY": "日元",
    "CNY": "人民币",
    "RUB": "卢布",
    "FRANC-CHF": "瑞士法郎",
    "INR": "卢比",
    "SAR": "里亚尔",
    "FRANC-CFA": "西非法郎 中非法郎 非洲法郎 非洲金融 非郎",
    "FRANC": "法郎",
    "POUND": "埃镑 埃及镑 黎巴嫩镑 叙利亚镑 苏丹镑 里拉",
    "PESO": "比索",
    "DINAR": "第纳尔",
    "DIRHAM": "迪拉姆 迪尔汗",
    "ILS": "谢克尔",
    "SHILLING": "先令",
    "NGN": "奈拉",
    "KRONE": "克朗",
}
_CURRENCY = {name: code for code, names in _NAMES.items() for name in names.split()}
_SIGNS = {"$": "USD", "€": "EUR", "£": "POUND-GBP", "¥": "YEN-YUAN", "元": "CNY", "镑": "POUND", "磅": "POUND"}
_MONEY = expression("|".join(sorted(_CURRENCY, key=len, reverse=True)))
_YUAN = expression(r"元(?![首旦老素件帅月勋气凶化文])")
_DOLLARS = expression(r"[^\d十百千万亿〇零一二三四五六七八九两多余几美欧日]元(?![首旦老素件帅月勋气凶])")
"""*Yuan* after the name of a country is its dollar."""


def currency(plain: str, start: int, end: int) -> str:
    """Return the currency of the number in ``[start, end)``, "" for none."""
    if _YUAN.match(plain, end):
        return "CNY"
    money = _MONEY.search(plain, end, end + 6)
    if money:
        return _CURRENCY[money[0]]
    sign = plain[start - 1 : start]
    return _SIGNS[sign] if sign in {"$", "€", "£"} else ""


def currencies(plain: str) -> frozenset[str]:
    """Return the currencies that a Chinese text names anywhere."""
    named = {_CURRENCY[name] for name in _MONEY.findall(plain)} | ({"USD"} if _DOLLARS.search(plain) else set())
    return frozenset(named | {code for sign, code in _SIGNS.items() if sign in _MONEY.sub("", plain)})
