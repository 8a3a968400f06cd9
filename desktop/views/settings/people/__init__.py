"""The page of people: the week's shifts and absences, and what each person carries, knows and belongs to."""
