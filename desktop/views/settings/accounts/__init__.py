"""Usuarios: who has an account, who is invited, what role they have, and what happens when somebody leaves."""
