"""Messages as values: a code and named values, put into words where somebody reads them.

Knows nothing of the program. Each room's texts are in a module of their own.
"""
