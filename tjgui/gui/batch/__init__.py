"""Choosing a batch and noticing that it changed.

Knows settings, toolkit, language.
"""
