"""What the program knows and decides: plain Python, no window, no browser, no network."""
