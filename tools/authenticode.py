"""Signs programs for Windows with signtool, by the keys the environment names. Called by windows.py.

    RELEVO_SIGN_DLIB, RELEVO_SIGN_METADATA    Azure Artifact Signing: its library, and the JSON that names the account
    RELEVO_SIGN_THUMBPRINT                    a certificate in this user's store or on a token, by its SHA-1

Always holds: no secret passes through here (the library asks Azure's own variables, the token its owner), and every
signature is stamped with the time, without which it would end with its certificate.

`python -m tools.authenticode FOLDER` on a hosted runner: writes that JSON from SIGNING_ENDPOINT, SIGNING_ACCOUNT and
SIGNING_PROFILE into FOLDER, finds the library below it, and tells both to the steps that follow.
"""

import json
import os
import shutil
import struct
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from tools.places import Trouble, complain

STAMPS: Final = {"azure": "http://timestamp.acs.microsoft.com", "own": "http://timestamp.digicert.com"}
KITS: Final = "Windows Kits/10/bin"
_PE, _CERTIFICATES = b"PE\0\0", 4
"""The fifth data directory of a program of Windows: where its signatures are."""


def command(environment: Mapping[str, str] = os.environ) -> list[str]:
    """What signs the files named after it; nothing where no key is named. Raises Trouble for half a key."""
    library, account = environment.get("RELEVO_SIGN_DLIB", ""), environment.get("RELEVO_SIGN_METADATA", "")
    thumbprint = environment.get("RELEVO_SIGN_THUMBPRINT", "")
    if bool(library) != bool(account):
        raise Trouble("RELEVO_SIGN_DLIB and RELEVO_SIGN_METADATA go together: one of them is missing.")
    if not (library or thumbprint):
        return []
    key = ["/dlib", library, "/dmdf", account] if library else ["/sha1", thumbprint]
    stamp = STAMPS["azure" if library else "own"]
    return [signtool(environment), "sign", "/fd", "SHA256", "/tr", stamp, "/td", "SHA256", "/d", "Relevo", *key]


def signtool(environment: Mapping[str, str] = os.environ) -> str:
    """Its path: on the PATH, or the newest of the Windows SDKs. Raises Trouble."""
    if found := shutil.which("signtool", path=environment.get("PATH")):
        return found
    kits = Path(environment.get("ProgramFiles(x86)", "C:/Program Files (x86)")) / KITS
    known = sorted(kits.glob("10.*/x64/signtool.exe"), key=lambda path: _numbers(path.parts[-3]))
    if not known:
        raise Trouble("Signing needs signtool.exe, a part of the Windows SDK. Install that, or put it on the PATH.")
    return str(known[-1])


def unsigned(folder: Path) -> Iterator[Path]:
    """Every program and library below that nobody has signed: Qt's and Python's own signatures stay."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in {".exe", ".dll", ".pyd"} and not is_signed(path.read_bytes()):
            yield path


def is_signed(program: bytes) -> bool:
    """Whether a file in Microsoft's PE format carries a signature. Source: PE format, optional header.

    Raises ValueError for what is no such file.
    """
    try:
        start = struct.unpack_from("<I", program, 0x3C)[0]
        if program[start : start + 4] != _PE:
            raise ValueError("no program of Windows")
        wide = struct.unpack_from("<H", program, start + 24)[0] == 0x20B
        directories = start + 24 + (112 if wide else 96)
        place, size = struct.unpack_from("<II", program, directories + 8 * _CERTIFICATES)
    except struct.error as error:
        raise ValueError("no program of Windows") from error
    return bool(place and size)


def tell_runner(folder: Path, environment: Mapping[str, str]) -> str:
    """The two lines for GITHUB_ENV; the JSON of the account is FOLDER/metadata.json then. Raises Trouble."""
    library = next(folder.rglob("x64/Azure.CodeSigning.Dlib.dll"), None)
    if library is None:
        raise Trouble(f"There is no Azure.CodeSigning.Dlib.dll below {folder}.")
    told = {
        "Endpoint": environment["SIGNING_ENDPOINT"], "CodeSigningAccountName": environment["SIGNING_ACCOUNT"],
        "CertificateProfileName": environment["SIGNING_PROFILE"],
    }  # fmt: skip
    metadata = folder / "metadata.json"
    metadata.write_text(json.dumps(told), encoding="utf-8")
    return f"RELEVO_SIGN_DLIB={library.resolve()}\nRELEVO_SIGN_METADATA={metadata.resolve()}\n"


def _numbers(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in name.split(".") if part.isdigit())


if __name__ == "__main__":
    try:
        lines = tell_runner(Path(sys.argv[1]), os.environ)
    except Trouble as trouble:
        complain(str(trouble))
        sys.exit(1)
    with Path(os.environ["GITHUB_ENV"]).open("a", encoding="utf-8") as file:
        file.write(lines)
