"""Widgets and loop helpers that know nothing about uploads.

Knows theme and language.
"""
