"""Files of figures, written alike by who exports them at a desk and by the gateway that sends them on a schedule."""
