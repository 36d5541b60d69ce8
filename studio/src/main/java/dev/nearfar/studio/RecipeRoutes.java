package dev.nearfar.studio;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.app.RecipeDocument;
import dev.nearfar.app.Saving;
import dev.nearfar.core.methods.PresetTerms;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Recipes as commands, and back.
final class RecipeRoutes {
    private static final long MOST_BODY_BYTES = 256 << 10;
    private static final int LONGEST_NAME = 4096;

    private final Uploads uploads;

    RecipeRoutes(Uploads uploads) {
        this.uploads = uploads;
    }

    List<Route> all() {
        return List.of(Route.post("/v1/commands", this::command), Route.post("/v1/recipes", this::recipe));
    }

    private void command(Context context) {
        var body = uploads.take(context, MOST_BODY_BYTES, Body::of);
        var fields = body.texts("fields");
        var saving = body.texts("saving");
        var near = body.text("near").orElse("near.png");
        var far = body.text("far").orElse("far.png");
        body.end();
        requireNames(near, far);
        try {
            var recipe = MixOrder.recipe(fields);
            var rest = new LinkedHashMap<>(saving);
            MixOrder.saving(rest, MixOrder.format(rest));
            var text = new CommandText(CommandText.differing(recipe), saving, List.of(near, far)).text();
            context.result(Json.text(json -> {
                json.writeStartObject();
                json.writeStringField("command", text);
                json.writeEndObject();
            }));
            context.contentType("application/json");
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problems.of(e));
        }
    }

    private static void requireNames(String... names) {
        for (var name : names) {
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw Refusal.of(422, "near and far must be names of files, one was not");
            }
        }
    }

    private void recipe(Context context) {
        var body = uploads.take(context, MOST_BODY_BYTES, Body::of);
        var command = body.text("command");
        var document = body.object("document");
        body.end();
        if (command.isPresent() == document.isPresent()) {
            throw Refusal.of(422, "either command or document must be given, both or none were");
        }
        try {
            var text = command.isPresent()
                    ? CommandText.parse(command.get())
                    : of(RecipeDocument.parse(JsonAgain.bytes(document.orElseThrow())));
            context.result(Json.text(json -> write(text, json))).contentType("application/json");
        } catch (IllegalArgumentException e) {
            throw new Refusal(Problems.of(e));
        }
    }

    private static CommandText of(RecipeDocument document) {
        if (PresetTerms.isEdited(document.recipe())) {
            throw new IllegalArgumentException(
                    "terms must be the preset's own here, were edited: nearfar mix --recipe carries them out");
        }
        var usual = Saving.DEFAULT;
        var saving = document.saving();
        var texts = new LinkedHashMap<String, String>();
        if (saving.depth() != usual.depth()) {
            texts.put(Saving.DEPTH, String.valueOf(saving.depth()));
        }
        if (saving.profile() != usual.profile()) {
            texts.put(Saving.PROFILE, saving.profile().name().toLowerCase(Locale.ROOT));
        }
        if (saving.strip()) {
            texts.put(Saving.STRIP, "true");
        }
        return new CommandText(CommandText.differing(document.recipe()), texts, List.of());
    }

    private static void write(CommandText text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeTexts("fields", text.fields(), json);
        writeTexts("saving", text.saving(), json);
        json.writeArrayFieldStart("pictures");
        for (var name : text.pictures()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeTexts(String name, Map<String, String> texts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (var text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }
}
