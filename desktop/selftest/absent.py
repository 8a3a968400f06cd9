"""What a check raises for something this computer lacks and the program can do without."""


class Absent(Exception):
    """Its text says what is missing and what that means for who works here."""
