package dev.nearfar.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Pairs to begin with: free photographs that lie in this module.
final class Samples {
    /// One picture of a pair.
    ///
    /// @param title for people
    /// @param file in the project, as a shell at its root has it
    record Side(String title, String file) {}

    /// A pair, and what suits it.
    ///
    /// @param fields of the recipe, as texts
    record Pair(String id, String title, Side near, Side far, Map<String, String> fields) {}

    private static final Side ASTRONAUT = new Side("An astronaut", "samples/astronaut.png");
    private static final Side CAT = new Side("A cat", "samples/cat.png");
    private static final Side RACCOON = new Side("A raccoon", "samples/raccoon.jpg");
    private static final Side COFFEE = new Side("A cup of coffee", "samples/coffee.png");
    private static final Side RETINA = new Side("A retina", "samples/retina.jpg");
    private static final Side HUBBLE = new Side("Galaxies", "samples/hubble.jpg");
    private static final Side ROCKET = new Side("A rocket", "samples/rocket.jpg");

    private static final List<Pair> PAIRS = List.of(
            new Pair("astronaut-cat", "Astronaut, cat", ASTRONAUT, CAT, Map.of("farAt", "10m")),
            new Pair("cat-astronaut", "Cat, astronaut", CAT, ASTRONAUT, Map.of("farAt", "10m", "align", "auto")),
            new Pair("cat-raccoon", "Cat, raccoon", CAT, RACCOON, Map.of("farAt", "8m")),
            new Pair("hubble-retina", "Galaxies, retina", HUBBLE, RETINA, Map.of("farAt", "8m")),
            new Pair("rocket-coffee", "Rocket, coffee", ROCKET, COFFEE, Map.of("farAt", "8m")),
            new Pair("coffee-raccoon", "Coffee, raccoon", COFFEE, RACCOON, Map.of("farAt", "8m")));

    private Samples() {}

    static List<Pair> pairs() {
        return PAIRS;
    }

    /// @throws Refusal 404 if there is no such pair
    static Pair pair(String id) {
        return PAIRS.stream()
                .filter(pair -> pair.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "sample must be one of the pairs listed, was another"));
    }

    static byte[] bytes(Side side) {
        try (var stream = Samples.class.getResourceAsStream("/" + side.file())) {
            if (stream == null) {
                throw new IllegalStateException("the module must hold " + side.file());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String toJson() {
        return Json.text(json -> {
            json.writeStartArray();
            for (var pair : PAIRS) {
                json.writeStartObject();
                json.writeStringField("id", pair.id());
                json.writeStringField("title", pair.title());
                json.writeObjectFieldStart("near");
                json.writeStringField("title", pair.near().title());
                json.writeStringField("file", pair.near().file());
                json.writeEndObject();
                json.writeObjectFieldStart("far");
                json.writeStringField("title", pair.far().title());
                json.writeStringField("file", pair.far().file());
                json.writeEndObject();
                json.writeObjectFieldStart("fields");
                for (var field : pair.fields().entrySet()) {
                    json.writeStringField(field.getKey(), field.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
