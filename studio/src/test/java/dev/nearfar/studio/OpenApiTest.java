package dev.nearfar.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.app.JsonTree;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// That the document tells of every route, and of no other.
class OpenApiTest {
    @Test
    void theDocumentTellsOfEveryRouteAndOfNoOther() {
        try (var studio = TestStudio.withWorkers(1)) {
            var served = new TreeSet<String>();
            studio.studio().routes().forEach(route -> served.add(route.method() + " " + route.path()));
            var document = JsonTree.read(studio.get("/v1/openapi.json").body());
            var told = new TreeSet<String>();
            ((Map<?, ?>) document.get("paths"))
                    .forEach((path, methods) -> ((Map<?, ?>) methods)
                            .keySet()
                            .forEach(method -> told.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));

            assertThat(told).isEqualTo(served).contains("POST /v1/mixes");
            assertThat(document).containsEntry("openapi", "3.1.0");
        }
    }

    @Test
    void whatItRefersToIsThere() {
        try (var studio = TestStudio.withWorkers(1)) {
            var text = TestStudio.text(studio.get("/v1/openapi.json"));
            var schemas = (Map<?, ?>) ((Map<?, ?>) JsonTree.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .get("components"))
                    .get("schemas");
            var matcher = java.util.regex.Pattern.compile("#/components/schemas/([A-Za-z]+)")
                    .matcher(text);
            int count = 0;
            while (matcher.find()) {
                assertThat(schemas.containsKey(matcher.group(1)))
                        .as(matcher.group(1))
                        .isTrue();
                count++;
            }
            assertThat(count).isGreaterThan(20);
        }
    }
}
