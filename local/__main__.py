"""`python -m local`: the whole service on one machine."""

import os
import signal
import sys
import threading


def main() -> int:
    """Run the stage until Ctrl-C or SIGTERM; return the exit status."""
    given = os.environ.get("PORT", "8000")
    if not given.isdecimal() or not int(given) < 65536:
        sys.stderr.write(f"PORT is {given!r}; it must be a number from 0 to 65535.\n")
        return 2
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())

    from local.server import serve

    try:
        running = serve(int(given), listening=_welcome)
    except OSError as error:
        sys.stderr.write(
            f"Port {given} cannot be opened ({os.strerror(error.errno or 0)}). Choose another: PORT=8001 make run\n"
        )
        return 1
    except ValueError as error:
        sys.stderr.write(f"The stage cannot start: {error}\n")
        return 1
    _say(f"Ready. The site: {running.url}/   the stage: {running.url}/_local/   Ctrl-C stops it.")
    while not stop.wait(0.5):
        pass
    running.close()
    _say("Stopped.")
    return 0


def _welcome(url: str) -> None:
    _say(f'Open {url}/_local/ and press "Play a first week"')


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
