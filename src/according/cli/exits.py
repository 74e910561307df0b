"""How a command ends: its exit code, and one line that says why."""

import os
import select
import sys
from collections.abc import Callable
from contextlib import suppress

import click

from according.cli.untrusted import cell
from according.errors import AccordingError

OK, REFUSED, USAGE, BUG, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 70, 130, 141
"""70 is EX_SOFTWARE of sysexits.h; 130 and 141 are 128 + SIGINT and 128 + SIGPIPE, as shells count."""

_AGAIN = "run it again with ACCORDING_DEBUG=1"


def tell(message: str) -> None:
    """One line on stderr, after the program's name; lost where nobody reads stderr."""
    with suppress(OSError):
        click.echo(f"according: {cell(message)}", err=True)


def guarded(act: Callable[[], object]) -> int:
    """The exit code of `act`; what goes wrong is told in one line, never as a traceback.

    With ACCORDING_DEBUG=1 an unexpected exception goes through as it is.
    """
    try:
        _flushed(act)
    except click.exceptions.Exit as end:
        return end.exit_code
    except BrokenPipeError as error:
        return BROKEN_PIPE if _reader_has_gone() else _failed(error)
    except (click.Abort, KeyboardInterrupt):
        return _told("interrupted", INTERRUPTED)
    # whatever else comes up is told in a sentence: who runs the command is not owed a stack
    except Exception as error:  # noqa: BLE001 - see the line above
        return _failed(error)
    finally:
        _drop_what_cannot_be_written()
    return OK


def _failed(error: Exception) -> int:
    """Tell the error in one line; its exit code."""
    match error:
        case click.ClickException():
            error.show()
            return error.exit_code
        case AccordingError():
            return _told(str(error), REFUSED)
        case _ if os.environ.get("ACCORDING_DEBUG"):
            raise error
        case OSError(strerror=str(cause)):
            name = error.filename or "the system"
            return _told(f"{name}: {cause}; mend that, or {_AGAIN} to see where it arose", REFUSED)
    what = f"{type(error).__name__}: {error}"
    return _told(f"this is a bug in according ({what}); {_AGAIN} and report the traceback", BUG)


def _told(message: str, code: int) -> int:
    tell(message)
    return code


def _flushed(act: Callable[[], object]) -> None:
    """What `act` wrote is out when this returns, or the failure to write is raised here and not at the last breath."""
    try:
        act()
    finally:
        sys.stdout.flush()


def _reader_has_gone() -> bool:
    """Whether it was stdout's pipe that broke, as `head` breaks it, and not a pipe to elsewhere."""
    poll = select.poll()
    try:
        poll.register(sys.stdout.fileno(), select.POLLOUT)
    except OSError:
        return False
    return any(events & (select.POLLERR | select.POLLHUP) for _, events in poll.poll(0))


def _drop_what_cannot_be_written() -> None:
    """What stdout still holds and cannot write goes nowhere, so that the interpreter's last flush is quiet."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
