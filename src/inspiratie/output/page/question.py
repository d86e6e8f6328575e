"""A need as the address of a page says it."""

from urllib.parse import quote

from inspiratie.engine.need import Need


def fragment_of(need: Need) -> str:
    """Return what stands behind the # of a page that asks a need: what is said, stated, and not wanted."""
    said = {
        "zoek": need.text,
        "wens": ",".join(wish.concept.id for wish in need.stated),
        "zonder": ",".join(wish.concept.id for wish in need.refused if wish.is_stated),
        "weg": ",".join(sorted(need.excluded)),
    }
    return "&".join(f"{name}={quote(value, safe=',')}" for name, value in said.items() if value)
