"""Draws the small files that customers send: `python -m sandbox.customers.media_samples`.

Run by hand when a file is to change; the results are kept in `resources/demo/media`. Always holds: every file is made
here, from nothing, and is small enough to live in the repository.
"""

import math
import random
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.audio.stream import AudioStream
from PIL import Image, ImageDraw, ImageFilter

from sandbox.customers.script import DEMO

OUT = DEMO / "media"
WOOD, WALL, FLOOR, CARDBOARD = (160, 112, 66), (232, 226, 216), (176, 140, 104), (196, 150, 98)
RATE = 48_000


def room(size: tuple[int, int] = (960, 720)) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """An empty corner of a living room."""
    width, height = size
    picture = Image.new("RGB", size, WALL)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, height * 0.68, width, height), fill=FLOOR)
    for x in range(-height, width, 90):
        draw.line((x + 200, height * 0.68, x, height), fill=(156, 120, 86), width=3)
    draw.rectangle((0, height * 0.66, width, height * 0.685), fill=(245, 241, 234))
    return picture, draw


def soften(picture: Image.Image, name: str) -> None:
    """A little blur and grain, then JPEG."""
    dice = np.random.default_rng(7)
    noise = dice.normal(0, 5, (picture.height, picture.width, 1))
    pixels = np.asarray(picture.filter(ImageFilter.GaussianBlur(0.8)), dtype=np.float32) + noise
    Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(OUT / name, quality=72, optimize=True)


def damaged_box() -> None:
    """A parcel with a hole."""
    picture, draw = room()
    draw.polygon(((220, 250), (700, 220), (760, 600), (260, 640)), fill=CARDBOARD)
    draw.polygon(((220, 250), (340, 170), (790, 150), (700, 220)), fill=(216, 172, 120))
    draw.polygon(((700, 220), (790, 150), (840, 520), (760, 600)), fill=(168, 124, 78))
    draw.polygon(
        ((590, 240), (640, 330), (600, 390), (690, 420), (655, 330), (710, 290), (690, 225)), fill=(52, 36, 24)
    )
    draw.line((480, 235, 505, 618), fill=(226, 206, 160), width=26)
    draw.polygon(
        ((380, 480), (420, 420), (460, 480), (432, 480), (432, 550), (408, 550), (408, 480)), fill=(120, 84, 50)
    )
    soften(picture, "caja_danada.jpg")


def bookcase(name: str, wood: tuple[int, int, int], *, scratched: bool = False) -> None:
    """A bookcase with books."""
    picture, draw = room()
    draw.rectangle((300, 110, 660, 610), fill=wood)
    dice = random.Random(name)
    for shelf in range(4):
        top = 135 + shelf * 118
        draw.rectangle((322, top, 638, top + 100), fill=tuple(int(c * 0.55) for c in wood))
        x = 330
        while x < 600:
            wide, tall = dice.randint(14, 30), dice.randint(60, 92)
            draw.rectangle(
                (x, top + 100 - tall, x + wide, top + 100), fill=tuple(dice.randint(60, 210) for _ in range(3))
            )
            x += wide + 3
    if scratched:
        for shift in range(5):
            draw.line((610 + shift * 4, 320, 652, 420 + shift * 9), fill=(236, 214, 180), width=3)
    soften(picture, name)


def sofa(name: str, cloth: tuple[int, int, int]) -> None:
    """A sofa."""
    picture, draw = room()
    dark = tuple(int(c * 0.8) for c in cloth)
    draw.rounded_rectangle((180, 270, 780, 520), 40, fill=cloth)
    draw.rounded_rectangle((140, 360, 250, 570), 36, fill=dark)
    draw.rounded_rectangle((710, 360, 820, 570), 36, fill=dark)
    draw.rounded_rectangle((240, 410, 480, 540), 24, fill=dark)
    draw.rounded_rectangle((484, 410, 720, 540), 24, fill=dark)
    draw.ellipse((80, 300, 150, 380), fill=(70, 118, 82))
    soften(picture, name)


def receipt() -> None:
    """A screenshot of a transfer, as PNG."""
    picture = Image.new("RGB", (540, 760), (248, 248, 252))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 540, 120), fill=(28, 92, 160))
    draw.text((40, 44), "Transferencia realizada", fill="white", font_size=30)
    rows = (
        "Monto   $6,070.00 MXN",
        "Para   Casa Lumbre SA de CV",
        "Concepto   CL-20418",
        "Fecha   20 nov 2026 11:02",
        "Folio   004418273",
    )
    for index, row in enumerate(rows):
        draw.text((40, 170 + index * 84), row, fill=(40, 40, 52), font_size=24)
        draw.line((40, 224 + index * 84, 500, 224 + index * 84), fill=(220, 220, 228), width=2)
    picture.quantize(32).save(OUT / "comprobante.png", optimize=True)


def stickers() -> None:
    """A still and a moving sticker, 512 by 512 WebP."""
    frames = []
    for turn in range(8):
        picture = Image.new("RGBA", (512, 512), (0, 0, 0, 0))
        draw = ImageDraw.Draw(picture)
        lift = int(26 * math.sin(turn / 8 * math.tau))
        draw.ellipse((86, 76 - lift, 426, 416 - lift), fill=(255, 206, 84, 255), outline=(120, 84, 20, 255), width=10)
        draw.arc((160, 190 - lift, 350, 350 - lift), 20, 160, fill=(120, 84, 20, 255), width=16)
        for x in (200, 310):
            draw.ellipse((x - 20, 180 - lift, x + 20, 230 - lift), fill=(120, 84, 20, 255))
        frames.append(picture)
    frames[0].save(OUT / "carita.webp", quality=80)
    frames[0].save(
        OUT / "carita_animada.webp", save_all=True, append_images=frames[1:], duration=90, loop=0, quality=60
    )


def speech(seconds: float, seed: int) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    """Something with the rhythm of a voice: harmonics under syllables."""
    dice = np.random.default_rng(seed)
    moments = np.arange(int(seconds * RATE)) / RATE
    pitch = 130 + 26 * np.sin(moments * 2.1) + 12 * np.sin(moments * 5.3)
    phase = np.cumsum(pitch) / RATE * math.tau
    voice = sum(np.sin(phase * harmonic) / harmonic for harmonic in range(1, 9))
    syllables = np.repeat(dice.uniform(0, 1, int(seconds * 6) + 1) ** 1.6, RATE // 6)[: moments.size]
    smooth = np.convolve(syllables, np.ones(2400) / 2400, mode="same")
    return (voice * smooth * 9000).clip(-32000, 32000).astype(np.int16)


def sound(name: str, seconds: float, codec: str, bit_rate: int, seed: int) -> None:
    """Encode speech mono."""
    with av.open(str(OUT / name), "w") as container:
        stream = cast("AudioStream", container.add_stream(codec, rate=RATE, layout="mono"))
        stream.bit_rate = bit_rate
        samples = speech(seconds, seed)
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), 0
        resampler = av.AudioResampler(
            format=stream.format.name, layout="mono", rate=RATE, frame_size=stream.frame_size or 960
        )
        for piece in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))


def film() -> None:
    """A door that does not close, two seconds of H.264."""
    with av.open(str(OUT / "puerta.mp4"), "w", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=12, options={"crf": "32"})
        stream.width, stream.height, stream.pix_fmt = 480, 360, "yuv420p"
        for turn in range(24):
            picture, draw = room((480, 360))
            opening = int(70 + 50 * math.sin(turn / 24 * math.tau))
            draw.rectangle((130, 60, 330, 300), fill=(80, 56, 34))
            draw.polygon(((130, 60), (130 + opening, 78), (130 + opening, 316), (130, 300)), fill=WOOD)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.asarray(picture), format="rgb24")))
        container.mux(stream.encode(None))


def pdf(name: str, title: str, lines: tuple[str, ...]) -> None:
    """One page written by hand."""
    words = [f"BT /F1 22 Tf 60 770 Td ({title}) Tj ET"]
    words += [f"BT /F1 12 Tf 60 {730 - 22 * index} Td ({line}) Tj ET" for index, line in enumerate(lines)]
    stream = "\n".join(words).encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    body_end = b"xref\n0 7\n0000000000 65535 f \n%strailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        len(body),
    )
    (OUT / name).write_bytes(body + body_end)


def main() -> None:
    """Draw everything."""
    Path(OUT).mkdir(parents=True, exist_ok=True)
    damaged_box()
    bookcase("librero.jpg", WOOD)
    bookcase("rayon.jpg", (140, 92, 52), scratched=True)
    sofa("sofa_gris.jpg", (176, 180, 186))
    sofa("sala.jpg", (150, 84, 70))
    receipt()
    stickers()
    sound("nota_larga.ogg", 11.0, "libopus", 16_000, 1)
    sound("nota_corta.ogg", 4.0, "libopus", 16_000, 2)
    sound("cancion.mp3", 3.0, "libmp3lame", 32_000, 3)
    film()
    pdf(
        "orden_compra.pdf",
        "Orden de compra OC-5571",
        ("Constructora Del Valle", "40 x Silla Brisa", "6 x Mesa Olmo 180 cm"),
    )
    pdf("nota_fiscal.pdf", "Nota fiscal 88.412", ("Cliente: Renata Albuquerque", "1 x Estante Carvalho", "R$ 1.890,00"))


if __name__ == "__main__":
    main()
