"""Who is there, and what becomes of somebody's conversations when they are not.

`effective` joins what people declare with what their devices measure; `shifts` adds working time and absences;
`leaving`, `redistribute`, `opening` and `nobody` are the verdicts that follow. Pure, like everything in `domain`.
"""
