package dev.nearfar.app.judge;

import dev.nearfar.judge.Assessment;
import dev.nearfar.judge.Control;
import dev.nearfar.judge.Verdict;
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
        var hybrid = judged.judgement().hybrid();
        line(sentence("near", hanging.nearMetres(), hybrid.reading().near().verdict(), ReadsAs.near(hybrid)));
        line(sentence("far", hanging.farMetres(), hybrid.reading().far().verdict(), ReadsAs.far(hybrid)));
        line(judged.judgement()
                .curve()
                .switches()
                .getFirst()
                .map(change -> "one turns into the other between %s and %s"
                        .formatted(Metres.of(change.fromMetres()), Metres.of(change.toMetres())))
                .orElse("at no distance does one turn into the other"));
    }

    private static String sentence(String picture, double metres, Verdict verdict, String readsAs) {
        var what = switch (verdict) {
            case CLEARLY -> "reads clearly";
            case FAINTLY -> "reads faintly";
            case NOT -> readsAs.equals("neither") ? "does not read" : "does not read, the other one does";
        };
        return "from %s the %s picture %s".formatted(Metres.of(metres), picture, what);
    }

    private void figures() {
        line("%-16s  %-27s  %s".formatted("", "near view", "far view"));
        line("%-16s  %-12s %6s %5s %8s  %-12s %5s %5s %5s %8s"
                .formatted("", "reads as", "n", "a", "residual", "reads as", "FLIP", "b", "leak", "residual"));
        row("the hybrid", judged.judgement().hybrid());
        judged.judgement().controlsInOrder().forEach((control, assessment) -> row(name(control), assessment));
    }

    private void row(String name, Assessment assessment) {
        var near = assessment.reading().near();
        var far = assessment.reading().far();
        line(String.format(
                Locale.ROOT,
                "%-16s  %-12s %+6.2f %5.2f %8.2f  %-12s %5.3f %5.2f %5.2f %8.2f",
                name,
                ReadsAs.near(assessment),
                near.n(),
                near.contrast(),
                near.residual(),
                ReadsAs.far(assessment),
                far.flip(),
                far.contrast(),
                far.leak(),
                far.residual()));
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
                "n: how plainly the near picture is seen up close; compare it with that of \"near alone\", which is all there can be.");
        line(
                "a, b: how much of its contrast is to be seen, of the near picture up close and the far one from afar; 1 is all.");
        line(
                "FLIP: how the hybrid differs from the far picture from afar, 0 is not at all. leak: the near picture's contrast there.");
        line("residual: what is neither picture, over the contrast of the one that should read.");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
