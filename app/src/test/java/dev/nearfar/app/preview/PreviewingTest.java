package dev.nearfar.app.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.app.MixResult;
import dev.nearfar.app.RecipeFields;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.files.model.PictureFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewingTest {
    private static final Mixer MIXER = new Mixer(2);
    private static final List<PictureFile> FILES = List.of(waves("near", 300, 200, 9), waves("far", 400, 400, 80));

    @AfterAll
    static void close() {
        MIXER.close();
    }

    @Test
    void whatIsKeptChangesNoPixel() {
        var kept = new Previewing();
        for (var fields : List.of(
                Map.of("farAt", "4m"),
                Map.of("farAt", "6m"),
                Map.of("farAt", "6m", "balance", "0.5"),
                Map.of("farAt", "6m", "width", "60cm"),
                Map.of("fit", "contain", "background", "#203040"),
                Map.of("preset", "seed"),
                Map.of("farAt", "4m"))) {
            assertThat(hash(make(kept, fields))).as(fields.toString()).isEqualTo(hash(make(new Previewing(), fields)));
        }
    }

    @ParameterizedTest
    @CsvSource({"eye", "seed", "classic"})
    void aPreviewIsSmallAndHangsAsWide(String preset) {
        var made = make(new Previewing(), Map.of("preset", preset, "width", "60cm"));
        var report = made.hybrid().report();

        assertThat(report.width()).isEqualTo(90);
        assertThat(report.height()).isEqualTo(60);
        assertThat(made.document().recipe().geometry().widthMetres(90)).isCloseTo(0.6, within(1e-9));
        assertThat(made.document().inputSha256()).containsExactly("near", "far");
    }

    @Test
    void whatCountsInPixelsShrinksWithTheCanvas() {
        var near = new Shape(3, 1000, 2000);
        var seed = (Seed) small(near, Map.of("preset", "seed", "sigma", "8")).method();
        var classic = (Classic) small(near, Map.of("preset", "classic", "lowCutoff", "40px", "highCutoff", "16cpp"))
                .method();
        var eye = (Eye) small(near, Map.of()).method();

        assertThat(seed.sigma()).isEqualTo(2);
        assertThat(seed.solver()).isEqualTo(Seed.Solver.CONVERGE);
        assertThat(classic.lowCutoff()).hasToString("10px");
        assertThat(classic.highCutoff()).hasToString("16cpp");
        assertThat(eye.effort()).isEqualTo(Seed.Effort.DRAFT);
        assertThat(small(near, Map.of()).size()).hasToString("500x250");
        assertThat(((Seed) small(near, Map.of("preset", "seed", "nearWeight", "0"))
                                .method())
                        .solver())
                .isEqualTo(Seed.Solver.DESCENT);
    }

    /// Pictures made smaller first lie as those do that are made smaller afterwards.
    @ParameterizedTest
    @CsvSource({"far, blur", "near, mirror", "far, crop"})
    void anAlignmentHoldsForSmallPictures(String move, String border) {
        var recipe = RecipeFields.with(
                Recipe.DEFAULT, Map.of("align", "matrix:0.7,0.1,15,-0.1,0.7,20,0,0,1", "move", move, "border", border));
        var pictures = FILES.stream().map(PictureFile::picture).toList();
        var small = PreviewPictures.aligned(recipe, pictures, 75, MIXER, note -> {});
        var smallRecipe = PreviewRecipe.of(recipe, small.near(), 75);
        var fast = MIXER.lay(smallRecipe, small.pictures(), note -> {});
        var aligned = MIXER.align(recipe, pictures, note -> {});
        var slow = MIXER.lay(PreviewRecipe.of(recipe, aligned.getFirst().shape(), 75), aligned, note -> {});

        for (int picture = 0; picture < 2; picture++) {
            var one = fast.get(picture);
            var other = slow.get(picture);
            assertThat(one.shape().width()).isCloseTo(other.shape().width(), within(1));
            if (one.shape().equals(other.shape())) {
                assertThat(difference(one, other))
                        .as("codes of 255 apart, on average")
                        .isLessThan(3);
            }
        }
    }

    private static Recipe small(Shape near, Map<String, String> fields) {
        return PreviewRecipe.of(RecipeFields.with(Recipe.DEFAULT, fields), near, 500);
    }

    private static MixResult make(Previewing previewing, Map<String, String> fields) {
        return previewing.make(RecipeFields.with(Recipe.DEFAULT, fields), FILES, 90, MIXER, Listener.NONE);
    }

    private static String hash(MixResult made) {
        return made.hybrid().pixelsSha256();
    }

    private static double difference(Picture one, Picture other) {
        double sum = 0;
        var samples = one.to8Bit();
        var others = other.to8Bit();
        for (int index = 0; index < samples.length; index++) {
            sum += Math.abs(Byte.toUnsignedInt(samples[index]) - Byte.toUnsignedInt(others[index]));
        }
        return sum / samples.length;
    }

    private static PictureFile waves(String name, int width, int height, double length) {
        var shape = new Shape(3, height, width);
        var rgb = new byte[(int) shape.samples()];
        for (int index = 0; index < rgb.length; index++) {
            int x = index / 3 % width;
            int y = index / 3 / width;
            rgb[index] = (byte) (128 + 60 * Math.sin(x / length) + 50 * Math.cos((y + 20 * (index % 3)) / length));
        }
        return new PictureFile(Picture.of8Bit(shape, rgb), name, List.of());
    }
}
