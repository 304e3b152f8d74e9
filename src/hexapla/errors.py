"""Exceptions: what is raised when the work cannot go on.

Anything wrong *in the text* is a :class:`hexapla.model.Finding`, never an exception.
"""

from __future__ import annotations


class HexaplaError(Exception):
    """Base of all errors that a user can cause or mend.

    ``path`` names the file concerned, ``line`` is 1-based, ``hint`` says what to do. ``str(error)`` is one line:
    ``path:line: cause: hint``.
    """

    def __init__(self, message: str, *, path: str = "", line: int | None = None, hint: str = "") -> None:
        super().__init__(message, path, line, hint)
        self.message = message
        self.path = path
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        tail = f"; {self.hint}" if self.hint else ""
        return " ".join(f"{place}{self.message}{tail}".split())

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the keyword arguments when a worker process sends the error home."""
        return _rebuild, (type(self), self.message, self.path, self.line, self.hint)


def _rebuild(kind: type[HexaplaError], message: str, path: str, line: int | None, hint: str) -> HexaplaError:
    return kind(message, path=path, line=line, hint=hint)


class ReadError(HexaplaError):
    """A source document cannot be read: missing, empty, malformed, too large, of an unknown format."""


class CatalogError(HexaplaError):
    """A PO catalog cannot be read: malformed, truncated, with duplicates, of another language."""


class ConfigError(HexaplaError):
    """The settings, the command line or the project's layout are wrong."""


class NoProjectError(ConfigError):
    """There is no project here or in a folder above."""


class PluginError(HexaplaError):
    """A third-party reader, writer or rule cannot be loaded."""


class WriteError(HexaplaError):
    """An output cannot be written."""
