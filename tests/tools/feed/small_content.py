"""A content tree of a few records for tests that need a feed and not all of Japan."""
import json

SOURCES = [{"name": "a test", "licence": "CC0-1.0", "checked": "2026-11-23"}]


def named(record_id, kind, name, **more):
    text = {"ja": name, "en": name}
    return {"id": record_id, "kind": kind, "name": {"ja": name, "ja-Hira": "なまえ", "ja-Latn": name, "en": name},
            "shortName": text, "summary": text, "description": text, "sources": SOURCES, **more}


def place(name):
    return named("place-b", "place", name, prefectures=["17"], category="nature")


def write(directory, name="B"):
    """Writes the tree; `name` is what place-b is called."""
    prefecture = named("prefecture-17", "prefecture", "Ishikawa", code="17", region="kanto", prefectures=["17"],
                       capital={"ja": "x", "ja-Hira": "なまえ", "en": "x"}, geo={"latitude": 36.5, "longitude": 136.6})
    region = named("region-kanto", "region", "Kanto", code="kanto", order=3, prefectures=["17"])
    for folder, record in (("regions", region), ("prefectures", prefecture), ("places", place(name))):
        (directory / folder).mkdir(parents=True, exist_ok=True)
        (directory / folder / (record["id"] + ".json")).write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
