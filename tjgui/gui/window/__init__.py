"""The main window: puts the rooms together.

Only application.py knows it.
"""
