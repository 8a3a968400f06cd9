"""Prints the schema of `store/tables` as SQL: how `0001_initial.sql` was written. Later steps are written by hand."""

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from backend_gateway.store.tables import metadata


def schema_sql() -> str:
    """Every table and index, in order of dependence."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    statements = []
    for table in metadata.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    lines = (line.rstrip().replace("\t", "    ") for line in ";\n\n".join(statements).splitlines())
    return "\n".join(lines) + ";\n"


if __name__ == "__main__":
    print(schema_sql(), end="")  # noqa: T201  its output is the file
