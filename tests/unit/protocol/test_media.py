"""Which files WhatsApp takes (FACTS section 8)."""

import pytest

from protocol.rules.media import MB, judge_media, kind_of, plain_mime

KB = 1024


@pytest.mark.parametrize(
    "kind, mime, size, verdict, reason",
    [
        ("image", "image/jpeg", 5 * MB, "ok", None),
        ("image", "image/jpeg", 5 * MB + 1, "convertible", "too_large"),
        ("image", "image/heic", MB, "convertible", "mime"),
        ("image", "image/svg+xml", MB, "refused", "mime"),
        ("image", "application/zip", MB, "refused", "mime"),
        ("audio", "audio/ogg; codecs=opus", 16 * MB, "ok", None),
        ("audio", "audio/wav", MB, "convertible", "mime"),
        ("audio", "video/webm", MB, "convertible", "mime"),
        ("video", "video/mp4", 16 * MB + 1, "convertible", "too_large"),
        ("video", "video/quicktime", MB, "convertible", "mime"),
        ("video", "video/mp4", 101 * MB, "refused", "too_large"),
        ("document", "application/pdf", 100 * MB, "ok", None),
        ("document", "application/pdf", 100 * MB + 1, "refused", "too_large"),
        ("document", "image/png", MB, "ok", None),
        ("document", "text/csv", MB, "convertible", "mime"),
        ("document", "application/zip", MB, "refused", "mime"),
        ("sticker", "image/webp", 100 * KB, "ok", None),
        ("sticker", "image/webp", 100 * KB + 1, "convertible", "too_large"),
        ("sticker", "image/png", KB, "convertible", "mime"),
        ("image", "image/png", 0, "refused", "empty"),
    ],
)
def test_lesson_36_a_file_is_judged_before_it_is_sent(
    kind: str, mime: str, size: int, verdict: str, reason: str | None
) -> None:
    judged = judge_media(kind, mime, size)  # type: ignore[arg-type]
    assert (judged.verdict, judged.reason) == (verdict, reason)


def test_an_animated_sticker_may_be_larger() -> None:
    assert judge_media("sticker", "image/webp", 500 * KB, animated=True).verdict == "ok"
    assert judge_media("sticker", "image/webp", 500 * KB + 1, animated=True).verdict == "convertible"


def test_mime_types_as_browsers_and_phones_write_them() -> None:
    assert plain_mime(" Audio/OGG; codecs=opus") == "audio/ogg"
    assert plain_mime("image/jpg") == "image/jpeg"


@pytest.mark.parametrize(
    "mime, kind",
    [
        ("image/png", "image"),
        ("audio/mpeg", "audio"),
        ("video/mp4", "video"),
        ("text/plain", "document"),
        ("", "document"),
    ],
)
def test_the_kind_a_file_is_sent_as(mime: str, kind: str) -> None:
    assert kind_of(mime) == kind
