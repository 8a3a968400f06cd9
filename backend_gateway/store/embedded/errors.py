"""The one error of the embedded server, and how PostgreSQL's own words become a sentence an operator can act on."""

from pathlib import Path

# Searched in this order: "No space left" of shared memory is not a full disk.
_KNOWN = (
    (
        ("shared memory segment", "shared memory block"),
        "A process of an earlier server still holds this cluster's shared memory. End it, or restart the machine.",
    ),
    (("No space left on device", "Disk quota exceeded"), "The disk that holds {folder} is full. Free some space."),
    (("Read-only file system",), "{folder} is on a read-only disk. Choose another data folder (RELEVO_DATA_DIR)."),
    (
        ("Permission denied", "has wrong ownership", "Operation not permitted"),
        "The server may not use {folder}. Let Relevo's account own it, or choose another folder (RELEVO_DATA_DIR).",
    ),
    (("Address already in use",), "Another program uses the server's address. Stop it and start again."),
    (("user does not exist",), "This account has no entry in the user database. Run Relevo as a named user."),
    (("incompatible with server", "initialized by PostgreSQL version"), "Another version of PostgreSQL made {folder}."),
)
TAIL_LINES = 15


class EmbeddedPostgresError(RuntimeError):
    """The embedded PostgreSQL cannot do what was asked; the text says why and what to do."""


def failure(what: str, folder: Path, log: str) -> EmbeddedPostgresError:
    """The error for a failed step: what failed, advice when the cause is known, and the last lines of `log`."""
    advice = next((text for needles, text in _KNOWN if any(needle in log for needle in needles)), "")
    tail = "\n".join(f"  {line}" for line in log.strip().splitlines()[-TAIL_LINES:])
    lines = [what, advice.format(folder=folder), f"The server's last words:\n{tail}" if tail else ""]
    return EmbeddedPostgresError("\n".join(line for line in lines if line))


def file_failure(error: OSError, folder: Path) -> EmbeddedPostgresError:
    """The same for a refusal of the operating system that met us before PostgreSQL."""
    return failure(f"PostgreSQL's folder {folder} cannot be prepared.", folder, f"{error.strerror}: {error.filename}")
