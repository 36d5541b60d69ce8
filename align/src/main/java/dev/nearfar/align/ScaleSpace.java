package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import java.util.ArrayList;
import java.util.List;

/// One picture at ever stronger blurs, halved at every doubling.
///
/// @see <a href="https://doi.org/10.1023/B:VISI.0000029664.99615.94">Lowe 2004</a>
final class ScaleSpace {
    /// Blurs to an octave.
    static final int STEPS = 3;

    /// The least blur, in pixels of each octave.
    static final double SIGMA = 1.6;

    private static final int SMALLEST = 12;

    /// One octave.
    ///
    /// @param pitch how many pixels of the picture one of these spans
    /// @param blurred [#STEPS] + 3 of them; number `k` has σ = 1.6 · 2^(k/3) pixels of this octave
    /// @param differences of neighbours
    record Octave(double pitch, List<Grey> blurred, List<Grey> differences) {}

    private ScaleSpace() {}

    /// @param doubled whether to begin with twice the pixels, which finds smaller things
    static List<Octave> of(Grey picture, boolean doubled, Workers workers) {
        double pitch = doubled ? 0.5 : 1;
        double blurThere = doubled ? 1 : 0.5;
        var first = (doubled ? picture.twice() : picture)
                .blurred(Math.sqrt(SIGMA * SIGMA - blurThere * blurThere), workers);
        var octaves = new ArrayList<Octave>();
        while (Math.min(first.width(), first.height()) >= SMALLEST) {
            var blurred = new ArrayList<Grey>();
            var differences = new ArrayList<Grey>();
            blurred.add(first);
            for (int k = 1; k < STEPS + 3; k++) {
                double before = sigma(k - 1.0);
                double after = sigma(k);
                blurred.add(blurred.getLast().blurred(Math.sqrt(after * after - before * before), workers));
                differences.add(blurred.get(k).minus(blurred.get(k - 1)));
            }
            octaves.add(new Octave(pitch, List.copyOf(blurred), List.copyOf(differences)));
            first = blurred.get(STEPS).half();
            pitch *= 2;
        }
        return octaves;
    }

    /// The blur of a step, in pixels of its octave.
    static double sigma(double step) {
        return SIGMA * StrictMath.pow(2, step / STEPS);
    }
}
