package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.picture.Precision;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Replays the published run: 512 × 512 pixels, 200 evaluations.
class PublishedRunTest {
    private static final double DOUBLE_TOLERANCE = 1e-9;
    private static final double FLOAT_TOLERANCE = 2e-6;
    private static final double SAMPLES_THAT_MAY_DIFFER = 1e-4;

    private static final String FOLDER = System.getenv(PublishedRun.FOLDER);
    private static final String REASON =
            "SKIPPED: the published run is replayed where %s names the folder of its pictures"
                    .formatted(PublishedRun.FOLDER);

    @BeforeAll
    static void sayWhatIsSkipped() {
        if (!asked()) {
            System.out.println(REASON);
        }
    }

    @BeforeEach
    void requireFolder() {
        assumeTrue(asked(), REASON);
    }

    private static boolean asked() {
        return FOLDER != null && !FOLDER.isEmpty();
    }

    @Test
    void inDouble() {
        replay(Precision.DOUBLE, DOUBLE_TOLERANCE);
    }

    @Test
    void inFloat() {
        replay(Precision.FLOAT, FLOAT_TOLERANCE);
    }

    private static void replay(Precision precision, double tolerance) {
        var run = PublishedRun.in(Path.of(FOLDER));
        var evaluations = new ArrayList<Evaluation>();
        try (var mixer = new Mixer(2)) {
            var hybrid = mixer.mix(run.recipe(precision), run.near(), run.far(), evaluations::add);
            assertThat(run.losses()).isNotEmpty();
            for (var loss : run.losses()) {
                loss.checkEach(evaluations.get(loss.evaluation() - 1), tolerance);
            }
            requireAlike(hybrid.to8Bit(), run.result().to8Bit());
        }
    }

    private static void requireAlike(byte[] pixels, byte[] published) {
        assertThat(pixels).hasSameSizeAs(published);
        int different = 0;
        int furthest = 0;
        for (int i = 0; i < published.length; i++) {
            int difference = Math.abs((pixels[i] & 0xFF) - (published[i] & 0xFF));
            different += difference == 0 ? 0 : 1;
            furthest = Math.max(furthest, difference);
        }
        assertThat(different)
                .as("samples that differ from the published picture")
                .isLessThanOrEqualTo((int) (SAMPLES_THAT_MAY_DIFFER * published.length));
        assertThat(furthest).as("largest difference, codes").isLessThanOrEqualTo(1);
    }
}
