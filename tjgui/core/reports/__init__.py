"""Files made for people: result CSVs, HTML report, support bundle.

Knows overview and the rooms below it.
"""
