"""Video for WhatsApp: MP4 with H.264 and at most one AAC track, within 16 MB."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.filter import Graph
from av.video.frame import VideoFrame
from msgspec import Struct

from backend_gateway.channels.whatsapp.media.audio import frames as sound_frames
from backend_gateway.channels.whatsapp.media.model import LONGEST_SECONDS, VIDEO_BYTES, MediaRefused, Prepared, Probe
from backend_gateway.channels.whatsapp.media.opening import opened
from backend_gateway.channels.whatsapp.media.probe import probe

_SOUND_BITS = 96_000
_MOST_BITS = 2_500_000
_FEWEST_BITS = 120_000
_RATE = 44100
_MOST_FPS = 60
_ROOM = 0.93  # of the limit; the rest is the container
# Every dimension a player of any phone shows smoothly.
_SIDES = ((1_200_000, 1280), (500_000, 854), (250_000, 640), (0, 426))


class _Plan(Struct, frozen=True, kw_only=True):
    """How pictures are written."""

    width: int
    height: int
    turn: int
    bits: int
    fps: Fraction


def prepare_video(source: Path, target: Path) -> Prepared:
    """An MP4 Meta takes: copied without loss when its streams are right already, else encoded anew and scaled down.

    Raises MediaRefused (too long for 16 MB, no picture), OSError.
    """
    found = probe(source)
    if found.kind != "video":
        raise MediaRefused("no_picture", "there is no moving picture in this file")
    turn, pixel_format = _first_look(source)
    if _streams_fit(found) and not turn and pixel_format == "yuv420p":
        _remux(source, target)
    else:
        _encode_within(source, target, found, turn)
    made = probe(target)
    return Prepared(path=target, mime="video/mp4", size=made.size, width=made.width, height=made.height,
                    duration_ms=made.duration_ms)  # fmt: skip


def _streams_fit(found: Probe) -> bool:
    right = found.video_codec == "h264" and found.audio_codec in {None, "aac"} and found.audio_streams <= 1
    return right and found.size <= VIDEO_BYTES * _ROOM and max(found.width or 0, found.height or 0) <= 1920


def first_picture(source: Path) -> VideoFrame:
    """The first picture that can be decoded. Raises MediaRefused."""
    with opened(source) as container:
        for frame in container.decode(container.streams.video[0]) if container.streams.video else ():
            return frame
    raise MediaRefused("no_picture", "no picture could be decoded")


def _first_look(source: Path) -> tuple[int, str]:
    frame = first_picture(source)
    return int(frame.rotation) % 360, frame.format.name


def _remux(source: Path, target: Path) -> None:
    """The same packets in a clean MP4: no metadata, no other tracks, index in front."""
    with opened(source) as container, av.open(str(target), "w", format="mp4", options={"movflags": "faststart"}) as out:
        wanted = [*container.streams.video[:1], *container.streams.audio[:1]]
        copies = {one.index: out.add_stream_from_template(one) for one in wanted}
        for packet in container.demux(wanted):
            if packet.dts is not None:
                packet.stream = copies[packet.stream.index]
                out.mux(packet)


def _encode_within(source: Path, target: Path, found: Probe, turn: int) -> None:
    seconds = max((found.duration_ms or 0) / 1000, 1.0)
    bits = min(_MOST_BITS, int(VIDEO_BYTES * _ROOM * 8 / seconds) - (_SOUND_BITS if found.audio_streams else 0))
    for _attempt in range(3):
        if bits < _FEWEST_BITS:
            raise MediaRefused("too_long", "too long to fit into 16 MB: shorten it or send it as a document")
        _encode(source, target, _plan(source, found, turn, bits), with_sound=found.audio_streams > 0)
        if target.stat().st_size <= VIDEO_BYTES:
            return
        bits = int(bits * 0.6)
    raise MediaRefused("too_large", "the video does not fit 16 MB")


def _plan(source: Path, found: Probe, turn: int, bits: int) -> _Plan:
    width, height = found.width or 2, found.height or 2
    if turn in {90, 270}:
        width, height = height, width
    side = next(side for least, side in _SIDES if bits >= least)
    scale = min(1.0, side / max(width, height))
    return _Plan(
        width=max(2, int(width * scale) // 2 * 2),
        height=max(2, int(height * scale) // 2 * 2),
        turn=turn,
        bits=bits,
        fps=_frame_rate(source),
    )


def _frame_rate(source: Path) -> Fraction:
    with opened(source) as container:
        rate = container.streams.video[0].average_rate
    return min(max(rate, Fraction(1)), Fraction(_MOST_FPS)) if rate else Fraction(30)


def _encode(source: Path, target: Path, plan: _Plan, *, with_sound: bool) -> None:
    with av.open(str(target), "w", format="mp4", options={"movflags": "faststart"}) as out:
        picture = out.add_stream("libx264", rate=plan.fps)
        picture.width, picture.height, picture.pix_fmt = plan.width, plan.height, "yuv420p"
        picture.bit_rate = plan.bits
        picture.options = {"preset": "veryfast", "maxrate": str(plan.bits), "bufsize": str(plan.bits * 2)}
        sound = out.add_stream("aac", rate=_RATE, layout="stereo") if with_sound else None
        if sound is not None:
            sound.bit_rate = _SOUND_BITS
        for frame in _pictures(source, plan):
            out.mux(picture.encode(frame))
        out.mux(picture.encode(None))
        if sound is not None:
            for heard in _sounds(source):
                out.mux(sound.encode(heard))
            out.mux(sound.encode(None))


def _sounds(source: Path) -> Iterator[AudioFrame]:
    for frame in sound_frames(source, _RATE, "stereo"):
        frame.pts = None
        yield frame


def _pictures(source: Path, plan: _Plan) -> Iterator[VideoFrame]:
    """Pictures turned upright, scaled, at a constant rate. Raises MediaRefused when there are absurdly many."""
    with opened(source) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        graph = _graph(stream, plan)
        count = 0
        for frame in container.decode(stream):
            graph.push(frame)
            for made in _pulled(graph):
                count += 1
                if count > LONGEST_SECONDS * _MOST_FPS:
                    raise MediaRefused("too_long", "longer than three hours")
                yield made
        graph.push(None)
        yield from _pulled(graph)


def _graph(stream: av.VideoStream, plan: _Plan) -> Graph:
    turns = {90: ("transpose", "cclock"), 180: ("hflip", None), 270: ("transpose", "clock")}
    graph = Graph()
    nodes = [graph.add_buffer(template=stream)]
    if plan.turn in turns:
        name, argument = turns[plan.turn]
        nodes.append(graph.add(name, argument) if argument else graph.add(name))
    if plan.turn == 180:
        nodes.append(graph.add("vflip"))
    nodes.append(graph.add("scale", f"{plan.width}:{plan.height}"))
    nodes.append(graph.add("fps", f"{plan.fps.numerator}/{plan.fps.denominator}"))
    nodes.append(graph.add("format", "yuv420p"))
    nodes.append(graph.add("buffersink"))
    graph.link_nodes(*nodes).configure()
    return graph


def _pulled(graph: Graph) -> Iterator[VideoFrame]:
    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, EOFError):
            return
        if isinstance(frame, VideoFrame):
            yield frame
