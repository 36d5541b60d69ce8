"""What the figures were taken on."""
import os
import platform
import re
import subprocess
from datetime import datetime, timezone
from pathlib import Path

from engines import NEARFAR, PYTHON, ROOT

UNKNOWN = "unknown"
VERSIONS = "import numpy, scipy, torch; print(f'PyTorch {torch.__version__}, NumPy {numpy.__version__}, " \
           "SciPy {scipy.__version__}')"


def describe():
    return {"date": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
            "processor": processor(), "cores": os.cpu_count(), "memoryGiB": memory_gib(),
            "system": f"{platform.system()} {platform.release()}",
            "nearfar": said_by([NEARFAR, "--version"]), "revision": revision(),
            "python": said_by([PYTHON, "-c", VERSIONS])}


def processor():
    info = Path("/proc/cpuinfo")
    names = re.findall(r"^model name\s*: (.*)$", info.read_text(), re.M) if info.exists() else []
    return names[0] if names else platform.processor() or platform.machine()


def memory_gib():
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2 ** 30, 1)


def revision():
    commit = said_by(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"])
    if commit == UNKNOWN:
        return UNKNOWN
    changed = said_by(["git", "-C", ROOT, "status", "--porcelain", "--untracked-files=no"])
    return commit + (" with changes" if changed else "")


def said_by(command):
    try:
        return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return UNKNOWN
