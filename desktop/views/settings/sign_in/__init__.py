"""The page of the company's account: who vouches for people, and the dialog that says so."""
