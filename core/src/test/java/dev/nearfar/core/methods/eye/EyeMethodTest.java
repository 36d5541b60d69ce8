package dev.nearfar.core.methods.eye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.EyeRecipes;
import dev.nearfar.core.Pictures;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Luminance;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.Terms;
import dev.nearfar.core.result.Clipping;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class EyeMethodTest {
    private static final Shape SHAPE = new Shape(3, 30, 40);
    private static final Picture NEAR = Pictures.noise(SHAPE, 1);
    private static final Picture FAR = Pictures.noise(SHAPE, 2);
    private static final Picture MIDDLE = Pictures.noise(SHAPE, 3);
    private static final Eye.Strengths STRENGTHS = new Eye.Strengths(0.8, 0.4, 1.25, 2, 1.5, 7);

    @Test
    void theReportSaysHowThePictureCameAbout() {
        var hybrid = Pictures.mixed(EyeRecipes.two(Eye.DEFAULT), 2, NEAR, FAR);
        var report = hybrid.report();
        assertThat(hybrid.rounding()).isEqualTo(Rounding.NEAREST);
        assertThat(report.evaluations()).isBetween(2, 30);
        assertThat(report.gapEstimate().orElseThrow()).isNotNegative();
        assertThat(report.clipping()).isEqualTo(Clipping.NONE);
        assertThat(report.notes()).isEmpty();
        assertThat(report.reproducible()).isTrue();
        var loss = report.losses().getLast();
        assertThat(loss.parts()).extracting("name").containsExactly("near", "far", "farther");
        assertThat(loss.total())
                .isCloseTo(
                        2 / 3.0 * loss.values().get(0)
                                + 0.1 * loss.values().get(1)
                                + 0.03 * loss.values().get(2),
                        within(1e-9 * loss.total()));
    }

    @Test
    void whatIsOpenIsWrittenOutAndWhatIsGivenStays() {
        var open = Pictures.mixed(EyeRecipes.two(Eye.DEFAULT), 2, NEAR, FAR).report();
        assertThat(open.recipe().withTerms(Terms.NONE))
                .isEqualTo(
                        EyeRecipes.two(Eye.DEFAULT.with(Eye.Strengths.UNTRIED)).resolved(SHAPE));
        var given = EyeRecipes.two(Eye.DEFAULT.with(STRENGTHS));
        assertThat(Pictures.mixed(given, 2, NEAR, FAR).report().recipe().withTerms(Terms.NONE))
                .isEqualTo(given.resolved(SHAPE));
    }

    @Test
    void theReportsRecipeGivesTheSamePixels() {
        for (var eye : List.of(Eye.DEFAULT, Eye.DEFAULT.with(STRENGTHS))) {
            var first = Pictures.mixed(EyeRecipes.two(eye), 1, NEAR, FAR);
            var again = Pictures.mixed(first.report().recipe(), 2, NEAR, FAR);
            assertThat(again.pixelsSha256()).isEqualTo(first.pixelsSha256());
        }
    }

    @Test
    void everyStrengthChangesThePicture() {
        var reference = Pictures.mixed(EyeRecipes.two(Eye.DEFAULT.with(STRENGTHS)), 2, NEAR, FAR);
        for (var other : List.of(
                new Eye.Strengths(0.5, 0.4, 1.25, 2, 1.5, 7),
                new Eye.Strengths(0.8, 0.7, 1.25, 2, 1.5, 7),
                new Eye.Strengths(0.8, 0.4, 3, 2, 1.5, 7),
                new Eye.Strengths(0.8, 0.4, 1.25, 1, 1.5, 7),
                new Eye.Strengths(0.8, 0.4, 1.25, 2, 0.5, 7),
                STRENGTHS.withDetailWeight(100))) {
            var changed = Pictures.mixed(EyeRecipes.two(Eye.DEFAULT.with(other)), 2, NEAR, FAR);
            assertThat(Samples.largestDifference(changed.canvas(), reference.canvas()))
                    .isGreaterThan(0.01);
        }
    }

    @Test
    void greyHasNoColour() {
        var canvas = Pictures.mixed(EyeRecipes.two(EyeRecipes.coloured(Eye.Colour.GREY)), 2, NEAR, FAR)
                .canvas();
        assertThat(Samples.of(canvas.channel(1))).containsExactly(Samples.of(canvas.channel(0)));
        assertThat(Samples.of(canvas.channel(2))).containsExactly(Samples.of(canvas.channel(0)));
    }

    @Test
    void theFarPicturesColourAlone() {
        var grey = Luminance.of(FAR).toPlanes(Precision.FLOAT);
        var far = Planes.zero(FAR.shape(), Precision.FLOAT);
        for (int channel = 0; channel < 3; channel++) {
            far.channel(channel).copyFrom(grey);
        }
        var greyFar = Picture.of(far);
        var shown = Pictures.mixed(EyeRecipes.two(EyeRecipes.coloured(Eye.Colour.FAR)), 2, NEAR, greyFar)
                .canvas();
        assertThat(Samples.of(shown.channel(2))).containsExactly(Samples.of(shown.channel(0)));
        var both = Pictures.mixed(EyeRecipes.two(Eye.DEFAULT), 2, NEAR, greyFar).canvas();
        assertThat(Samples.largestDifference(both.channel(2), both.channel(0))).isGreaterThan(0.02);
        var coloured = Pictures.mixed(EyeRecipes.two(EyeRecipes.coloured(Eye.Colour.FAR)), 2, NEAR, FAR)
                .canvas();
        assertThat(Samples.largestDifference(coloured.channel(2), coloured.channel(0)))
                .isGreaterThan(0.02);
    }

    @Test
    void picturesWithoutColourAreMixedInEveryColourMode() {
        for (var colour : Eye.Colour.values()) {
            var hybrid = Pictures.mixed(
                    EyeRecipes.two(EyeRecipes.coloured(colour)), 2, Pictures.plane(NEAR, 0), Pictures.plane(FAR, 0));
            assertThat(hybrid.canvas().shape()).isEqualTo(SHAPE.withChannels(1));
        }
    }

    @Test
    void threePictures() {
        try (var mixer = new Mixer(2)) {
            var hybrid = mixer.mix(EyeRecipes.three(Eye.DEFAULT), List.of(NEAR, MIDDLE, FAR), Listener.NONE);
            assertThat(hybrid.report().losses().getLast().parts())
                    .extracting("name")
                    .containsExactly("near", "middle1", "far", "farther");
            var again = mixer.mix(hybrid.report().recipe(), List.of(NEAR, MIDDLE, FAR), Listener.NONE);
            assertThat(again.pixelsSha256()).isEqualTo(hybrid.pixelsSha256());
            for (var others :
                    List.of(List.of(FAR, MIDDLE, FAR), List.of(NEAR, NEAR, FAR), List.of(NEAR, MIDDLE, MIDDLE))) {
                var other = mixer.mix(EyeRecipes.three(Eye.DEFAULT), others, Listener.NONE);
                assertThat(Samples.largestDifference(other.canvas(), hybrid.canvas()))
                        .isGreaterThan(0.002);
            }
        }
    }

    @Test
    void threePicturesOfOtherSizesAreLaidOnTheCanvas() {
        try (var mixer = new Mixer(2)) {
            var small = Pictures.noise(new Shape(3, 20, 20), 7);
            var hybrid = mixer.mix(EyeRecipes.three(Eye.DEFAULT), List.of(NEAR, small, small), Listener.NONE);
            assertThat(hybrid.report().notes()).hasSize(3);
            assertThat(hybrid.report().notes().get(0)).startsWith("middle 1 scaled");
            assertThat(hybrid.report().notes().get(1)).startsWith("far scaled");
            assertThat(hybrid.report().notes().get(2)).contains("thin strokes");
        }
    }

    @Test
    void thereMustBeAsManyPicturesAsDistances() {
        try (var mixer = new Mixer(1)) {
            assertThatThrownBy(() -> mixer.mix(Recipe.DEFAULT, List.of(NEAR, MIDDLE, FAR), Listener.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pictures must be as many as distances, 2, were 3");
            assertThatThrownBy(() -> mixer.mix(Recipe.DEFAULT, List.of(NEAR), Listener.NONE))
                    .hasMessage("pictures must be as many as distances, 2, were 1");
            assertThatThrownBy(() -> mixer.mix(EyeRecipes.three(Eye.DEFAULT), NEAR, FAR, Listener.NONE))
                    .hasMessage("pictures must be as many as distances, 3, were 2");
            var seed = EyeRecipes.three(Eye.DEFAULT).withMethod(Seed.DEFAULT);
            assertThatThrownBy(() -> mixer.mix(seed, List.of(NEAR, MIDDLE, FAR), Listener.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("preset seed must have 2 pictures, had 3");
        }
    }

    @Test
    void aGeometryThatCannotWorkIsTold() {
        var notes = Pictures.mixed(Recipe.DEFAULT.withMethod(Eye.DEFAULT), 1, NEAR, FAR)
                .report()
                .notes();
        assertThat(notes).singleElement().asString().startsWith("from 5m the eye resolves 55 cycles");
    }

    @Test
    void moreEffortComesLower() {
        double before = Double.POSITIVE_INFINITY;
        for (var effort : Seed.Effort.values()) {
            var report = Pictures.mixed(EyeRecipes.two(Eye.DEFAULT.withEffort(effort)), 2, NEAR, FAR)
                    .report();
            assertThat(report.losses().getLast().total()).isLessThanOrEqualTo(before);
            before = report.losses().getLast().total();
        }
    }

    @Test
    void theListenerHearsAllEvaluationsAndMayEndTheWork() {
        var heard = new ArrayList<Integer>();
        try (var mixer = new Mixer(2)) {
            assertThatThrownBy(() -> mixer.mix(EyeRecipes.two(Eye.DEFAULT), NEAR, FAR, evaluation -> {
                        heard.add(evaluation.number());
                        return heard.size() < 4;
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(heard).containsExactly(1, 2, 3, 4);
            assertThat(mixer.mix(EyeRecipes.two(Eye.DEFAULT), NEAR, FAR, Listener.NONE)
                            .pixelsSha256())
                    .isEqualTo(Pictures.mixed(EyeRecipes.two(Eye.DEFAULT), 1, NEAR, FAR)
                            .pixelsSha256());
        }
    }
}
