"""The window: PySide6 on one event loop with the browser. Nothing here imports Playwright."""
