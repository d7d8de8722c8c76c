"""Fuzzing of everything that the program reads from elsewhere: `python -m tests.fuzz`, see README.md beside this."""
