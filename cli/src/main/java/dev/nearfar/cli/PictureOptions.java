package dev.nearfar.cli;

import dev.nearfar.core.view.named.Views;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which pictures, and from where or how each is to be seen.
final class PictureOptions {
    // Nothing is required in picocli's eyes: it tells all that is missing in one breath and in its own words.
    @Parameters(
            arity = "0..*",
            paramLabel = "NEAR FAR",
            hideParamSyntax = true,
            description =
                    "the picture for up close, and the one for afar: PNG, JPEG, TIFF, GIF or BMP; - is standard input; pictures "
                            + "between them go with --middle-at")
    private List<String> pictures = List.of();

    @Option(
            names = "--at",
            paramLabel = "DISTANCE=PICTURE",
            description =
                    "a picture and where it is seen from, 2 to 16 times, instead of NEAR and FAR (default: NEAR and "
                            + "FAR)")
    private List<String> at = List.of();

    @Option(
            names = "--see",
            paramLabel = "VIEW=PICTURE",
            description =
                    "a picture and the view in which it is to be seen, up to 16 times; NEAR is seen as it is. The views "
                            + "are listed below; ;weight=W and ;inside=MASK may follow one (default: NEAR and FAR by their distances)")
    private List<String> see = List.of();

    /// What was typed.
    ///
    /// @param isByRecipe whether a recipe says how many pictures there are
    MixInputs inputs(boolean isByRecipe) {
        return new MixInputs(pictures, at, see, isByRecipe);
    }

    /// Lets a command's help end with the views that there are, those of jars included; they are looked for when help is asked for.
    static void listViewsIn(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> views());
    }

    private static String views() {
        return Views.askedFor().stream()
                .map(view -> "      %-28s %s%n".formatted(view.usage(), view.help()))
                .collect(Collectors.joining("", "%nViews, for --see:%n".formatted(), ""));
    }
}
