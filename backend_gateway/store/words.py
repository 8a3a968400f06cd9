"""The words of messages and of customers as search and its indexes see them: both must use the same expressions."""

from typing import Final

from backend_gateway.domain.plain_text import fold

PUNCTUATION: Final = "-+./@_:&~=?#<>;"
"""What PostgreSQL's parser would read as parts of numbers, addresses and paths; blanked out before it sees a text."""

_BLANKS: Final = " " * len(PUNCTUATION)
_LATIN: Final = [char for char in map(chr, range(0xC0, 0x180)) if len(fold(char)) == 1 and fold(char) != char]
_ACCENTED: Final = "".join(_LATIN)
_PLAIN: Final = "".join(map(fold, _LATIN))


def words_of_column(column: str) -> str:
    """The expression on a column of folded text."""
    return f"to_tsvector('simple', translate({column}, '{PUNCTUATION}', '{_BLANKS}'))"


def words_of_contact(alias: str = "") -> str:
    """The expression on a contacts row: names, e-mail and the words of the record, which are not stored folded."""
    text = f"{alias}name || ' ' || coalesce({alias}username, '') || ' ' || coalesce({alias}email, '')"
    text += f" || ' ' || {alias}record_words"
    return f"to_tsvector('simple', translate({text}, '{PUNCTUATION}{_ACCENTED}', '{_BLANKS}{_PLAIN}'))"
