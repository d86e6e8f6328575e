"""Numbers that lie one after the other in the bytes of a file, taken without a copy."""

from struct import calcsize


class Packed:
    """The bytes of a file, taken from the start."""

    def __init__(self, content: bytes) -> None:
        """Take the bytes."""
        self._view = memoryview(content)
        self._at = 0

    def take(self, code: str, count: int) -> "memoryview[int]":
        """Return the next so many numbers; `code` says of which kind, as in `struct`.

        >>> packed = Packed(bytes([1, 2, 3, 0]))
        >>> list(packed.take("B", 2)), list(packed.take("H", 1))
        ([1, 2], [3])
        """
        start = self._at
        self._at += count * calcsize(code)
        part: memoryview[int] = self._view[start : self._at].cast(code)  # type: ignore[call-overload] # a letter
        return part
