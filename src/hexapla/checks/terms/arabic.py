"""Arabic words as light stems: without vowel signs, clitics, and the endings of number, gender and possession.

Written after the light stemmers of Larkey, Ballesteros and Connell (2002); broken plurals are for the lists to name.
The first letter of a word may be a particle or its own (*وكيل*), so a word in a text has several readings.
"""

from __future__ import annotations

from hexapla.text import expression

_SIGNS = expression("[\u0640\u064b-\u065f\u0670]")
_FOLD = str.maketrans("أإآٱىیکة", "ااااييك\u0647")
_ARTICLE = expression(r"^ال(?=..)")
_CLITICS = expression(r"^(?:[وف]?[بكل]?ال|[وف]?لل)(?=..)")
_PARTICLES = tuple(expression(rf"^{letters}(?=...)") for letters in ("[وف]", "[بكلس]", "[وف][بكلس]"))
_PRONOUN = expression(r"(?<=...)(?:هما|كما|هم|هن|ها|نا|كم|ه|ي|ك)$")
_ENDING = expression(r"(?<=...)(?:ات|ون|ين|ان|تان|تين|تا|ه|ت|ا|و)$")


def keys(word: str) -> frozenset[str]:
    """Return the readings of ``word`` in a text: light stems, and after ``=`` the word without clitics alone."""
    plain = normalized(word)
    bare = {plain, _CLITICS.sub("", plain), *(particle.sub("", plain) for particle in _PARTICLES)}
    bare.update(_ARTICLE.sub("", form) for form in tuple(bare))
    found = {f"={form}" for form in bare}
    for form in bare:
        found.add(_ENDING.sub("", form))
        found.add(_ENDING.sub("", _PRONOUN.sub("", form)))
    return frozenset(found)


def form_keys(word: str, *, name: bool = False) -> frozenset[str]:
    """Return the key of ``word`` in a term list; of a ``name``, which takes no endings, the exact one."""
    bare = _ARTICLE.sub("", normalized(word))
    return frozenset({f"={bare}"} if name else {_ENDING.sub("", bare)})


def has_article(word: str) -> bool:
    """Whether ``word`` seems to have the article, particles before it or not."""
    return _CLITICS.match(normalized(word)) is not None


def definite(word: str) -> frozenset[str]:
    """Return ``word`` with the article, and with particles before it, as :func:`normalized` leaves them."""
    bare = _ARTICLE.sub("", normalized(word))
    return frozenset({f"{particle}ال{bare}" for particle in ("", *"وفبك")} | {f"لل{bare}", f"ولل{bare}"})


def normalized(word: str) -> str:
    """Return ``word`` without vowel signs and with the letters that writers confuse made one."""
    return _SIGNS.sub("", word).translate(_FOLD)
