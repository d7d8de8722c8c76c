"""What the user chose, and the dialog for it.

Knows toolkit and theme.
"""
