package dev.nearfar.core.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SketchTest {
    private static final Shape SHAPE = new Shape(3, 48, 64);
    private static final Recipe RESOLVED = Recipe.DEFAULT.resolved(SHAPE);

    @Test
    void aSketchOfEyeTakesFewEvaluationsAndComesNear() {
        var laid = List.of(noise(1), noise(2));
        try (var mixer = new Mixer(2)) {
            var heard = new AtomicInteger();
            // So strong that samples are clipped, which the closed form does not know of.
            var hard = Eye.DEFAULT.with(new Eye.Strengths(1, 0.5, 0, 6, 2, 4000));
            var sketch = mixer.sketchLaid(
                    RESOLVED.withMethod(hard), laid, List.of("told"), evaluation -> heard.incrementAndGet() > 0);
            var best = RESOLVED.withMethod(hard.withEffort(Seed.Effort.BEST));
            var whole = mixer.mixLaid(best, laid, ErrorInputs.NONE, List.of(), Listener.NONE);

            assertThat(sketch.report().evaluations())
                    .isLessThan(whole.report().evaluations())
                    .isLessThanOrEqualTo(3);
            assertThat(heard).hasValueLessThanOrEqualTo(9);
            assertThat(sketch.report().notes()).contains("told");
            double difference = 0;
            var one = sketch.to8Bit();
            var other = whole.to8Bit();
            for (int index = 0; index < one.length; index++) {
                difference += Math.abs(Byte.toUnsignedInt(one[index]) - Byte.toUnsignedInt(other[index]));
            }
            assertThat(difference / one.length)
                    .as("codes of 255 apart, on average")
                    .isLessThan(20);
        }
    }

    @Test
    void whatHasNoSearchIsTheSame() {
        var recipe = RESOLVED.withMethod(Classic.DEFAULT);
        var laid = List.of(noise(1), noise(2));
        try (var mixer = new Mixer(1)) {
            assertThat(mixer.sketchLaid(recipe, laid, List.of(), Listener.NONE).pixelsSha256())
                    .isEqualTo(mixer.mixLaid(recipe, laid, ErrorInputs.NONE, List.of(), Listener.NONE)
                            .pixelsSha256());
        }
    }

    @Test
    void workEndsWhereverItIs() {
        var ends = new AtomicBoolean(true);
        try (var mixer = new Mixer(2)) {
            mixer.workers().endWhen(ends::get);
            assertThatThrownBy(() -> mixer.mix(Recipe.DEFAULT, noise(1), noise(2), Listener.NONE))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> mixer.lay(
                            new Recipe(
                                    RESOLVED.method(),
                                    RESOLVED.fit(),
                                    new CanvasSize.Pixels(20, 20),
                                    RESOLVED.background(),
                                    RESOLVED.geometry(),
                                    RESOLVED.placement()),
                            List.of(noise(1), noise(2)),
                            note -> {}))
                    .isInstanceOf(CancellationException.class);
            ends.set(false);
            assertThat(mixer.mix(Recipe.DEFAULT, noise(1), noise(2), Listener.NONE)
                            .canvas())
                    .isNotNull();
        }
    }

    private static Picture noise(int seed) {
        var bytes = new byte[(int) SHAPE.samples()];
        new Random(seed).nextBytes(bytes);
        return Picture.of8Bit(SHAPE, bytes);
    }
}
