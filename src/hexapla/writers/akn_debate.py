"""Akoma Ntoso debates: the body of a verbatim record.

A heading opens a ``debateSection``, a speaker a ``speech``, which goes on until the next speaker, scene or heading. A
record names the speaker anew after every scene, so what follows one without a name is nobody's speech.
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree  # noqa: TID251

from hexapla.model import Code, CodeKind, Content, Inline, Role, Text, plain
from hexapla.writers.akn_body import Body, Numbered, paragraph
from hexapla.writers.akn_inline import passage
from hexapla.writers.akn_tree import child, local


class DebateBody(Body):
    """``debateBody``: speeches and narrative in ``debateSection``."""

    section_name = "debateSection"
    _speech: etree._Element | None = None
    _speeches = 0

    def single(self, numbered: Numbered) -> None:
        """Write a speaker's turn, a scene, or a paragraph of the speech that is open."""
        index, block = numbered
        if block.role is Role.SPEAKER:
            self._turn(numbered)
        elif block.role is Role.REMARK and not block.label and not self._just_opened:
            self.finish()
            self.inlines.block(self._open(), index, "narrative")
        else:
            paragraph(self.inlines, self.host(), numbered)

    def host(self) -> etree._Element:
        """Return the speech that is open, else the section."""
        return self._speech if self._speech is not None else self._open()

    def open_section(self, level: int) -> etree._Element:
        """Open a section and name it, as the schema demands."""
        section = super().open_section(level)
        section.set("name", "item")
        return section

    def finish(self) -> None:
        """End the speech; one that has nothing but its speaker gets an empty paragraph, as the schema demands."""
        if self._speech is not None and self._just_opened:
            child(self._speech, "p")
        self._speech = None

    def notes(self) -> etree._Element:
        """Append a section for notes."""
        return child(self.top, "debateSection", {"name": "notes"})

    @property
    def _just_opened(self) -> bool:
        """Whether nothing follows the speaker yet."""
        return self._speech is not None and local(self._speech[-1]) == "from"

    def _open(self) -> etree._Element:
        """Return the section that is open, or what comes before the first one."""
        if not self.sections:
            self.sections.append((7, child(self.top, "debateSection", {"name": "opening"})))
        return self.place

    def _turn(self, numbered: Numbered) -> None:
        index, block = numbered
        self.finish()
        speaker, words = _split(block.content)
        self._speeches += 1
        name = plain(speaker).rstrip(" :：\u00a0")
        person = self.references.entity(f"speaker_{self._speeches}", "TLCPerson", self.work, name)
        self._speech = child(self._open(), "speech", {"by": person})
        self.inlines.elements[index] = self._speech
        if block.label:
            self.inlines.text(child(self._speech, "num"), block.label)
        self.inlines.write(child(self._speech, "from", passage(block)), block, speaker)
        if words or not block.content:
            self.inlines.write(child(self._speech, "p", passage(block)), block, words)


def _split(content: Content) -> tuple[Content, Content]:
    """Split the opening of a speech in who speaks, with the colon, and what is said.

    The name is what stands in bold, with what precedes it; without a bold name all of it is who speaks.
    """
    end = next((n for n, item in enumerate(content, 1) if isinstance(item, Code) and item.kind is CodeKind.STRONG), 0)
    if not end:
        return content, ()
    words, colon = content[end:], ""
    if words and isinstance(words[0], Text) and words[0].text.lstrip()[:1] in {":", "："}:
        text = words[0].text.lstrip()
        colon, words = text[0], (Text(text[1:]), *words[1:])
    name = content[end - 1]
    bare = replace(name, kind=CodeKind.OTHER) if isinstance(name, Code) else name
    return (*content[: end - 1], bare, Text(colon)), words if any(map(_visible, words)) else ()


def _visible(item: Inline) -> bool:
    return bool(item.text.strip()) if isinstance(item, Text) else item.kind is not CodeKind.HIDDEN
