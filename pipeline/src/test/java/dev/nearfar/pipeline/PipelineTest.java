package dev.nearfar.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Plan;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Sights;
import dev.nearfar.core.recipe.TermSpec;
import dev.nearfar.core.recipe.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.example.views.Upside;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Shape SHAPE = new Shape(3, 24, 32);
    private static final List<Picture> PICTURES = List.of(picture(1), picture(2));

    private static Picture picture(int seed) {
        return Picture.of(Planes.random(SHAPE, Precision.FLOAT, new Random(seed)));
    }

    @Test
    void aViewFromElsewhereTakesPartByItsName() {
        var recipe = Recipe.DEFAULT.withSee(Sights.parse("near=A,upside:0.5=B"));
        try (var pipeline = new Pipeline(2)) {
            var planned = pipeline.plan(recipe, PICTURES);
            assertThat(planned.plan().terms().list()).extracting(TermSpec::see).contains(new Upside(0.5));
            var hybrid = pipeline.make(planned, ErrorInputs.NONE, Listener.NONE);
            assertThat(hybrid.report().losses().getLast().parts())
                    .extracting("name")
                    .containsExactly("near", "upside");
            assertThat(hybrid.report().losses().getLast().total())
                    .isLessThan(hybrid.report().losses().getFirst().total() + 1e-9);
        }
    }

    @Test
    void eightCallersGetWhatOneDoes() throws Exception {
        try (var pipeline = new Pipeline(2);
                var callers = Executors.newFixedThreadPool(8)) {
            var alone = pipeline.mix(Recipe.DEFAULT, PICTURES, Listener.NONE).pixelsSha256();
            var work = new ArrayList<Callable<String>>();
            for (int index = 0; index < 8; index++) {
                work.add(() ->
                        pipeline.mix(Recipe.DEFAULT, PICTURES, Listener.NONE).pixelsSha256());
            }
            for (var each : callers.invokeAll(work)) {
                assertThat(each.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void anEditedListIsWhatIsMadeSmall() {
        try (var pipeline = new Pipeline(2)) {
            var planned = pipeline.plan(Recipe.DEFAULT, PICTURES);
            var own = pipeline.make(planned, ErrorInputs.NONE, Listener.NONE);
            var first = planned.plan().terms().list().getFirst();
            var edited = new ArrayList<>(planned.plan().terms().list());
            edited.set(
                    0,
                    new TermSpec(
                            "mine",
                            first.see(),
                            first.picture(),
                            TermSpec.By.STRUCTURE,
                            first.weight(),
                            first.target(),
                            first.inside()));
            var recipe = planned.plan().recipe().withTerms(new Terms(edited));
            var other = pipeline.make(
                    new Planned(new Plan(recipe), planned.laid(), List.of()), ErrorInputs.NONE, Listener.NONE);
            assertThat(other.report().losses().getLast().parts())
                    .extracting("name")
                    .containsExactly("mine", "far", "farther");
            assertThat(other.report().recipe()).isEqualTo(recipe);
            assertThat(other.pixelsSha256()).isNotEqualTo(own.pixelsSha256());
        }
    }

    @Test
    void whatIsOpenIsNoPlan() {
        assertThatThrownBy(() -> new Plan(Recipe.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of a plan must be known, was auto");
        var resolved = Recipe.DEFAULT.resolved(SHAPE);
        assertThatThrownBy(() -> new Plan(resolved))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("detail-weight and its like of a plan must be known, was auto");
    }
}
