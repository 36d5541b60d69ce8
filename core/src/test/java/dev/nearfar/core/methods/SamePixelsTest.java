package dev.nearfar.core.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.EyeRecipes;
import dev.nearfar.core.Pictures;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Cutoff;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.SeedSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Same version and same recipe, same pixels: on every machine, whatever engine runs. The build runs this on each.
///
/// Other pixels here mean that recipes made before give other pictures. Where that is meant, the new hashes go below.
@Tag("engines")
class SamePixelsTest {
    private static final Shape SHAPE = new Shape(3, 45, 70);

    @Test
    void ofTheSeedInFloat() {
        assertThat(pixelsSha256(SeedSettings.defaults().steps(30).recipe()))
                .isEqualTo("759156fa032e48d59aab4cde6ac50bca847e62a1bcfc25b009934e1d870fc87a");
    }

    @Test
    void ofTheSeedInDouble() {
        var recipe =
                SeedSettings.defaults().steps(30).precision(Precision.DOUBLE).recipe();
        assertThat(pixelsSha256(recipe)).isEqualTo("759156fa032e48d59aab4cde6ac50bca847e62a1bcfc25b009934e1d870fc87a");
    }

    /// One blur short enough for every tap, the other not.
    @Test
    void ofTheClassicInLinearLight() {
        var classic = new Classic(Cutoff.parse("60px"), Cutoff.parse("8px"), Classic.Light.LINEAR);
        assertThat(pixelsSha256(Recipe.DEFAULT.withMethod(classic)))
                .isEqualTo("8c4c56593632a763833291475e9783d19d42e9195d5530b9edd3425056f859a6");
    }

    @Test
    void ofTheEye() {
        assertThat(pixelsSha256(EyeRecipes.two(Eye.DEFAULT)))
                .isEqualTo("58c0a84c7d5d842fc1a1686cacab70e9c6f49d7d7e3af3bbe476103af86e8dbc");
    }

    private static String pixelsSha256(Recipe recipe) {
        try (var mixer = new Mixer(2)) {
            return mixer.mix(recipe, Pictures.noise(SHAPE, 1), Pictures.noise(SHAPE, 2), Listener.NONE)
                    .pixelsSha256();
        }
    }
}
