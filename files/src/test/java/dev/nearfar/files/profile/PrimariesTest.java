package dev.nearfar.files.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Matrices between primaries are the known ones.
class PrimariesTest {
    /// The columns of Display P3's matrix in D50, as the profile that macOS comes with has them.
    @Test
    void displayP3InTheConnectionSpace() {
        double[] known = {0.51512, 0.29198, 0.15710, 0.24120, 0.69225, 0.06657, -0.00105, 0.04189, 0.78407};

        assertThat(Primaries.DISPLAY_P3.toConnectionSpace()).containsExactly(known, Offset.offset(1e-4));
    }

    /// Those of the profiles of sRGB that are in use (ICC's sRGB2014 among them), whose white has a Z of 0.8251, not 0.8249.
    @Test
    void srgbInTheConnectionSpace() {
        double[] known = {0.43607, 0.38515, 0.14307, 0.22249, 0.71687, 0.06061, 0.01392, 0.09708, 0.71410};

        assertThat(Primaries.SRGB.toConnectionSpace()).containsExactly(known, Offset.offset(2e-4));
    }

    /// CSS Color 4, section 17: Display P3 to sRGB in linear light.
    @Test
    void displayP3ToSrgb() {
        double[] known = {1.2249401, -0.2249402, 0, -0.0420569, 1.0420571, 0, -0.0196376, -0.0786361, 1.0982735};

        assertThat(Primaries.DISPLAY_P3.to(Primaries.SRGB)).containsExactly(known, Offset.offset(1e-6));
    }
}
