"""The data that the program brings: where it stands."""

from importlib import resources
from pathlib import Path

_CHECKOUT = Path(__file__).parents[3] / "data"


def data_folder() -> Path:
    """Return the folder of the packaged data: in the wheel, or beside `src` in a checkout."""
    packaged = Path(str(resources.files("inspiratie") / "data"))
    return packaged if packaged.is_dir() else _CHECKOUT
