"""The comparison as text and as Markdown."""
import statistics

HEADINGS = ["what", "Nearfar", "compared with", "ratio", "target", "met"]
INTRODUCTION = """Written by `bench/compare/compare.py`; its README says what is compared with what. Times are wall time, medians
over the rounds, in parentheses the least and the greatest round; `nearfar bench --help` says what its figures are."""
FIGURES = ("evaluationMs", "evaluationMsDouble", "oneThreadMs", "seedSigma40Ms", "publishedMs", "seedQualityMs",
           "goodMs", "optimumMs", "classicMs", "farSigma3Ms", "farSigma40Ms", "eyeMs", "peakBytesPerPixel")


def markdown(machine, settings, series, verdicts):
    lines = ["# Nearfar against others", "", INTRODUCTION, "", "| | |", "|-|-|"]
    lines += [f"| {name} | {value} |" for name, value in {**machine, **settings}.items()]
    lines += ["", "## Targets", "", row(HEADINGS), row(["-"] * len(HEADINGS))]
    lines += [row(verdict.row()) for verdict in verdicts]
    lines += ["", "## Nearfar", "", *nearfar(series), "", "## PyTorch and SciPy", "", *others(series), "",
              "## Rounds", "", *rounds(series)]
    return "\n".join(lines) + "\n"


def row(cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def nearfar(series):
    names = [name for name in ("bench1", "bench2", "benchBig") if name in series]
    first = {name: series[name].runs[0].result for name in names}
    yield row(["median"] + [f"{first[n]['size']}x{first[n]['size']}, threads: {first[n]['threads']}, "
                            f"{first[n]['engine']}" for n in names])
    yield row(["-"] * (len(names) + 1))
    for figure in FIGURES:
        yield row([figure] + [spread([each.result[figure] for each in series[name].counted()]) for name in names])
    for name in ("mix", "eye", "mixBig"):
        if name in series:
            runs = series[name].counted()
            yield ""
            yield (f"Whole process `{name}`: {spread([each.seconds for each in runs])} s, at most "
                   f"{max(each.peak_mib for each in runs):.0f} MiB resident.")


def others(series):
    for name in ("torch3", "torch40"):
        result = series[name].runs[0].result
        yield row([f"step in ms, sigma {result['sigma']:g}, {result['engine']}", "1 thread", "2 threads"])
        yield row(["-"] * 3)
        times = {}
        for each in series[name].counted():
            for line in each.result["variants"]:
                times.setdefault(line["variant"], {}).setdefault(line["threads"], []).append(line["stepMs"])
        for variant, by_threads in times.items():
            yield row([variant] + [spread(by_threads[threads]) for threads in sorted(by_threads)])
        yield ""
    runs = [each.result["best"] for each in series["torch3"].counted()]
    yield f"200 published steps in PyTorch: {spread([best['runMs'] for best in runs])} ms (the fastest way of each round)."
    yield f"Whole process, PNG to PNG: {spread([each.seconds for each in series['torchWhole'].counted()])} s."
    yield f"Classic recipe in SciPy: {spread([each.result['classicMs'] for each in series['scipy'].counted()])} ms."


def rounds(series):
    yield row(["run", "rounds", "disturbed", "cores used by others"])
    yield row(["-"] * 4)
    for name, each in series.items():
        loads = [run.others for run in each.runs if run.others is not None]
        yield row([name, len(each.runs), each.disturbed(), f"{min(loads):.2f} to {max(loads):.2f}" if loads else "-"])


def spread(values):
    """Median, and how far the rounds lay apart."""
    known = [value for value in values if value is not None]
    if not known:
        return "-"
    middle = f"{statistics.median(known):.4g}"
    return middle if len(known) == 1 else f"{middle} ({min(known):.4g} to {max(known):.4g})"


def text(verdicts, series):
    rows = [HEADINGS] + [verdict.row() for verdict in verdicts]
    widths = [max(len(line[column]) for line in rows) for column in range(len(HEADINGS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in rows]
    disturbed = {name: each.disturbed() for name, each in series.items() if each.disturbed()}
    if disturbed:
        lines += ["", "DISTURBED: others used the processor in " + ", ".join(
            f"{count} of {len(series[name].runs)} rounds of {name}" for name, count in disturbed.items())]
    return "\n".join(lines)
