"""The drawer with everything known about one campaign.

Knows run and campaigns.
"""
