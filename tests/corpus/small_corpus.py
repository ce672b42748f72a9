"""Articles of our own for the corpus tests."""

import gzip
import json
from pathlib import Path
from typing import Any

PLAIN = "Rapat warga membahas jadwal ronda dan iuran kebersihan di balai desa pada Senin malam."
LOADED = "Presiden yang kian terisolasi itu berdalih rapat ditunda karena hujan di ibu kota negara."
QUOTED = "“Kebijakan itu sungguh kejam dan keterlaluan bagi kami,” kata Tono di depan kantor kecamatan."


def article(number: int) -> dict[str, Any]:
    """Two outlets, three months; every third article is loaded, every third quotes."""
    body = (PLAIN, LOADED, QUOTED)[number % 3]
    return {
        "id": f"a{number}",
        "outlet": "Harian Contoh" if number % 2 else "Warta Misal",
        "date": f"{1 + number % 28} {('Januari', 'Februari', 'Mei')[number % 3]} 2025",
        "title": f"Berita nomor {number} dari balai desa",
        "text": f"{body}\nAcara ke-{number} selesai pukul sembilan malam dan dihadiri banyak warga dari tiga dusun.",
        "rubrik": "daerah",
    }


def write_jsonl(path: Path, rows: list[Any]) -> Path:
    text = "".join(f"{row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path
