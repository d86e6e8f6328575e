"""The dense encoder, fine-tuned: first on phrases, then on graded needs.

Run: python -m training.encoder   (an hour on two cores; needs the extra `teacher`)
     python -m training.encoder --further   (goes on from the encoder that ships, when needs were added: half
     an hour; needs torch alone)
After either: training.memory, training.distil, training.train.

Three heads over one vector: grades (a listwise loss, cross-entropy between the softmax of the scores and the
gains 2^grade - 1, after ListNet, Cao et al. 2007; and a pointwise one), concepts, and the field.
"""

import argparse
import math
import random
import time
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from inspiratie.deck.loading import load_catalogue
from inspiratie.engine.learned.encoder import LONGEST, SHARPNESS, as_read
from inspiratie.engine.learned.judgment import BEST_GRADE
from inspiratie.engine.learned.pieces import Pieces
from training.examples import MODEL, Kind, Line, needs, phrases, situations
from training.packing import pack, unpacked
from training.source_weights import Floats, Source, load_source

SEED = 0
DROPPED = 0.1
"""Share of a vector that is left out while training."""
POINTWISE, FIELD, CONCEPTS = 8.0, 0.5, 0.15
"""How much each loss counts beside the listwise one."""
PHRASES_AT_ONCE, NEEDS_AT_ONCE = 64, 16
EPOCHS, EPOCHS_FURTHER = 4, 2
"""How often the needs are gone over: at first, and when it goes on."""
RATE, PHRASES_HEAD_RATE, NEEDS_HEAD_RATE = 5e-5, 3e-3, 1e-3
"""Learning rates: of the layers, and of the heads in either part."""
GENTLER = 0.6
"""The rates of what goes on beside those of what starts."""
WARM_UP = 30
"""Steps in which the rate rises."""
SITUATION_WEIGHT = 0.3
"""How much a situation of a card counts beside a need."""


class Network(nn.Module):
    """The encoder with its heads."""

    def __init__(self, source: Source, cards: int, concepts: int) -> None:
        """Take the encoder to start from."""
        super().__init__()
        self.source = source
        self.word, self.pos, self.type = (
            torch.tensor(source.arrays[name]) for name in ("word", "pos", "type")
        )
        self.layers = nn.ParameterDict(
            {
                name.replace(".", "_"): nn.Parameter(torch.tensor(array))
                for name, array in source.arrays.items()
                if name not in {"word", "pos", "type"}
            }
        )
        self.heads = nn.ModuleDict(
            {
                "grade": nn.Linear(source.width, cards),
                "concept": nn.Linear(source.width, concepts),
                "scope": nn.Linear(source.width, 1),
            }
        )
        for head in self.heads.values():
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)
        nn.init.constant_(self.heads["concept"].bias, -4.0)  # a concept is seldom said

    def recall(self, heads: Mapping[str, Floats]) -> None:
        """Take the weights of heads that were taught before, by the names of the encoder's file."""
        for name, head in self.heads.items():
            head.weight.data = torch.tensor(heads[f"{name}.w"])
            head.bias.data = torch.tensor(heads[f"{name}.b"])

    def learned(self) -> dict[str, Floats]:
        """Return what was taught, by the names of the encoder's file."""
        arrays = {name.replace("_", "."): value.detach().numpy() for name, value in self.layers.items()}
        for name, head in self.heads.items():
            arrays |= {f"{name}.w": head.weight.detach().numpy(), f"{name}.b": head.bias.detach().numpy()}
        return arrays

    def forward(self, numbers: Tensor, mask: Tensor) -> dict[str, Tensor]:
        """Return what each head makes of texts, given as numbers of pieces (texts x pieces)."""
        vectors = self._vectors(numbers, mask)
        if self.training:
            vectors = functional.dropout(vectors, DROPPED)
        return {name: head(vectors * SHARPNESS) for name, head in self.heads.items()}

    def _vectors(self, numbers: Tensor, mask: Tensor) -> Tensor:
        size, length = numbers.shape
        state = self._normalised(self.word[numbers] + self.pos[:length][None] + self.type, "eln")
        hidden = ((1 - mask) * -1e9)[:, None, None, :]
        for layer in range(self.source.layers):
            name = f"l{layer}_"
            query, key, value = (
                self._dense(state, name + part).view(size, length, self.source.heads, -1).transpose(1, 2)
                for part in ("q", "k", "v")
            )
            seen = functional.scaled_dot_product_attention(
                query, key, value, attn_mask=hidden.to(query.dtype)
            )
            seen = self._dense(seen.transpose(1, 2).reshape(size, length, -1), name + "ao")
            state = self._normalised(state + seen, name + "aln")
            thought = self._dense(functional.gelu(self._dense(state, name + "fi")), name + "fo")
            state = self._normalised(state + thought, name + "oln")
        mean = (state * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return functional.normalize(mean, dim=-1)

    def _dense(self, state: Tensor, name: str) -> Tensor:
        return functional.linear(state, self.layers[f"{name}_w"], self.layers[f"{name}_b"])

    def _normalised(self, state: Tensor, name: str) -> Tensor:
        weight, bias = self.layers[f"{name}_w"], self.layers[f"{name}_b"]
        return functional.layer_norm(state, (self.source.width,), weight, bias, self.source.epsilon)


class Teacher:
    """Turns lines into numbers, and goes over them."""

    def __init__(self, network: Network, ids: Sequence[str], concepts: Sequence[str]) -> None:
        """Take the network, and what its heads' columns stand for."""
        self.network = network
        self._ids, self._concepts = list(ids), {id_: number for number, id_ in enumerate(concepts)}
        source = network.source
        self._pieces = Pieces(source.pieces, source.scores.tolist(), unknown=source.unknown)
        self._cut: dict[str, list[int]] = {}

    def go_over(
        self, lines: Sequence[Line], *, epochs: int, at_once: int, head_rate: float, rate: float = RATE
    ) -> None:
        """Train on lines, in batches of texts about as long."""
        network, dice = self.network, np.random.default_rng(SEED)
        groups = [
            {"params": network.layers.parameters(), "lr": rate, "weight_decay": 0.01},
            {"params": network.heads.parameters(), "lr": head_rate, "weight_decay": 0.001},
        ]
        optimiser, steps = torch.optim.AdamW(groups), epochs * (len(lines) // at_once)
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimiser, lambda step: min(1, (step + 1) / WARM_UP) * (1 + math.cos(math.pi * step / steps)) / 2
        )
        started, done = time.monotonic(), 0
        for _ in range(epochs):
            ordered = sorted(lines, key=lambda line: len(self._numbers(line.text)) + dice.normal() * 4)
            batches = [ordered[at : at + at_once] for at in range(0, len(ordered) - at_once + 1, at_once)]
            random.Random(done).shuffle(batches)  # noqa: S311 - an order, no secret
            for batch in batches:
                with torch.autocast("cpu", torch.bfloat16):
                    loss = self._loss(batch)
                optimiser.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                done += 1
                if done % 100 == 0:
                    print(
                        f"{done} of {steps}: {loss.item():.3f} ({time.monotonic() - started:.0f} s)",
                        flush=True,
                    )

    def _numbers(self, text: str) -> list[int]:
        if text not in self._cut:
            source = self.network.source
            self._cut[text] = [
                source.begin,
                *self._pieces.cut(as_read(text))[:LONGEST],
                source.end,
            ]
        return self._cut[text]

    def _loss(self, batch: Sequence[Line]) -> Tensor:
        found = [self._numbers(line.text) for line in batch]
        length = max(map(len, found))
        numbers = torch.tensor([one + [0] * (length - len(one)) for one in found])
        mask = torch.tensor([[1.0] * len(one) + [0.0] * (length - len(one)) for one in found])
        grades = torch.tensor([[line.grades.get(id_, 0.0) for id_ in self._ids] for line in batch])
        said = torch.zeros(len(batch), len(self._concepts))
        for row, line in enumerate(batch):
            for id_ in line.concepts or ():
                said[row, self._concepts[id_]] = 1.0
        marked = torch.tensor([float(line.concepts is not None) for line in batch])
        weight = torch.tensor([SITUATION_WEIGHT if line.kind is Kind.SITUATION else 1.0 for line in batch])
        heads = self.network(numbers, mask)
        gains = 2.0**grades - 1.0
        total = gains.sum(1, keepdim=True)
        inside = (total[:, 0] > 0).float()
        listwise = (
            -(gains / total.clamp_min(1e-6) * functional.log_softmax(heads["grade"], -1)).sum(1) * inside
        )
        entropy = functional.binary_cross_entropy_with_logits
        pointwise = entropy(heads["grade"] / 2, grades / BEST_GRADE, reduction="none").mean(1)
        field = entropy(heads["scope"][:, 0], inside, reduction="none")
        concepts = entropy(heads["concept"], said, reduction="none").sum(1) * marked
        loss = listwise + POINTWISE * pointwise + FIELD * field + CONCEPTS * concepts
        return (weight * loss).sum() / weight.sum()


def main() -> None:
    """Fine-tune the encoder and write it in compact form."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--further", action="store_true", help="go on from the encoder that ships")
    is_further = parser.parse_args().further
    torch.manual_seed(SEED)
    catalogue = load_catalogue()
    ids = [initiative.id for initiative in catalogue]
    concepts = [concept.id for concept in catalogue.vocabulary.begrippen]
    told = list(situations(catalogue))
    graded = [*needs(), *told]
    if is_further:
        source, known = unpacked(MODEL)
        network = Network(source, len(ids), len(concepts))
        network.recall(known)
        Teacher(network, ids, concepts).go_over(
            graded,
            epochs=EPOCHS_FURTHER,
            at_once=NEEDS_AT_ONCE,
            head_rate=GENTLER * NEEDS_HEAD_RATE,
            rate=GENTLER * RATE,
        )
    else:
        source = load_source()
        network = Network(source, len(ids), len(concepts))
        teacher = Teacher(network, ids, concepts)
        teacher.go_over(
            [*phrases(catalogue), *told], epochs=1, at_once=PHRASES_AT_ONCE, head_rate=PHRASES_HEAD_RATE
        )
        teacher.go_over(graded, epochs=EPOCHS, at_once=NEEDS_AT_ONCE, head_rate=NEEDS_HEAD_RATE)
    kept = range(len(source.pieces)) if is_further else None
    pack(source, network.learned(), ids, concepts, MODEL, kept)


if __name__ == "__main__":
    main()
