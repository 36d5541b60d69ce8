package dev.nearfar.core.recipe;

/// The classic hybrid: `lowpass(B) + (A − lowpass(A))`, two Gaussians whose cutoffs are chosen separately.
///
/// A cutoff in cycles per degree counts them from where its picture is meant to be seen: the low one from the geometry's
/// far distance, the high one from the near one. The other units need no geometry.
///
/// @param lowCutoff what is halved of the far picture
/// @param highCutoff what is halved of the near picture
/// @param light what is filtered
/// @see <a href="https://doi.org/10.1145/1141911.1141919">Oliva, Torralba, Schyns 2006</a>
public record Classic(Cutoff lowCutoff, Cutoff highCutoff, Light light) implements Method {
    /// The publication's low cutoff, 16 cycles per picture, and twice that for the high one: its 48 leave photographs with
    /// little of the near picture's own shapes.
    public static final Classic DEFAULT = new Classic(Cutoff.parse("16cpp"), Cutoff.parse("32cpp"), Light.CODE);

    /// What the filters work on.
    public enum Light {
        /// Code values, as the publication's pictures were made.
        CODE,
        /// Linear light by the exact sRGB curve.
        LINEAR
    }
}
