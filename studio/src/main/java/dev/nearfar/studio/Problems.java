package dev.nearfar.studio;

import dev.nearfar.app.Failure;
import dev.nearfar.files.model.PictureFileException;
import org.jspecify.annotations.Nullable;

/// What becomes of what is thrown.
final class Problems {
    private Problems() {}

    static Problem of(@Nullable Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> refusal.problem();
            case Failure failure -> Problem.of(failure);
            case PictureFileException refused -> of(refused);
            case IllegalArgumentException refused -> Problem.of(422, oneLine(String.valueOf(refused.getMessage())));
            case OutOfMemoryError error ->
                Problem.of(500, "memory must suffice for the pictures, ran out; start with more --memory");
            case null, default -> Problem.of(500, "internal error: " + oneLine(String.valueOf(thrown)));
        };
    }

    private static Problem of(PictureFileException refused) {
        int status = switch (refused.kind()) {
            case TOO_LARGE -> 413;
            case NOT_A_PICTURE, UNSUPPORTED -> 415;
            case DAMAGED, TOO_SMALL, MISSING -> 422;
            case IO -> 500;
        };
        return Problem.of(status, oneLine(String.valueOf(refused.getMessage())));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
