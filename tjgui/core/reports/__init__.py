"""Files made for people: result CSVs, HTML report, support bundle.

Knows overview and what is below it.
"""
