"""What a file holds, as a value."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value that never changes, read from a file that may hold no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
