"""What the window asks of the operating system.

Knows theme and language.
"""
