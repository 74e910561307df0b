"""The encoder: a small net over word pieces that marks who says what, run by onnxruntime.

It gives `Mark`s, one for each cue that it sees: where the cue's telling word begins, and which characters are source,
cue and content of it. A report is read in windows of whole paragraphs, one window a call: the eight-bit arithmetic
takes its scale from all that is in a call, so that anything read beside it would change the result.
"""

import hashlib
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from according.errors import ModelError
from according.language.pieces import WIDTH, Window, bucket, windows
from according.records import Report, Span

ANCHOR = 0.5
"""The least probability of a cue."""
TIED = 0.5
"""The least probability that a piece belongs to a cue's source, cue or content."""
GAP = 3
"""A gap in content of at most so many pieces is closed where neither the cue nor the source stands in it."""
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Mark:
    """One attribution as the encoder sees it, in characters of the report; `score` is the probability of its cue."""

    anchor: int
    score: float
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


class Encoder:
    """Loads `encoder.onnx`, `tie.npz` and `tokenizer.json` from a folder; ModelError where that fails."""

    def __init__(self, folder: Path | None = None) -> None:
        place = folder or Path(__file__).parent / "weights"
        try:
            self._session = _session(place / "encoder.onnx")
            self._tokenizer = _tokenizer(place / "tokenizer.json")
            with np.load(place / "tie.npz", allow_pickle=False) as tie:
                self._tie = {name: tie[name] for name in tie.files}
            steps = np.arange(-WIDTH, WIDTH)
            self._distance = self._tie["distance"][bucket(steps)]
            self._beside = np.concatenate(list(np.moveaxis(self._tie["beside"], 2, 0)), axis=1).T.copy()
            self._version = f"encoder-{hashlib.sha256((place / 'encoder.onnx').read_bytes()).hexdigest()[:8]}"
        except Exception as error:  # the runtime raises classes of its own for a broken graph
            cure = "reinstall according, or read with --reader rules"
            raise ModelError(f"encoder in {place}: cannot be loaded ({error}); {cure}") from error

    @property
    def version(self) -> str:
        """Hash of the weights, as a reading records it."""
        return self._version

    def marks(self, report: Report) -> list[Mark]:
        """All attributions of a report, by their anchors."""
        found: dict[int, tuple[int, Mark]] = {}
        shown = [b.span for b in report.blocks if b.kind in ("title", "paragraph")]
        for window in windows(self._tokenizer, report.text, shown):
            for at, mark in self._read(window):
                margin = min(at, len(window.ids) - at)
                if mark.anchor not in found or found[mark.anchor][0] < margin:
                    found[mark.anchor] = (margin, mark)
        return [found[anchor][1] for anchor in sorted(found)]

    def _read(self, window: Window) -> list[tuple[int, Mark]]:
        feed = {"ids": np.array([window.ids], dtype=np.int64), "case": np.array([window.case], dtype=np.int64)}
        tags, left, right = (np.asarray(part)[0] for part in self._session.run(["tags", "left", "right"], feed))
        chance = _odds(tags[:, 0])
        anchors = np.flatnonzero(chance > ANCHOR)
        anchors = anchors[[window.offsets[a][1] > 0 for a in anchors]] if len(anchors) else anchors
        out = []
        for at in anchors.tolist():
            tied = self._tied(left[at], right, at)
            source, cue, content = (_runs(mask, window.offsets) for mask in _masks(tied, window.offsets))
            if content:
                out.append((at, Mark(window.offsets[at][0], float(chance[at]), source, cue, content)))
        return out

    def _tied(self, left: Floats, right: Floats, at: int) -> Floats:
        """Pieces x roles: how likely each piece belongs to the cue whose anchor is piece `at`."""
        tie, count = self._tie, len(right)
        half = self._distance.shape[1]
        sums = self._distance[WIDTH - at : WIDTH - at + count] + left[:half]
        sums += right[:, :half]
        np.maximum(sums, 0, out=sums)
        third = half // 3
        products = (left[half:] * right[:, half:]).reshape(count, 3, third).sum(-1) / np.sqrt(np.float32(third))
        narrow = sums @ tie["narrow"].T + tie["narrow_bias"]
        np.maximum(narrow, 0, out=narrow)
        reach = tie["beside"].shape[2] // 2
        padded = np.pad(narrow, ((reach, reach), (0, 0)))
        around = np.concatenate([padded[k : k + count] for k in range(2 * reach + 1)], axis=1)
        smooth = np.maximum(around @ self._beside + tie["beside_bias"], 0)
        return _odds(sums @ tie["roles"].T + products + smooth @ tie["last"].T + (tie["roles_bias"] + tie["last_bias"]))


def _session(path: Path) -> Any:
    import onnxruntime  # noqa: PLC0415 - not wanted by those who read by rules alone

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _tokenizer(path: Path) -> Any:
    from tokenizers import Tokenizer  # noqa: PLC0415 - as above

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _odds(x: Floats) -> Floats:
    result: Floats = (1 / (1 + np.exp(-x))).astype(np.float32)
    return result


def _masks(tied: Floats, offsets: list[tuple[int, int]]) -> list[NDArray[np.bool_]]:
    """Which pieces are source, cue and content: the likelier role where two claim one, gaps in content closed."""
    real = np.array([b > a for a, b in offsets])
    best = tied.argmax(1)
    source, cue, content = ((tied[:, r] > TIED) & (best == r) & real for r in range(3))
    at = np.flatnonzero(content)
    for low, high in pairwise(at.tolist()):
        between = slice(low + 1, high)
        if 1 < high - low <= GAP + 1 and not (source[between].any() or cue[between].any()):
            content[between] = real[between]
    return [source, cue, content]


def _runs(mask: NDArray[np.bool_], offsets: list[tuple[int, int]]) -> tuple[Span, ...]:
    """The characters of neighbouring pieces, as spans; a paragraph's end parts them."""
    out: list[Span] = []
    last = -2
    for at in np.flatnonzero(mask).tolist():
        start, end = offsets[at]
        if out and at == last + 1:
            out[-1] = Span(out[-1].start, end)
        else:
            out.append(Span(start, end))
        last = at
    return tuple(out)
