package dev.nearfar.studio;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.app.Failure;
import java.io.IOException;
import java.util.OptionalInt;

/// Why a request is refused, as RFC 9457 has it: what, the rule and the value in one line of detail.
///
/// @param status the HTTP status, 400..599
/// @param detail one line for people
/// @param retryAfterSeconds when asking again may help
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
record Problem(int status, String detail, OptionalInt retryAfterSeconds) {
    /// The content type.
    static final String TYPE = "application/problem+json";

    /// A problem that asking again does not mend.
    static Problem of(int status, String detail) {
        return new Problem(status, detail, OptionalInt.empty());
    }

    /// What a use case says of the same matter.
    static Problem of(Failure failure) {
        int status = switch (failure.kind()) {
            case USAGE, INPUT -> 422;
            case EXISTS, OUTPUT, IO, INTERNAL -> 500;
        };
        return of(status, String.valueOf(failure.getMessage()));
    }

    /// The words for a status.
    String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Not let in";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 408 -> "Too slow";
            case 409 -> "Not done yet";
            case 410 -> "Gone";
            case 413 -> "Too large";
            case 415 -> "Not a picture";
            case 421 -> "Another host";
            case 422 -> "Cannot be done";
            case 429 -> "Too much at once";
            case 431 -> "Headers too large";
            case 500 -> "Internal error";
            case 503 -> "Ending";
            default -> status < 500 ? "Refused" : "Failed";
        };
    }

    /// Writes it as an object.
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "about:blank");
        json.writeStringField("title", title());
        json.writeNumberField("status", status);
        json.writeStringField("detail", detail);
        json.writeEndObject();
    }

    /// As text.
    String toJson() {
        return Json.text(this::write);
    }
}
