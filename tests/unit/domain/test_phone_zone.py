"""Where a company is, told by its first number."""

import pytest

from backend_gateway.domain.phone_zone import zone_of


@pytest.mark.parametrize(
    ("phone", "zone"),
    [
        ("525541702288", "America/Mexico_City"),
        ("5216641234567", "America/Tijuana"),  # WhatsApp's old spelling; the area code tells more than the country
        ("5511988887777", "America/Sao_Paulo"),
        ("34600111222", "Europe/Madrid"),  # and not the Canaries
        ("51999111222", "America/Lima"),
        ("56961234567", "America/Santiago"),
        ("573001112222", "America/Bogota"),
        ("51900", None),
        ("", None),
    ],
)
def test_the_zone_of_a_number(phone: str, zone: str | None) -> None:
    assert zone_of(phone) == zone
