"""Everything a person can do, declared once. Menus, shortcuts, palette and tooltips are made from it. Knows no Qt."""
