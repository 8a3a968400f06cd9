"""Command of a sandbox: over HTTP under `/_sandbox/`, or in process through `Sandbox`."""
