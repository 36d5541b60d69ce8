package dev.nearfar.core.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.Pictures;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.SeedSettings;
import dev.nearfar.core.recipe.Terms;
import dev.nearfar.core.result.Clipping;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Shape SHAPE = new Shape(3, 21, 34);
    private static final Picture NEAR = Pictures.noise(SHAPE, 1);
    private static final Picture FAR = Pictures.noise(SHAPE, 2);

    @Test
    void theReportSaysHowThePictureCameAbout() {
        var recipe = SeedSettings.defaults().steps(120).recipe();
        var report = Pictures.mixed(recipe, 2, NEAR, FAR).report();
        assertThat(report.recipe().withTerms(Terms.NONE)).isEqualTo(recipe.resolved(SHAPE));
        assertThat(report.recipe().terms().list())
                .extracting(term -> term.see().name())
                .containsExactly("near", "blurred");
        assertThat(report.width()).isEqualTo(34);
        assertThat(report.height()).isEqualTo(21);
        assertThat(report.evaluations()).isEqualTo(120);
        assertThat(report.losses()).extracting(Evaluation::number).containsExactly(50, 100, 120);
        assertThat(report.losses()).allSatisfy(loss -> {
            assertThat(loss.of()).isEqualTo(120);
            assertThat(loss.parts()).extracting("name").containsExactly("near", "far");
            assertThat(loss.total())
                    .isEqualTo(0.1 * loss.values().get(0) + loss.values().get(1));
        });
        assertThat(report.notes()).isEmpty();
        assertThat(report.clipping()).isEqualTo(Clipping.NONE);
        assertThat(report.engine()).isEqualTo(RowKernels.best().name());
        assertThat(report.reproducible()).isTrue();
        assertThat(report.secondsSolving()).isPositive();
    }

    @Test
    void theReferenceIsAnEngineOfItsOwn() {
        var recipe =
                SeedSettings.defaults().steps(1).precision(Precision.DOUBLE).recipe();
        assertThat(Pictures.mixed(recipe, 1, NEAR, FAR).report().engine()).isEqualTo("reference");
    }

    @Test
    void theLossFalls() {
        var report = Pictures.mixed(SeedSettings.defaults().steps(150).recipe(), 2, NEAR, FAR)
                .report();
        assertThat(report.losses().get(1).total())
                .isLessThan(report.losses().get(0).total());
        assertThat(report.losses().get(2).total())
                .isLessThan(report.losses().get(1).total());
    }

    @Test
    void theSeedRoundsDownAndTheClassicToTheNearest() {
        assertThat(Pictures.mixed(SeedSettings.defaults().steps(1).recipe(), 1, NEAR, FAR)
                        .rounding())
                .isEqualTo(Rounding.DOWN);
        assertThat(Pictures.mixed(Recipe.DEFAULT.withMethod(Classic.DEFAULT), 1, NEAR, FAR)
                        .rounding())
                .isEqualTo(Rounding.NEAREST);
    }
}
