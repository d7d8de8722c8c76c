"""`python -m tests.fuzz.guided TARGET SECONDS FOLDER`: fuzzes one target, guided by the lines that an input reaches.

Atheris (libFuzzer for Python) guides where it is installed, which is on Linux; elsewhere chance alone decides. Ends
with 1 if an input failed; the input is then in the folder.
"""

from __future__ import annotations

import contextlib
import sys
import time
import traceback
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.fuzz.targets import Target

_FAILED = 1


def main() -> int:
    """Fuzz until the time is over or an input fails."""
    name, seconds, folder = sys.argv[1], float(sys.argv[2]), Path(sys.argv[3])
    atheris = _atheris()
    with atheris.instrument_imports(include=["tjgui"]) if atheris else contextlib.nullcontext():
        from tests.fuzz.targets import TARGETS
    if atheris:
        _guided(atheris, TARGETS[name], seconds, folder)
    return _by_chance(TARGETS[name], seconds, folder)


def _atheris() -> Any:  # noqa: ANN401 - a module without types
    try:
        import atheris
    except ImportError:
        return None
    return atheris


def _by_chance(target: Target, seconds: float, folder: Path) -> int:
    from tests.fuzz.one import inputs, keep, try_one

    until, tried = time.monotonic() + seconds, 0
    for data in inputs(target, seed=time.time_ns()):
        if time.monotonic() > until:
            break
        try:
            try_one(target, data)
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            traceback.print_exc()
            sys.stderr.write(f"{target.name}: failed, see {keep(target, data, folder)}\n")
            return _FAILED
        tried += 1
    sys.stderr.write(f"{target.name}: {tried:,} inputs, none failed\n")
    return 0


def _guided(atheris: Any, target: Target, seconds: float, folder: Path) -> None:  # noqa: ANN401 - as above
    """Hand over to libFuzzer, which ends the process."""
    from tests.fuzz.one import MOST_MEGABYTES, inputs, keep, try_one
    from tests.fuzz.targets import LARGEST

    def test(data: bytes) -> None:
        try:
            try_one(target, data)
        except BaseException:
            sys.stderr.write(f"{target.name}: failed, see {keep(target, data, folder)}\n")
            raise

    def mutate(data: bytearray, most: int, seed: int) -> bytes:
        chance = Random(seed)
        if chance.random() < 0.3:
            return bytes(atheris.Mutate(bytes(data), most))
        return target.mutate(bytes(data), chance, most)

    corpus = folder / "corpus" / target.name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in zip(range(len(target.kept) + len(target.seeds)), inputs(target, 0), strict=False):
        (corpus / f"seed-{number}").write_bytes(data)
    flags = {
        "max_total_time": round(seconds),
        "max_len": LARGEST,
        "rss_limit_mb": MOST_MEGABYTES,
        "malloc_limit_mb": MOST_MEGABYTES,
        "timeout": 30,  # for what never ends; `try_one` measures the rest
        "verbosity": 0,
        "print_final_stats": 1,
    }
    prefix = f"-artifact_prefix={folder / target.name}-"
    atheris.Setup(
        [sys.argv[0], *(f"-{name}={value}" for name, value in flags.items()), prefix, str(corpus)],
        test,
        custom_mutator=mutate,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
