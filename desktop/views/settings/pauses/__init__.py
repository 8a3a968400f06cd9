"""Motivos de pausa y gracia: why people are away, and for how long each absence is forgiven."""
