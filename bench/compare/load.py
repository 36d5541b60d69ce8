"""How busy other processes kept the processor meanwhile: one busy core ruins a time taken on two threads."""
import os
import sys
import time


LEAST_SECONDS = 0.2  # the system counts in hundredths of a second


class OthersLoad:
    def __init__(self):
        self.began, self.busy, self.own = time.perf_counter(), busy_seconds(), own_seconds()

    def cores(self):
        """Cores that others used on average since this was made; None off Linux, or where that was too short ago."""
        seconds = time.perf_counter() - self.began
        if self.busy is None or seconds < LEAST_SECONDS:
            return None
        others = busy_seconds() - self.busy - (own_seconds() - self.own)
        return round(max(0.0, others / seconds), 3)


def busy_seconds():
    if sys.platform != "linux":
        return None
    with open("/proc/stat") as stat:
        user, nice, system, _, _, interrupts, soft_interrupts, stolen, *_ = map(int, stat.readline().split()[1:])
    # What the machine's host gave to other machines (stolen) is as lost as what other processes took.
    return (user + nice + system + interrupts + soft_interrupts + stolen) / os.sysconf("SC_CLK_TCK")


def own_seconds():
    """Of this process and of the children that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
