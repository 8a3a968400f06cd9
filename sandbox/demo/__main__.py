"""`python -m sandbox.demo`."""

import sys

from sandbox.demo.command import main

sys.exit(main())
