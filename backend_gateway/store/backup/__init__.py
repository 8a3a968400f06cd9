"""A backup: one sealed file with the database and its files, and the way back.

    relevo-YYYYMMDD-HHMMSS.backup       sealed in pieces (`sealed`), a tar inside:
      manifest.json                     format, schema, when, how many rows and files (`manifest`)
      database.dump                     pg_dump's own format, one snapshot (`dump`)
      media/ab/ab12...                  every file the snapshot may name: database first, then files

Called by `relevo-gateway backup` and `restore`. What always holds: the master keys are never inside, they open it;
a file that is cut short, changed or joined from two is refused before anything of it counts.
"""
