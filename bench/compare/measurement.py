"""One run of one program, with what it took and who else used the processor meanwhile."""
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

from load import OthersLoad


@dataclass(frozen=True)
class Measurement:
    """`seconds` is the wall time of the whole process; `others` the cores that others used, None if unknown."""
    seconds: float
    others: float
    peak_mib: float
    result: dict = field(repr=False)

    def as_json(self):
        return {"seconds": self.seconds, "othersCores": self.others, "peakMiB": self.peak_mib, "result": self.result}


def run(command, is_json=True):
    """Runs it to its end; its standard output is JSON, or nothing that matters."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        load, began = OthersLoad(), time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds, others = time.perf_counter() - began, load.cores()
        process.returncode = os.waitstatus_to_exitcode(status)
        text, said = (read(file) for file in (output, errors))
    if process.returncode != 0:
        sys.exit(f"compare.py: {' '.join(map(str, command))}: must succeed, ended with {process.returncode}: {said}")
    kib = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return Measurement(seconds, others, kib / 1024, json.loads(text) if is_json else {})


def read(file):
    file.seek(0)
    return file.read().decode(errors="replace").strip()


@dataclass
class Series:
    """The same run in several rounds. A run that others disturbed is repeated; if that does not help, the quietest stays."""
    command: list
    is_json: bool
    most_others: float
    retries: int
    runs: list = field(default_factory=list)

    def add_round(self):
        tries = []
        while len(tries) <= self.retries:
            tries.append(run(self.command, self.is_json))
            if not self.is_disturbed(tries[-1]):
                break
        self.runs.append(min(tries, key=lambda each: each.others or 0))

    def is_disturbed(self, measurement):
        return measurement.others is not None and measurement.others > self.most_others

    def disturbed(self):
        return sum(map(self.is_disturbed, self.runs))

    def counted(self):
        """The undisturbed runs, or all if there is none."""
        return [each for each in self.runs if not self.is_disturbed(each)] or self.runs
