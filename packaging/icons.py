"""Creates the icons for every system from `resources/icons/app.svg` in `build/icons/`.

python packaging/icons.py
"""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources" / "icons" / "app.svg"
FOLDER = ROOT / "build" / "icons"
#: Edge lengths in pixels: what Linux desktops look for, what Windows shows, what a Mac's .icns can contain.
PNG_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    make(FOLDER)
    app.quit()
    return 0


def make(folder: Path) -> None:
    """Write `tjgui.ico`, `tjgui.icns` and `tjgui-<edge>.png` into `folder`. Needs a QGuiApplication."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {size: draw(size) for size in sorted({*PNG_SIZES, *ICO_SIZES, *ICNS_SIZES})}
    for size in PNG_SIZES:
        drawn[size].save(folder / f"tjgui-{size}.png", optimize=True)
    # Each size is drawn from the SVG separately: scaling down a large one would blur it.
    ico = [drawn[size] for size in ICO_SIZES]
    ico[-1].save(folder / "tjgui.ico", append_images=ico[:-1], sizes=[image.size for image in ico])
    icns = [drawn[size] for size in ICNS_SIZES]
    icns[-1].save(folder / "tjgui.icns", append_images=icns[:-1])


def draw(size: int) -> Image.Image:
    """Return the icon with `size` pixels per side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer = QSvgRenderer(str(SOURCE))
    if not renderer.isValid():
        painter.end()
        raise SystemExit(f"{SOURCE} cannot be read as an SVG.")
    renderer.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub wants the format as bytes
    buffer.close()
    return Image.open(BytesIO(data.data()))


if __name__ == "__main__":
    sys.exit(main())
