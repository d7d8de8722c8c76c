"""What the program knows and decides: plain Python, without window, browser or network."""
