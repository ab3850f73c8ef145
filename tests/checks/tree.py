"""Which files belong to the project."""

import pathlib
import subprocess

# Where there is no git to ask.
NOT_OURS = {".git", "__pycache__", ".cache"}


def walk(folder):
    for path in sorted(folder.iterdir()):
        if path.name in NOT_OURS or (path / "meson-private").is_dir():
            continue
        if path.is_dir() and not path.is_symlink():
            # build/ holds build folders of its own.
            if not path.name.startswith("build"):
                yield from walk(path)
        elif path.is_file():
            yield path


def files(root):
    """The files of the project, the tracked ones and those that could be; without build folders."""
    root = pathlib.Path(root)
    options = ["-z", "--cached", "--others", "--exclude-standard"]
    command = ["git", "-C", str(root), "ls-files", *options]
    try:
        listed = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        return list(walk(root))
    return [root / name for name in sorted(listed.split("\0")) if (root / name).is_file()]
