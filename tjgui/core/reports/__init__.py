"""Files made for people: result CSVs, HTML report, support bundle; and what of a text may leave.

Knows overview and the rooms below it.
"""
