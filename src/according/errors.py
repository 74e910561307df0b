"""Every error that `according` raises on purpose.

    AccordingError
    ├── InputError            a report could not be taken in; the rest of the batch goes on
    │   ├── UnreadableError       missing path, directory without reports, no permission
    │   ├── EncodingError         neither UTF-8 nor Windows-1252 text, or a binary file
    │   ├── SizeError             larger than the bound in the settings
    │   ├── EmptyError            no words to read
    │   ├── LanguageError         not English
    │   ├── DateError             a publication date that is impossible or lies ahead
    │   └── FormatError           a JSONL line that is no report
    ├── LedgerError           the ledger cannot be used
    │   ├── LedgerBusyError       another process holds the write lock for too long
    │   ├── LedgerCorruptError    the file is no ledger, or a damaged one
    │   ├── LedgerPathError       the file cannot be opened or written
    │   └── LedgerVersionError    made by a newer version of according
    ├── JudgementError        a verdict without a person, a reason or a date that is one
    ├── ModelError            the language model or the gazetteer is missing or cannot be loaded
    ├── NotFoundError         no claim, story, report or source of that name
    └── RecordError           a record that cannot be understood: decoding refuses it

A message names the thing, the cause and the cure, in that order.
"""


class AccordingError(Exception):
    """The root: catching it catches all that `according` raises on purpose."""


class InputError(AccordingError):
    """A report could not be taken in.

    `name` is what the input is called (a path, or `path:line` in JSONL), `cause` and `cure` are sentences.
    """

    def __init__(self, name: str, cause: str, cure: str) -> None:
        super().__init__(f"{name}: {cause}; {cure}")
        self.name, self.cause, self.cure = name, cause, cure


class UnreadableError(InputError):
    """The path is missing, is not readable, or holds no report."""


class EncodingError(InputError):
    """The bytes are no text in an encoding that is taken."""


class SizeError(InputError):
    """The text is larger than the bound in the settings."""


class EmptyError(InputError):
    """There are no words to read."""


class LanguageError(InputError):
    """The text is not in English."""


class DateError(InputError):
    """A publication date that is no date, or that lies in the future."""


class FormatError(InputError):
    """A JSONL line that is no report."""


class LedgerError(AccordingError):
    """The ledger cannot be used."""


class LedgerBusyError(LedgerError):
    """Another process held the ledger for longer than the time allowed."""


class LedgerCorruptError(LedgerError):
    """The file is not a ledger, or it is damaged."""


class LedgerPathError(LedgerError):
    """The ledger file cannot be opened or written."""


class LedgerVersionError(LedgerError):
    """The ledger was written by a newer version of `according`."""


class JudgementError(AccordingError):
    """A verdict without a person or a reason, or with a date that is none."""


class ModelError(AccordingError):
    """The language model or the gazetteer is missing or cannot be loaded."""


class NotFoundError(AccordingError):
    """Nothing in the ledger goes by that name."""


class RecordError(AccordingError):
    """A record that cannot be understood."""
