package dev.nearfar.core.recipe;

/// The classic hybrid: `lowpass(B) + (A − lowpass(A))`, two Gaussians whose cutoffs are chosen separately.
///
/// A cutoff in cycles per degree counts them from where its picture is meant to be seen: the low one from `farAt`, the
/// high one from `nearAt`, on a picture `width` wide. The other units need no geometry.
///
/// @param lowCutoff what is halved of the far picture
/// @param highCutoff what is halved of the near picture
/// @param light what is filtered
/// @param width how wide the picture hangs
/// @param nearAt distance for the near picture
/// @param farAt distance for the far picture
/// @see <a href="https://doi.org/10.1145/1141911.1141919">Oliva, Torralba, Schyns 2006</a>
public record Classic(Cutoff lowCutoff, Cutoff highCutoff, Light light, Length width, Length nearAt, Length farAt)
        implements Method {
    /// The publication's low cutoff, 16 cycles per picture, and twice that for the high one: its 48 leave photographs with
    /// little of the near picture's own shapes.
    public static final Classic DEFAULT = new Classic(
            Cutoff.parse("16cpp"),
            Cutoff.parse("32cpp"),
            Light.CODE,
            Length.parse("40cm"),
            Length.parse("40cm"),
            Length.parse("5m"));

    /// Checks that near is nearer than far.
    public Classic {
        if (nearAt.metres() >= farAt.metres()) {
            throw new IllegalArgumentException(
                    "near-at must be less than far-at, was %s against %s".formatted(nearAt, farAt));
        }
    }

    /// What the filters work on.
    public enum Light {
        /// Code values, as the publication's pictures were made.
        CODE,
        /// Linear light by the exact sRGB curve.
        LINEAR
    }
}
