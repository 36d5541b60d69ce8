package dev.nearfar.studio;

import dev.nearfar.app.RecipeJson;
import dev.nearfar.app.Version;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;

/// What a page needs to know before it asks for anything: the defaults, and how much it may hand over.
final class Defaults {
    private static final List<String> PRESETS = List.of("eye", "seed", "classic");

    private Defaults() {}

    static String toJson(long fileBytes, long requestBytes) {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("version", Version.TEXT);
            json.writeFieldName("recipe");
            RecipeJson.write(Recipe.DEFAULT, json);
            json.writeObjectFieldStart("presets");
            for (var preset : PRESETS) {
                json.writeFieldName(preset);
                RecipeJson.write(Method.of(preset), json);
            }
            json.writeEndObject();
            json.writeObjectFieldStart("limits");
            json.writeNumberField("fileBytes", fileBytes);
            json.writeNumberField("requestBytes", requestBytes);
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
