package dev.nearfar.studio;

import dev.nearfar.app.PicturesAt;
import dev.nearfar.app.PicturesSeen;
import dev.nearfar.app.RecipeFields;
import dev.nearfar.app.Saving;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.OutputFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A mix as the command that makes the same bytes, and back. Nothing is run, and no file is opened.
///
/// @param fields of the recipe that differ from the defaults, as texts
/// @param saving how the picture is written, `format` included, likewise
/// @param pictures what the files are called, nearest first
record CommandText(Map<String, String> fields, Map<String, String> saving, List<String> pictures) {
    private static final String PROGRAM = "./nearfar";
    private static final String FORMAT = "format";
    private static final String SEE = "see";
    private static final List<String> SAVING = List.of(Saving.DEPTH, Saving.PROFILE, Saving.QUALITY);

    /// What a command may say beside, and means nothing here.
    private static final Set<String> FLAGS = Set.of("--force", "--quiet", "--json");

    private static final Set<String> VALUES = Set.of("--report", "--threads", "--memory");

    /// What reads a file, or would change what is read.
    private static final Set<String> REFUSED = Set.of("--recipe", "--salvage", "--error");

    CommandText {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        saving = Collections.unmodifiableMap(new LinkedHashMap<>(saving));
        pictures = List.copyOf(pictures);
    }

    /// What of a recipe differs from the defaults of its preset.
    static Map<String, String> differing(Recipe recipe) {
        var usual = RecipeFields.texts(
                Recipe.DEFAULT.withMethod(Method.of(recipe.method().preset())));
        var differing = new LinkedHashMap<String, String>();
        RecipeFields.texts(recipe).forEach((name, text) -> {
            boolean isOtherPreset = name.equals(RecipeFields.PRESET)
                    && !text.equals(Recipe.DEFAULT.method().preset());
            if (isOtherPreset || !text.equals(usual.get(name))) {
                differing.put(name, text);
            }
        });
        return differing;
    }

    /// The command.
    String text() {
        var words = new ArrayList<String>(List.of(PROGRAM, "mix"));
        var recipe = MixOrder.recipe(fields);
        if (recipe.see().isByDistance()) {
            pictures.forEach(name -> words.add(name.startsWith("-") ? "./" + name : name));
        } else {
            for (var sight : recipe.see().list()) {
                words.add("--see");
                words.add(sight.written(pictures));
            }
        }
        words.add("-o");
        words.add("out." + ending(saving.getOrDefault(FORMAT, "png")));
        var differing = differing(recipe);
        differing.remove(SEE);
        // In the recipe's order, and not as a page happened to send them.
        differing.forEach((name, text) -> {
            var option = "--" + RecipeFields.option(name);
            // What begins with a dash would be taken for an option.
            if (text.startsWith("-")) {
                words.add(option + "=" + text);
            } else {
                words.add(option);
                words.add(text);
            }
        });
        for (var name : SAVING) {
            if (saving.containsKey(name)) {
                words.add("--" + name);
                words.add(saving.get(name));
            }
        }
        if ("true".equals(saving.get(Saving.STRIP))) {
            words.add("--strip");
        }
        return ShellWords.join(words);
    }

    private static String ending(String format) {
        return switch (MixOrder.format(new LinkedHashMap<>(Map.of(FORMAT, format)))) {
            case PNG -> "png";
            case TIFF -> "tif";
            case JPEG -> "jpg";
        };
    }

    /// Takes a command apart.
    ///
    /// @throws IllegalArgumentException if it is no `nearfar mix`, or says what cannot be done here
    static CommandText parse(String command) {
        var words = new ArrayDeque<>(ShellWords.split(command));
        var program = words.isEmpty() ? "" : words.remove();
        if (!program.matches("(.*/)?nearfar") || !"mix".equals(words.poll())) {
            throw new IllegalArgumentException("command must begin with nearfar mix, began with another");
        }
        var read = new Reader();
        while (!words.isEmpty()) {
            read.word(words.remove(), words);
        }
        return read.command();
    }

    private static final class Reader {
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<String, String> saving = new LinkedHashMap<>();
        private final List<String> pictures = new ArrayList<>();
        private final List<String> at = new ArrayList<>();
        private final List<String> see = new ArrayList<>();

        void word(String word, Deque<String> rest) {
            if (!word.startsWith("-") || word.equals("-")) {
                pictures.add(word);
                return;
            }
            int equals = word.indexOf('=');
            boolean isJoined = word.startsWith("--") && equals > 0;
            var option = isJoined ? word.substring(0, equals) : word;
            if (REFUSED.contains(option)) {
                throw new IllegalArgumentException(
                        option.substring(2) + " must be left out here: no file is opened and no program is run");
            }
            if (option.equals("--strip")) {
                saving.put(Saving.STRIP, "true");
            } else if (!FLAGS.contains(option)) {
                value(option, isJoined ? word.substring(equals + 1) : next(option, rest));
            }
        }

        private static String next(String option, Deque<String> rest) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " must have a value, had none");
            }
            return rest.remove();
        }

        private void value(String option, String text) {
            var name = field(option);
            if (option.equals("-o") || option.equals("--output")) {
                saving.put(FORMAT, format(text));
            } else if (option.equals("--at")) {
                at.add(text);
            } else if (option.equals("--see")) {
                see.add(text);
            } else if (SAVING.contains(name)) {
                saving.put(name, text);
            } else if (!VALUES.contains(option) && !option.startsWith("--max-")) {
                if (fields.put(name, text) != null) {
                    throw new IllegalArgumentException(option + " must be given once, was given again");
                }
            }
        }

        /// `--near-at` → `nearAt`.
        private static String field(String option) {
            var name = new StringBuilder();
            for (var part : option.replaceFirst("^-+", "").split("-", -1)) {
                name.append(
                        name.isEmpty() || part.isEmpty()
                                ? part
                                : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
            }
            return name.toString();
        }

        private static String format(String output) {
            var name = output.toLowerCase(Locale.ROOT);
            for (var format : OutputFormat.values()) {
                var text = format.name().toLowerCase(Locale.ROOT);
                if (name.endsWith("." + text)
                        || name.endsWith("." + text.replace("jpeg", "jpg").replace("tiff", "tif"))) {
                    return text;
                }
            }
            return "png";
        }

        CommandText command() {
            if (!at.isEmpty()) {
                var chosen = PicturesAt.parse(at);
                pictures.addAll(chosen.names());
                fields.putAll(chosen.fields());
            }
            if (!see.isEmpty()) {
                var chosen = PicturesSeen.parse(pictures, see);
                pictures.clear();
                pictures.addAll(chosen.names());
                fields.putAll(chosen.fields());
            }
            // Refuses what no recipe has.
            return new CommandText(differing(MixOrder.recipe(fields)), saving, pictures);
        }
    }
}
