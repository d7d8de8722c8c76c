"""Uploading a batch through the Dashboard protocol.

Knows every other room of core; none knows it.
"""
