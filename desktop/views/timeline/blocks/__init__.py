"""What a bubble can hold, one block per kind of content. `desktop.views.timeline.build` chooses them."""
