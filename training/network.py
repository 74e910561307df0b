"""The net: layers of MiniLM, a few linear heads, and a head that ties each cue to its source and content."""

from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from according.language.pieces import BUCKETS, WIDTH, bucket

HIDDEN, HEADS, INNER, VOCABULARY = 384, 12, 1536, 30522
TIE, NARROW, REACH = 192, 32, 3
BUCKET = torch.from_numpy(bucket(np.arange(-WIDTH, WIDTH)))
TAGS = 4  # anchor, source, content, hedge
FLAGS = 6


class Layer(nn.Module):
    """A layer of BERT as published."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.first, self.second = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Batch x pieces x HIDDEN in and out; `mask` is added to the attention's scores."""
        b, t, _ = x.shape

        def heads(y: Tensor) -> Tensor:
            return y.view(b, t, HEADS, HIDDEN // HEADS).transpose(1, 2)

        q, k, v = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        mixed = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.first(x + self.out(mixed.transpose(1, 2).reshape(b, t, HIDDEN)))
        return self.second(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Tagger(nn.Module):
    """ids, case: batch x pieces. Gives tags (batch x pieces x TAGS), flags (x FLAGS) and the two sides of the tie (x
    2 TIE).
    """

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.case = nn.Embedding(4, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.tags = nn.Linear(HIDDEN, TAGS)
        self.flags = nn.Linear(HIDDEN, FLAGS)
        self.left, self.right = nn.Linear(HIDDEN, 2 * TIE), nn.Linear(HIDDEN, 2 * TIE)
        self.distance = nn.Embedding(BUCKETS, TIE)
        self.roles = nn.Linear(TIE, 3)
        self.narrow, self.last = nn.Linear(TIE, NARROW), nn.Linear(NARROW, 3)
        self.beside = nn.Conv1d(NARROW, NARROW, 2 * REACH + 1, padding=REACH)
        nn.init.zeros_(self.case.weight)
        nn.init.normal_(self.distance.weight, std=0.02)

    def forward(self, ids: Tensor, case: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """See the class; a piece 0 is padding."""
        mask = torch.where(ids == 0, -10000.0, 0.0)[:, None, None, :]
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.places(places) + self.kind + self.case(case)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.tags(x), self.flags(x), self.left(x), self.right(x)

    def tie(self, left: Tensor, right: Tensor, anchors: Tensor) -> Tensor:
        """Of `anchors` pieces of one window (n) to all of its pieces: n x pieces x 3, as log odds."""
        steps = torch.arange(right.shape[0])[None, :] - anchors[:, None]
        one, two = left[anchors], right[None]
        sums = torch.relu(one[:, None, :TIE] + two[..., :TIE] + self.distance(BUCKET[steps + WIDTH]))
        products = (one[:, None, TIE:] * two[..., TIE:]).unflatten(-1, (3, TIE // 3)).sum(-1) / (TIE // 3) ** 0.5
        narrow = torch.relu(self.narrow(sums))
        smooth = torch.relu(self.beside(narrow.transpose(1, 2))).transpose(1, 2)
        return self.roles(sums) + products + self.last(smooth)


def load_published(net: Tagger, path: Path) -> None:
    """The weights of all-MiniLM-L6-v2 into the layers that the net has."""
    given = load_file(str(path))
    state = net.state_dict()

    def put(mine: str, theirs: str) -> None:
        state[mine].copy_(given[theirs])

    put("words.weight", "embeddings.word_embeddings.weight")
    put("places.weight", "embeddings.position_embeddings.weight")
    state["kind"].copy_(given["embeddings.token_type_embeddings.weight"][0])
    names = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "out": "attention.output.dense", "first": "attention.output.LayerNorm", "up": "intermediate.dense",
        "down": "output.dense", "second": "output.LayerNorm",
    }  # fmt: skip
    for part in ("weight", "bias"):
        put(f"norm.{part}", f"embeddings.LayerNorm.{part}")
        for n in range(len(net.layers)):
            for mine, theirs in names.items():
                put(f"layers.{n}.{mine}.{part}", f"encoder.layer.{n}.{theirs}.{part}")
