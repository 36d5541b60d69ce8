"""Medians, ratios, and the targets beside them."""
from dataclasses import dataclass

from engines import NAMED, VARIANTS, WIDE_SIGMA, best_step, figure, seconds


@dataclass(frozen=True)
class Verdict:
    """`value` is to be at most `target` (at least, for a speed-up); None where a figure is missing."""
    name: str
    ours: str
    theirs: str
    value: float
    target: float
    at_least: bool = False

    def is_met(self):
        if self.value is None:
            return False
        return self.value >= self.target if self.at_least else self.value <= self.target

    def row(self):
        value = "-" if self.value is None else f"{self.value:.3g}"
        bound = f"{'>=' if self.at_least else '<='} {self.target:.3g}"
        return [self.name, self.ours, self.theirs, value, bound, "yes" if self.is_met() else "NO"]

    def as_json(self):
        return {"name": self.name, "ours": self.ours, "theirs": self.theirs, "value": self.value,
                "target": self.target, "atLeast": self.at_least, "met": self.is_met()}


def ratio(a, b):
    return None if a is None or b is None else a / b


def ms(value):
    return "-" if value is None else f"{value:.3g} ms"


def of(series, size, big_size):
    two, one = series["bench2"], series["bench1"]
    rows = steps("a", "evaluation, sigma 3", figure(two, "evaluationMs"), series["torch3"])
    torch_run = series["torch3"].counted()
    run_ms = sorted(each.result["best"]["runMs"] for each in torch_run)[len(torch_run) // 2]
    for letter, name, field, target in (("b", "to the loss of 200 published steps", "seedQualityMs", 1 / 100),
                                        ("c", "to within 0.1% of the optimum", "optimumMs", 1 / 10)):
        mine = figure(two, field)
        rows.append(Verdict(f"{letter}. {name}, against PyTorch's 200 steps", ms(mine), ms(run_ms),
                            ratio(mine, run_ms), target))
    wide, narrow = figure(two, "farSigma40Ms"), figure(two, "farSigma3Ms")
    rows.append(Verdict("d. far view, sigma 40 against sigma 3", ms(wide), ms(narrow), ratio(wide, narrow), 1.6))
    rows += steps("e", f"evaluation, sigma {WIDE_SIGMA} (187 taps)", figure(two, "seedSigma40Ms"), series["torch40"])
    whole, torch_whole = seconds(series["mix"]), seconds(series["torchWhole"])
    rows.append(Verdict("f. whole process, PNG to PNG, seconds", f"{whole:.2f} s", "", whole, 1.0))
    rows.append(Verdict("f. whole process, against PyTorch's", f"{whole:.2f} s", f"{torch_whole:.2f} s",
                        whole / torch_whole, 1 / 5))
    if "benchBig" in series:
        rows += larger(series, size, big_size)
    alone, both = figure(one, "evaluationMs"), figure(two, "evaluationMs")
    rows.append(Verdict("h. two threads against one", ms(both), ms(alone), ratio(alone, both), 1.8, at_least=True))
    eye, eye_whole = figure(two, "eyeMs"), seconds(series["eye"])
    rows.append(Verdict("i. preset eye, strengths chosen, seconds", f"{eye / 1e3:.2f} s", "", eye / 1e3, 1.0))
    rows.append(Verdict("i. preset eye, whole process, PNG to PNG, seconds", f"{eye_whole:.2f} s", "", eye_whole, 2.0))
    return rows


def steps(letter, name, mine, torch):
    rows = []
    for variants, whose in ((NAMED, "conv2d, channels_last or slices"), (VARIANTS, "any way we know")):
        theirs, variant, threads = best_step(torch, variants)
        rows.append(Verdict(f"{letter}. {name}, against PyTorch's best of {whose}", ms(mine),
                            f"{ms(theirs)} ({variant}, threads: {threads})", ratio(mine, theirs), 1 / 8))
    return rows


def larger(series, size, big_size):
    """Milliseconds a megapixel of a large picture against those of a small one."""
    def per_megapixel(value, side):
        return None if value is None else value / (side * side / 1e6)

    rows = []
    for name, field in (("evaluation", "evaluationMs"), ("whole mix, effort good", "goodMs")):
        small = per_megapixel(figure(series["bench2"], field), size)
        large = per_megapixel(figure(series["benchBig"], field), big_size)
        rows.append(Verdict(f"g. {name} a megapixel, {big_size}x{big_size} against {size}x{size}", ms(large), ms(small),
                            ratio(large, small), 1.3))
    small, large = (per_megapixel(1e3 * seconds(series[name]), side) for name, side in (("mix", size),
                                                                                       ("mixBig", big_size)))
    rows.append(Verdict(f"g. whole process a megapixel, {big_size}x{big_size} against {size}x{size}", ms(large),
                        ms(small), ratio(large, small), 1.3))
    return rows
