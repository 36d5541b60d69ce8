package dev.nearfar.studio;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.app.ReadingJson;
import dev.nearfar.app.RecipeJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What there is to tell of a mix at one moment.
///
/// @param evaluation the number of the last one
/// @param evaluations how many there are at most
/// @param nanos that it has been running
record MixStatus(
        String id,
        MixOrder order,
        MixState state,
        int evaluation,
        int evaluations,
        long nanos,
        List<String> notes,
        Optional<Problem> problem,
        Optional<FinishedMix> result) {

    String toJson() {
        return Json.text(this::write);
    }

    /// The progress as an object.
    String progressJson() {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeNumberField("evaluation", evaluation);
            json.writeNumberField("total", evaluations);
            json.writeEndObject();
        });
    }

    private void write(JsonGenerator json) throws IOException {
        var canvas = order.mixing()
                .asked()
                .recipe()
                .canvas(order.pictures().getFirst().shape());
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("state", state.toString());
        json.writeBooleanField("preview", order.preview().isPresent());
        json.writeNumberField(
                "width",
                result.map(made -> made.made().hybrid().report().width()).orElse(canvas.width()));
        json.writeNumberField(
                "height",
                result.map(made -> made.made().hybrid().report().height()).orElse(canvas.height()));
        json.writeNumberField(
                "evaluations",
                result.map(made -> made.made().hybrid().report().evaluations()).orElse(evaluation));
        json.writeNumberField("milliseconds", Math.round(nanos / 1e5) / 10.0);
        json.writeFieldName("problem");
        if (problem.isPresent()) {
            problem.get().write(json);
        } else {
            json.writeNull();
        }
        writeMade(json);
        json.writeArrayFieldStart("notes");
        for (var note : notes) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeMade(JsonGenerator json) throws IOException {
        json.writeFieldName("recipe");
        if (result.isEmpty()) {
            RecipeJson.write(order.mixing().asked().recipe(), json);
            json.writeNullField("document");
            writeUnread(json);
            return;
        }
        var document = result.get().made().document();
        RecipeJson.write(document.recipe(), json);
        json.writeFieldName("document");
        json.writeRawValue(document.toJson());
        if (result.get().readings().isPresent()) {
            ReadingJson.write(result.get().readings().get(), json);
        } else {
            writeUnread(json);
        }
    }

    private static void writeUnread(JsonGenerator json) throws IOException {
        json.writeNullField("legibility");
        json.writeNullField("reading");
        json.writeNullField("verdict");
    }
}
