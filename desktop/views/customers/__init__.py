"""Dialogs about customers: a new conversation, a noted call, an import, the record's own fields."""
