"""Pictures of the real widgets, taken on the offscreen platform: `python -m desktop.shots [NAME...] [--gallery]`.

Used to compare screens with the design and to show a reviewer what changed. Data and clock are fixed, so that two runs
give the same picture. A new screen adds a module to `desktop/shots/scenes/` and registers itself with `@shot`.
"""
