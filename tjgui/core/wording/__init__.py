"""Messages as values: a code and named values, turned into text where somebody reads them.

Knows nothing about the program. Each room's texts are in a separate module.
"""
