"""Help menu, site check, evidence, crash report.

Knows panels (the log), desktop, toolkit.
"""
