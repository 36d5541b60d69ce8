package dev.nearfar.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.result.Hybrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// The example that the README quotes, from one marker to the other.
class ReadmeExampleTest {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final List<String> shown = new ArrayList<>();

    @Test
    void arraysInMemoryBecomeAPictureAndAReport() {
        int width = 192;
        int height = 128;
        var nearBytes = new byte[3 * width * height];
        var farBytes = new byte[3 * width * height];
        new Random(1).nextBytes(nearBytes);
        new Random(2).nextBytes(farBytes);

        // README example begins
        var shape = new Shape(3, height, width); // planes, rows, columns
        var near = Picture.of8Bit(shape, nearBytes); // R, G, B of each pixel, row by row
        var far = Picture.of8Bit(shape, farBytes);
        Hybrid hybrid;
        try (var pipeline = new Pipeline(Runtime.getRuntime().availableProcessors())) {
            hybrid = pipeline.mix(Recipe.DEFAULT, List.of(near, far), evaluation -> {
                showProgress(evaluation.number(), evaluation.total());
                return !cancelled.get(); // false ends it with a CancellationException
            });
        }
        byte[] picture = hybrid.to8Bit(); // in the order of the arrays above
        double loss = hybrid.report().losses().getLast().total();
        // README example ends

        assertThat(picture).hasSameSizeAs(nearBytes).isNotEqualTo(nearBytes).isNotEqualTo(farBytes);
        assertThat(loss).isPositive().isFinite();
        assertThat(shown).first().asString().startsWith("1: ");
        assertThat(shown).doesNotHaveDuplicates();
    }

    private void showProgress(int evaluation, double total) {
        shown.add(evaluation + ": " + total);
    }
}
