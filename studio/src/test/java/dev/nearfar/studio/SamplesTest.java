package dev.nearfar.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.app.JsonTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void sixPairsAreThereAndOpen() throws Exception {
        assertThat(Samples.pairs()).hasSize(6);
        try (var studio = TestStudio.withWorkers(1)) {
            for (var pair : Samples.pairs()) {
                assertThat(MixOrder.recipe(pair.fields())).isNotNull();
                var opened = TestStudio.json(studio.post("/v1/samples/" + pair.id(), ""));
                for (var side : new Samples.Side[] {pair.near(), pair.far()}) {
                    // As the file that its name leads to.
                    assertThat(Samples.bytes(side)).isEqualTo(Files.readAllBytes(Path.of("..", side.file())));
                }
                assertThat((Map<?, ?>) opened.get("near")).isNotEmpty();
                assertThat((Map<?, ?>) opened.get("far")).isNotEmpty();
            }
            var shown = studio.get("/v1/samples/cat-raccoon/far?max=100");
            assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(studio.get("/v1/samples/cat-raccoon/middle").statusCode())
                    .isEqualTo(404);
            assertThat(studio.post("/v1/samples/nothing", "").statusCode()).isEqualTo(404);
            assertThat(TestStudio.text(studio.get("/v1/samples"))).contains("\"fields\":{\"farAt\":");
        }
    }

    @Test
    void theDefaultsAreTheRecipes() {
        var defaults = JsonTree.read(Defaults.toJson(7, 8).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat((Map<?, ?>) defaults.get("presets")).hasSize(3);
        assertThat(defaults.get("recipe").toString()).contains("preset=eye");
        assertThat(defaults.get("limits").toString()).isEqualTo("{fileBytes=7, requestBytes=8}");
    }
}
