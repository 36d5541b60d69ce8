package dev.nearfar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.picture.Precision;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Replays the published run: 512 × 512 pixels, 200 evaluations.
class PublishedRunTest {
    private static final double DOUBLE_TOLERANCE = 1e-9;
    private static final double FLOAT_TOLERANCE = 2e-6;
    private static final double SAMPLES_THAT_MAY_DIFFER = 1e-4;

    private static PublishedRun run;

    @BeforeAll
    static void find() {
        var folder = System.getenv(PublishedRun.FOLDER);
        if (folder == null || folder.isEmpty()) {
            var reason = "SKIPPED: the published run is replayed where %s names the folder of its pictures"
                    .formatted(PublishedRun.FOLDER);
            System.out.println(reason);
            abort(reason);
        }
        run = PublishedRun.in(Path.of(folder));
    }

    @Test
    void inDouble() {
        var pixels = replay(Precision.DOUBLE, DOUBLE_TOLERANCE);
        var published = run.result().to8Bit();
        int different = 0;
        int furthest = 0;
        for (int i = 0; i < published.length; i++) {
            int difference = Math.abs((pixels[i] & 0xFF) - (published[i] & 0xFF));
            different += difference == 0 ? 0 : 1;
            furthest = Math.max(furthest, difference);
        }
        assertThat(pixels).hasSameSizeAs(published);
        assertThat(different)
                .as("samples that differ from the published picture")
                .isLessThanOrEqualTo((int) (SAMPLES_THAT_MAY_DIFFER * published.length));
        assertThat(furthest).as("largest difference, codes").isLessThanOrEqualTo(1);
    }

    @Test
    void inFloat() {
        replay(Precision.FLOAT, FLOAT_TOLERANCE);
    }

    private static byte[] replay(Precision precision, double tolerance) {
        var evaluations = new ArrayList<Evaluation>();
        try (var mixer = new Mixer(2)) {
            var hybrid = mixer.mix(run.recipe(precision), run.near(), run.far(), evaluations::add);
            assertThat(run.losses()).isNotEmpty();
            for (var loss : run.losses()) {
                loss.check(evaluations.get(loss.evaluation() - 1), tolerance);
            }
            return hybrid.to8Bit();
        }
    }
}
