"""The reports screen: a window with pages of figures, their filters, the X-ray of every number, and files of them.

window ──▶ bar (period, filters) ──▶ Choice ──▶ gathering ──▶ sheet | figure page ──▶ X-ray ──▶ a conversation
"""
