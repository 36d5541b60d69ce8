package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.profile.ColourConversion;
import dev.nearfar.files.profile.IccDescription;
import dev.nearfar.files.profile.IccProfile;
import dev.nearfar.files.profile.InkConversion;
import dev.nearfar.files.profile.ProfileException;

/// What is done about an ICC profile in a file: it is applied, it says nothing but sRGB, or it makes no sense and a
/// note says so. A picture is not refused for a bad label.
final class EmbeddedProfile {
    /// What a profile is called that no one calls anything.
    static final String NAMELESS = "without a name";

    private static final int INKS = 4;

    private EmbeddedProfile() {}

    /// What a profile calls itself.
    static String name(byte[] profile) {
        var name = IccDescription.name(profile, "");
        return name.isEmpty() ? NAMELESS : name;
    }

    /// The conversion of a picture's colours to sRGB.
    ///
    /// @param otherName what the file calls the profile if the profile does not say
    /// @param components colour samples of a pixel: 1, 3 or 4
    /// @throws PictureFileException `TOO_LARGE` if the profile is longer than metadata may be
    static ColourConversion conversion(Reading reading, byte[] profile, String otherName, int components)
            throws PictureFileException {
        reading.requireMetadata("colour profile", profile.length);
        var name = IccDescription.shown(profile, otherName);
        try {
            var conversion = IccProfile.read(profile).conversion(components);
            if (components != INKS && conversion.changesNothing()) {
                return ColourConversion.NONE;
            }
            reading.note("colours converted from the profile " + name);
            return conversion;
        } catch (ProfileException e) {
            reading.note("colour profile %s not applied: %s".formatted(name, e.getMessage()));
            return without(reading, components);
        }
    }

    /// What is made of colours that no profile explains.
    static ColourConversion without(Reading reading, int components) {
        if (components != INKS) {
            return ColourConversion.NONE;
        }
        reading.note("CMYK without a usable profile: made RGB by (1 - ink)(1 - black)");
        return new InkConversion();
    }
}
