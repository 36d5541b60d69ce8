package dev.nearfar.studio;

import dev.nearfar.app.RecipeDocument;
import dev.nearfar.core.picture.Shape;
import java.util.List;
import java.util.Optional;

/// A picture that somebody handed over.
///
/// @param id its name here
/// @param bytes of its file
/// @param sha256 of its file
/// @param shape upright
/// @param format such as `PNG`
/// @param notes what had to be done to read it
/// @param document the recipe that it carries
record KeptPicture(
        String id,
        byte[] bytes,
        String sha256,
        Shape shape,
        String format,
        List<String> notes,
        Optional<RecipeDocument> document) {
    KeptPicture {
        notes = List.copyOf(notes);
    }

    String toJson() {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("sha256", sha256);
            json.writeNumberField("width", shape.width());
            json.writeNumberField("height", shape.height());
            json.writeStringField("format", format);
            json.writeArrayFieldStart("notes");
            for (var note : notes) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeFieldName("document");
            if (document.isPresent()) {
                json.writeStartObject();
                document.get().write(json);
                json.writeEndObject();
            } else {
                json.writeNull();
            }
            json.writeEndObject();
        });
    }
}
