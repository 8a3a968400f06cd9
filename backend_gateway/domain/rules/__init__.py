"""Which queue a conversation belongs to: an admin's ordered rules, read over what the customer wrote and who they are.

`route.route` is the door: lists and facts in, a team or "wait until" out, with the reasons of every rule asked. Called
by the receiver's action after a message, and by the replay. Pure, like everything in `domain`.
"""
