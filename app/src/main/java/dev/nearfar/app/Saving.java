package dev.nearfar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nearfar.files.ColourProfile;
import dev.nearfar.files.Encoding;
import dev.nearfar.files.OutputFormat;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How the picture is written: what decides its file beside the recipe, which decides what it shows.
///
/// Beside a recipe in JSON it is the object `output`:
/// ```json
/// {"depth": 8, "profile": "srgb", "quality": 95, "strip": false}
/// ```
///
/// @param depth bits a sample, 8 or 16
/// @param profile what the numbers mean
/// @param quality of a JPEG, 1..100
/// @param strip whether the recipe is left out
public record Saving(int depth, ColourProfile profile, int quality, boolean strip) {
    /// Name of the field for bits a sample.
    public static final String DEPTH = "depth";

    /// Name of the field for the profile.
    public static final String PROFILE = "profile";

    /// Name of the field for a JPEG's quality.
    public static final String QUALITY = "quality";

    /// Name of the field that leaves out the recipe; `true` or `false`.
    public static final String STRIP = "strip";

    /// 8 bits of sRGB, with the recipe inside.
    public static final Saving DEFAULT =
            new Saving(Encoding.DEFAULT.depth(), Encoding.DEFAULT.profile(), Encoding.DEFAULT_QUALITY, false);

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if one is out of range, or they contradict each other
    public Saving {
        new Encoding(depth, profile, quality, OptionalDouble.empty(), Optional.empty());
    }

    /// The same with some fields changed. Linear light goes with 16 bits unless a depth is given too.
    ///
    /// @param texts field name → value as a person writes it
    /// @throws IllegalArgumentException if a value is refused, or a field is none of these
    public Saving with(Map<String, String> texts) {
        var rest = new LinkedHashMap<>(texts);
        var newProfile = (ColourProfile) parsed(PROFILE, ColourProfile.class, rest.remove(PROFILE), profile);
        int usual = newProfile == ColourProfile.LINEAR ? 16 : depth;
        var newDepth = (Integer) parsed(DEPTH, int.class, rest.remove(DEPTH), usual);
        var newQuality = (Integer) parsed(QUALITY, int.class, rest.remove(QUALITY), quality);
        var newStrip = parsedTruth(rest.remove(STRIP), strip);
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("a field of output must be one of depth, profile, quality, strip, was "
                    + rest.firstEntry().getKey());
        }
        return new Saving(newDepth, newProfile, newQuality, newStrip);
    }

    private static Object parsed(String name, Class<?> type, @Nullable String text, Object otherwise) {
        return text == null ? otherwise : FieldText.parse(name, type, text);
    }

    private static boolean parsedTruth(@Nullable String text, boolean otherwise) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("strip must be true or false, was " + text);
        }
        return text == null ? otherwise : text.equals("true");
    }

    /// Checks that a format can hold what is asked for.
    ///
    /// @param asksQuality whether a quality was asked for, and is not just the usual one
    /// @param output what messages call the file
    /// @throws IllegalArgumentException if it cannot
    public void requireFit(OutputFormat format, boolean asksQuality, String output) {
        if (asksQuality && format != OutputFormat.JPEG) {
            throw new IllegalArgumentException("quality must go with a JPEG (.jpg, .jpeg), was given with " + output);
        }
        encoding(1, "{}").requireFit(format);
    }

    /// What the files' writer is told.
    ///
    /// @param pixelsPerMetre of the picture on the wall
    /// @param recipe the text that goes with it, unless recipes are left out
    Encoding encoding(double pixelsPerMetre, String recipe) {
        return new Encoding(
                depth,
                profile,
                quality,
                OptionalDouble.of(pixelsPerMetre),
                strip ? Optional.empty() : Optional.of(recipe));
    }

    /// Writes it as an object at the generator's place.
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(DEPTH, depth);
        json.writeStringField(PROFILE, FieldText.of(profile));
        json.writeNumberField(QUALITY, quality);
        json.writeBooleanField(STRIP, strip);
        json.writeEndObject();
    }
}
