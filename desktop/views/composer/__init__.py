"""Where answers and notes are written: editor, tabs, reply window, attachments, templates, recorder."""
