"""Sets of small numbers, kept in blocks: as bits where a block has many of them, else one by one."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

BLOCK = 1 << 14  # numbers in one block
_BYTES = BLOCK // 8

_WORTH = 48  # bytes of a block from which it is quicker to have its bits at hand than to look at each member
_AT_HAND = 8_192  # blocks, of 2 kB each

Bits = dict[int, int]  # of each block that has any its members, as the bits of one number


def packed(members: int) -> bytes:
    """The members of one block as they are kept: few as two bytes each, many as a bit for every number.

    >>> packed(0b101).hex(), len(packed((1 << BLOCK) - 1))
    ('00000200', 2048)
    """
    if members.bit_count() * 2 >= _BYTES:
        return members.to_bytes(_BYTES, "little")
    return _packed_few(places(members))


def _packed_few(members: Iterable[int]) -> bytes:
    few = array("H", members)
    if sys.byteorder == "big":
        few.byteswap()
    return few.tobytes()


def unpacked(kept: bytes) -> int:
    """The members of one block.

    >>> unpacked(packed(0b101)) == 0b101
    True
    """
    return int.from_bytes(kept if len(kept) == _BYTES else _bits(_few(kept)), "little")


_known = lru_cache(maxsize=_AT_HAND)(unpacked)  # by what is kept, so that nothing at hand is ever out of date


def _bits(members: Iterable[int]) -> bytearray:
    bits = bytearray(_BYTES)
    for place in members:
        bits[place >> 3] |= 1 << (place & 7)
    return bits


def places(members: int) -> list[int]:
    """The places of the bits that are set, in their order.

    >>> places(0b1101)
    [0, 2, 3]
    """
    return [place for place, bit in enumerate(reversed(f"{members:b}")) if bit == "1"]


def members_in(kept: bytes) -> Sequence[int]:
    """The members of one block one by one.

    >>> list(members_in(packed(0b101)))
    [0, 2]
    """
    return places(int.from_bytes(kept, "little")) if len(kept) == _BYTES else _few(kept)


def size_of(kept: bytes) -> int:
    """How many members a block has."""
    return int.from_bytes(kept, "little").bit_count() if len(kept) == _BYTES else len(kept) // 2


def changed_block(kept: bytes, left: AbstractSet[int], come: AbstractSet[int]) -> bytes:
    """A block without some members and with others; one without any is empty.

    >>> changed_block(packed(0b101), {0}, {7}) == packed(0b10000100)
    True
    """
    if len(kept) == _BYTES or len(kept) + 2 * len(come) >= _BYTES:
        members = unpacked(kept) & ~int.from_bytes(_bits(left), "little")
        return packed(members | int.from_bytes(_bits(come), "little"))
    return _packed_few(sorted((set(_few(kept)) - left) | come))


def bits_of(numbers: Iterable[int]) -> Bits:
    """A set of numbers."""
    gathered = Gathered()
    for number in numbers:
        gathered.add(number)
    return gathered.bits()


def common(one: Bits, other: Bits) -> Bits:
    """What two sets share."""
    return {block: both for block in one.keys() & other.keys() if (both := one[block] & other[block])}


def size(bits: Bits) -> int:
    """How many numbers a set has."""
    return sum(members.bit_count() for members in bits.values())


def has(bits: Bits, number: int) -> bool:
    """Whether a number is in a set."""
    return bool(bits.get(number // BLOCK, 0) >> number % BLOCK & 1)


class Gathered:
    """A union in the making."""

    def __init__(self) -> None:
        self._few: dict[int, bytearray] = {}
        self._many: Bits = {}

    def add(self, number: int) -> None:
        """Add one number."""
        block, place = divmod(number, BLOCK)
        self._of(block)[place >> 3] |= 1 << (place & 7)

    def add_block(self, block: int, kept: bytes) -> None:
        """Add the members of a block as they are kept."""
        if len(kept) == _BYTES:
            self._many[block] = self._many.get(block, 0) | int.from_bytes(kept, "little")
            return
        members = self._of(block)
        for place in _few(kept):
            members[place >> 3] |= 1 << (place & 7)

    def bits(self) -> Bits:
        """The union."""
        found = dict(self._many)
        for block, members in self._few.items():
            found[block] = found.get(block, 0) | int.from_bytes(members, "little")
        return {block: members for block, members in found.items() if members}

    def _of(self, block: int) -> bytearray:
        return self._few.setdefault(block, bytearray(_BYTES))


class Shares:
    """How many members of kept blocks one set has too."""

    def __init__(self, bits: Bits) -> None:
        self._bits = bits
        self._flags = {block: _flags(members) for block, members in bits.items()}

    def of(self, block: int, kept: bytes) -> int:
        """How many members of a block as it is kept are in the set."""
        if block not in self._bits:
            return 0
        if len(kept) >= _WORTH:
            return (_known(kept) & self._bits[block]).bit_count()
        return sum(map(self._flags[block].__getitem__, _few(kept)))


def _flags(members: int) -> bytes:
    """Of each number of a block, the lowest first, a byte: 1 if it is a member."""
    return f"{members:0{BLOCK}b}"[::-1].encode().translate(bytes.maketrans(b"01", b"\0\1"))


def _few(kept: bytes) -> array[int]:
    few = array("H", kept)
    if sys.byteorder == "big":
        few.byteswap()
    return few
