package dev.nearfar.app.inspect;

import dev.nearfar.app.RecipeDocument;
import dev.nearfar.app.RecipeFields;
import dev.nearfar.files.model.OneLine;
import dev.nearfar.files.model.PictureFacts;
import java.util.Locale;

/// What a picture says of itself, in lines to read.
final class InspectTable {
    private static final double CENTIMETRES_PER_INCH = 2.54;
    private static final String LINE = "%-12s %s\n";

    private InspectTable() {}

    static String of(Inspected inspected) {
        var facts = inspected.facts();
        var lines = new StringBuilder();
        lines.append(LINE.formatted("format", facts.format()));
        lines.append(LINE.formatted("pixels", facts.width() + "x" + facts.height()));
        facts.depth().ifPresent(bits -> lines.append(LINE.formatted("depth", bits + " bits a sample")));
        lines.append(LINE.formatted("profile", facts.profile().orElse("not stated")));
        lines.append(LINE.formatted("size", size(facts)));
        lines.append(LINE.formatted(
                "orientation",
                facts.orientation() == 1 ? "upright" : "EXIF " + facts.orientation() + ", to be turned"));
        lines.append(LINE.formatted("recipe", recipe(inspected)));
        inspected.document().ifPresent(document -> addFields(document, lines));
        return lines.toString();
    }

    private static String size(PictureFacts facts) {
        if (facts.pixelsPerInch().isEmpty()) {
            return "not stated";
        }
        double density = facts.pixelsPerInch().getAsDouble();
        return String.format(
                Locale.ROOT,
                "%.1f x %.1f cm, %.1f pixels an inch",
                facts.width() / density * CENTIMETRES_PER_INCH,
                facts.height() / density * CENTIMETRES_PER_INCH,
                density);
    }

    private static String recipe(Inspected inspected) {
        if (inspected.document().isEmpty()) {
            var facts = inspected.facts();
            return facts.recipe().isEmpty() && facts.recipeProblem().isEmpty() ? "none" : "none that can be read";
        }
        var document = inspected.document().get();
        return "preset %s%s"
                .formatted(
                        document.recipe().method().preset(),
                        document.madeBy()
                                .map(version -> ", made by nearfar " + OneLine.of(version))
                                .orElse(""));
    }

    private static void addFields(RecipeDocument document, StringBuilder lines) {
        RecipeFields.texts(document.recipe())
                .forEach((field, text) ->
                        lines.append(LINE.formatted("", "--" + RecipeFields.option(field) + " " + text)));
        for (var sha256 : document.inputSha256()) {
            lines.append(LINE.formatted("", "of " + sha256));
        }
    }
}
