"""Files on their way to and from WhatsApp: what they really are, and forms that everybody can take.

Called by the media worker and the upload route, in a worker thread or process: everything here computes and blocks. A
hostile file costs a `MediaRefused`, never the process: sizes, pixels and lengths are bounded before decoding, and no
demuxer that follows references (playlists) is ever used.
"""

from backend_gateway.channels.whatsapp.media.audio import peaks, prepare_audio, prepare_audio_voice
from backend_gateway.channels.whatsapp.media.detect import detect
from backend_gateway.channels.whatsapp.media.image import prepare_image, prepare_sticker
from backend_gateway.channels.whatsapp.media.model import MediaRefused, Prepared, Probe
from backend_gateway.channels.whatsapp.media.probe import probe
from backend_gateway.channels.whatsapp.media.video import prepare_video
from backend_gateway.channels.whatsapp.media.views import rendition, thumbnail

__all__ = [
    "MediaRefused",
    "Prepared",
    "Probe",
    "detect",
    "peaks",
    "prepare_audio",
    "prepare_audio_voice",
    "prepare_image",
    "prepare_sticker",
    "prepare_video",
    "probe",
    "rendition",
    "thumbnail",
]
