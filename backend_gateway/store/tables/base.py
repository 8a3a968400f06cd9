"""The MetaData and the column shorthands every table uses."""

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, DateTime, Identity, Integer, MetaData, Text, text
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "ix": "%(table_name)s_%(column_0_N_name)s_idx",
        "ck": "%(table_name)s_%(constraint_name)s_check",
    }
)


def key() -> Column[int]:
    """The row's own id: a bigint identity."""
    return Column("id", BigInteger, Identity(always=True), primary_key=True)


def big(name: str, *args: Any, null: bool = False, default: str | None = None) -> Column[int]:
    """A bigint."""
    return Column(name, BigInteger, *args, nullable=null, server_default=text(default) if default else None)


def small(name: str, *, null: bool = False, default: str | None = None) -> Column[int]:
    """An integer."""
    return Column(name, Integer, nullable=null, server_default=text(default) if default else None)


def words(
    name: str, *, null: bool = False, default: str | None = None, unique: bool = False, primary_key: bool = False
) -> Column[str]:
    """Text; `default` is a plain string."""
    return Column(name, Text, nullable=null, server_default=default, unique=unique or None, primary_key=primary_key)


def flag(name: str, *, default: bool = False) -> Column[bool]:
    """A boolean, never null."""
    return Column(name, Boolean, nullable=False, server_default=text("true" if default else "false"))


def moment(name: str, *, null: bool = True, now: bool = False) -> Column[Any]:
    """A timestamp with time zone; `now` = never null, defaults to the transaction's start."""
    return Column(
        name, DateTime(timezone=True), nullable=null and not now, server_default=text("now()") if now else None
    )


def tree(name: str, *, null: bool = True, default: str | None = None) -> Column[Any]:
    """A jsonb."""
    return Column(name, JSONB, nullable=null, server_default=text(f"'{default}'::jsonb") if default else None)
