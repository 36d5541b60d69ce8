package dev.nearfar.app.judge;

import dev.nearfar.judge.Assessment;
import dev.nearfar.judge.Control;
import dev.nearfar.judge.Measures;
import dev.nearfar.judge.Verdict;
import dev.nearfar.judge.ViewReading;
import java.util.Locale;

/// What was measured, as lines for people.
final class JudgeTable {
    private final Judged judged;
    private final StringBuilder text = new StringBuilder();

    private JudgeTable(Judged judged) {
        this.judged = judged;
    }

    static String of(Judged judged) {
        var table = new JudgeTable(judged);
        table.verdict();
        table.line("");
        table.figures();
        table.line("");
        table.explanation();
        return table.text.toString();
    }

    private void verdict() {
        var hanging = judged.hanging();
        line("%s: %dx%d pixels, %s wide"
                .formatted(
                        judged.name(),
                        judged.shape().width(),
                        judged.shape().height(),
                        Metres.of(hanging.widthMetres())));
        var views = judged.judgement().hybrid().reading().views();
        line(sentence("near", hanging.nearMetres(), views.get(0)));
        line(sentence("far", hanging.farMetres(), views.get(1)));
        line(judged.judgement()
                .curve()
                .switches()
                .getFirst()
                .map(change -> "one turns into the other between %s and %s"
                        .formatted(Metres.of(change.fromMetres()), Metres.of(change.toMetres())))
                .orElse("at no distance does one turn into the other"));
    }

    private static String sentence(String picture, double metres, ViewReading view) {
        var what = switch (view.verdict(view.own())) {
            case CLEARLY -> "reads clearly";
            case MINGLED -> "reads, with the other one showing through";
            case NOT -> view.reads(1 - view.own()) ? "does not read, the other one does" : "does not read";
        };
        return "from %s the %s picture %s".formatted(Metres.of(metres), picture, what);
    }

    private void figures() {
        line("%-16s  %-26s  %-26s".formatted("", "near view", "far view").stripTrailing());
        line("%-16s  %-12s %6s %6s  %-12s %6s %6s  %5s %9s"
                .formatted("", "reads as", "edge", "csf", "reads as", "edge", "csf", "FLIP", "structure"));
        row("the hybrid", judged.judgement().hybrid());
        judged.judgement().controlsInOrder().forEach((control, assessment) -> row(name(control), assessment));
    }

    private void row(String name, Assessment assessment) {
        var views = assessment.reading().views();
        line("%-16s  %s  %s  %s %s"
                .formatted(
                        name,
                        cells(views.get(0)),
                        cells(views.get(1)),
                        String.format(Locale.ROOT, "%5.3f", assessment.flip()),
                        String.format(Locale.ROOT, "%9.3f", assessment.structure())));
    }

    private static String cells(ViewReading view) {
        Measures margin = view.margin();
        return String.format(Locale.ROOT, "%-12s %+6.2f %+6.2f", readsAs(view), margin.edge(), margin.csf());
    }

    /// The one word that a person would say.
    static String readsAs(ViewReading view) {
        for (int picture = 0; picture < 2; picture++) {
            if (view.verdict(picture) != Verdict.NOT) {
                return view.verdict(picture) == Verdict.MINGLED ? "both at once" : picture == 0 ? "near" : "far";
            }
        }
        return "neither";
    }

    private static String name(Control control) {
        return switch (control) {
            case NEAR_ALONE -> "near alone";
            case FAR_ALONE -> "far alone";
            case HALF_AND_HALF -> "half and half";
            case FAR_BLURRED -> "far blurred";
        };
    }

    private void explanation() {
        line(
                "edge, csf: by how much more it is like the picture that should read in the view than like the other one,");
        line("by the edges that an eye sees, and weighted by what eyes are sensitive to; above 0 in both, it reads.");
        line("FLIP: how it differs from the far picture in the far view, 0 is not at all.");
        line("structure: how it has the near picture's structure, 1 is fully.");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
