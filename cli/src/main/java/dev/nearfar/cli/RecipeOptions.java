package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.RecipeChoice;
import dev.nearfar.app.RecipeFields;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options that are fields of a recipe. Names, types, defaults and rules are the recipe's; here stand only the words
/// of the help.
final class RecipeOptions {
    private record Option(String field, String label, String help) {}

    private record Group(String heading, List<Option> options) {}

    private static final Group GEOMETRY = new Group(
            "%nWhere it hangs and where one stands:%n",
            List.of(
                    new Option(
                            "width",
                            "LENGTH|auto",
                            "how wide it hangs: 40cm, 12in ...; auto is 40cm, or what dpi or " + "print say"),
                    new Option("dpi", "NUMBER|auto", "pixels an inch, instead of width"),
                    new Option(
                            "print",
                            "PAPER|none",
                            "paper and density, which set the size too: A3@300dpi, 30x20cm@300dpi"),
                    new Option("nearAt", "LENGTH", "where the near picture is seen from"),
                    new Option(
                            "middleAt", "LENGTHS|none", "where pictures between are seen from, nearest first: 1m,3m"),
                    new Option(
                            "farAt",
                            "LENGTH|auto",
                            "where the far picture is seen from; auto is the nearest place from which both read")));

    private static final Group PLACEMENT = new Group(
            "%nHow the two pictures are laid onto each other:%n",
            List.of(
                    new Option(
                            "align",
                            "none|auto|auto:N,M|A.json|matrix:N,...|warp:N,...",
                            "where the far picture lies on the near one: auto finds one scene or faces, auto:N,M those "
                                    + "faces, 1 the largest; A.json is what nearfar align writes"),
                    new Option(
                            "move",
                            "auto|far|near",
                            "which of them moves; auto is far, or near where --align auto finds that only that covers"),
                    new Option(
                            "border",
                            "auto|mirror|blur|colour|crop",
                            "what stands where the moved one leaves a gap; crop cuts both, auto so that heads stay whole"),
                    new Option(
                            "cut",
                            "none|LEFT,TOP,WIDTH,HEIGHT",
                            "which part is kept of both, in pixels of the one that stays; --align auto may choose one")));

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "%nThe recipe:%n",
                    List.of(
                            new Option(
                                    RecipeFields.PRESET,
                                    "eye|seed|classic|error",
                                    "how the picture is made; error, what --error says and nothing else, is meant where that is given alone"),
                            new Option("fit", "cover|contain|stretch", "how a picture of another shape is laid on it"),
                            new Option("size", "WxH|auto", "its size in pixels; auto is the near picture's"),
                            new Option(
                                    "background",
                                    "COLOUR",
                                    "what shows through transparent pixels: #rrggbb or a name"))),
            GEOMETRY,
            PLACEMENT,
            new Group(
                    "%nPreset eye; the weight, where it is auto, is chosen for the pictures:%n",
                    List.of(
                            new Option("balance", "NUMBER", "-1 favours the far picture, 1 the near one"),
                            new Option("colour", "both|far|grey", "whose colours are shown"),
                            new Option("tune", "COUNT", "pictures made at most to choose by; 0 takes what suits most"),
                            new Option("farContrast", "NUMBER|auto", "factor of the far picture's contrast, 0.05..2"),
                            new Option("farPivot", "NUMBER|auto", "the grey that contrast shrinks about, 0..1"),
                            new Option(
                                    "farGap", "NUMBER|auto", "extra blur of the far picture, 0..6 of the eye's blurs"),
                            new Option("nearGain", "NUMBER|auto", "factor of the near picture's detail, 0.1..10"),
                            new Option(
                                    "nearCut", "NUMBER|auto", "how coarse detail may be, 0.25..20 of the eye's blurs"),
                            new Option(
                                    "detailWeight",
                                    "NUMBER|auto",
                                    "weight of the near picture's error, 0.001..1000000"))),
            new Group(
                    "%nPreset seed, the published method; those from steps on also for preset error, whose solver is converge:%n",
                    List.of(
                            new Option("sigma", "PIXELS", "deviation of the blur that stands for distance"),
                            new Option(
                                    "kernelSize", "TAPS|auto", "taps of that blur, odd; auto is 2*ceil(2.33*sigma)+1"),
                            new Option("nearWeight", "NUMBER", "weight of the near picture's error"),
                            new Option("farWeight", "NUMBER", "weight of the far picture's error"),
                            new Option("steps", "COUNT", "evaluations of the error"),
                            new Option("rate", "NUMBER", "how far a step goes along the gradient"),
                            new Option("start", "grey|near|far|classic", "the picture to begin with"),
                            new Option("precision", "float|double", "fast kernels, or the readable reference"),
                            new Option(
                                    "solver",
                                    "descent|converge",
                                    "as published, or to the least error there is "
                                            + "(which needs no steps, rate and start)"),
                            new Option(
                                    "effort",
                                    "draft|good|best",
                                    "how near converge, and preset eye, come to that: within 10, 1 or 0.1 percent"))),
            new Group(
                    "%nPreset classic, two filters added up:%n",
                    List.of(
                            new Option(
                                    "lowCutoff",
                                    "CUTOFF",
                                    "what is halved of the far picture: 12px (pixels a cycle), "
                                            + "6cpd (cycles a degree) or 40cpp (cycles a picture width)"),
                            new Option("highCutoff", "CUTOFF", "what is halved of the near picture"),
                            new Option("light", "code|linear", "filter code values or linear light"))));

    private RecipeOptions() {}

    static void addTo(CommandSpec command) {
        add(GROUPS, command);
    }

    /// Only those of the geometry.
    static void addGeometryTo(CommandSpec command) {
        add(List.of(GEOMETRY), command);
    }

    /// Only those of the geometry and of the placement.
    static void addGeometryAndPlacementTo(CommandSpec command) {
        add(List.of(GEOMETRY, PLACEMENT), command);
    }

    private static void add(List<Group> groups, CommandSpec command) {
        int order = 0;
        for (var group : groups) {
            var spec = ArgGroupSpec.builder()
                    .heading(group.heading)
                    .order(order++)
                    .exclusive(false)
                    .validate(false);
            for (var option : group.options) {
                spec.addArg(OptionSpec.builder("--" + RecipeFields.option(option.field))
                        .paramLabel(option.label)
                        .type(String.class)
                        .description("%s (default: %s)".formatted(option.help, RecipeFields.defaultText(option.field)))
                        .build());
            }
            command.addArgGroup(spec.build());
        }
    }

    /// The fields that were given, as texts.
    ///
    /// @throws Failure `USAGE` if one was given twice (which picocli does not see in groups)
    static Map<String, String> given(ParseResult parsed) throws Failure {
        return given(GROUPS, parsed);
    }

    /// The geometry that was given, with defaults; where none was, that of the recipe which a picture carries.
    ///
    /// @throws Failure `USAGE` as [#given], or if a value is refused
    static Geometry geometry(ParseResult parsed, Optional<Recipe> carried) throws Failure {
        var fields = given(List.of(GEOMETRY), parsed);
        return fields.isEmpty() && carried.isPresent()
                ? carried.get().geometry()
                : with(fields).geometry();
    }

    /// The placement that was given, with defaults; where none was, that of the recipe which a picture carries.
    ///
    /// @throws Failure `USAGE` as [#given], or if a value is refused; as [RecipeChoice#recipe]
    static Placement placement(ParseResult parsed, Optional<Recipe> carried, StandardStreams streams) throws Failure {
        var fields = given(List.of(PLACEMENT), parsed);
        return fields.isEmpty() && carried.isPresent()
                ? carried.get().placement()
                : new RecipeChoice(Optional.empty(), fields).recipe(streams).placement();
    }

    private static Recipe with(Map<String, String> fields) throws Failure {
        try {
            return RecipeFields.with(Recipe.DEFAULT, fields);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<String, String> given(List<Group> groups, ParseResult parsed) throws Failure {
        var texts = new LinkedHashMap<String, String>();
        for (var group : groups) {
            for (var option : group.options) {
                var name = "--" + RecipeFields.option(option.field);
                if (parsed.hasMatchedOption(name)) {
                    var values = parsed.matchedOption(name).originalStringValues();
                    if (values.size() > 1) {
                        throw new Failure(
                                Failure.Kind.USAGE,
                                "%s must be given once, was given %d times".formatted(name, values.size()),
                                null);
                    }
                    texts.put(option.field, values.getFirst());
                }
            }
        }
        return texts;
    }
}
