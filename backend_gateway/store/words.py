"""The words of a message as search and its index see them; the query and the index must use the same expression."""

from typing import Final

PUNCTUATION: Final = "-+./@_:&~=?#<>;"
"""What PostgreSQL's parser would read as parts of numbers, addresses and paths; blanked out before it sees a text."""

_BLANKS: Final = " " * len(PUNCTUATION)


def words_of_column(column: str) -> str:
    """The expression on a column of folded text."""
    return f"to_tsvector('simple', translate({column}, '{PUNCTUATION}', '{_BLANKS}'))"
