package dev.nearfar.pipeline.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;

/// Searches the greatest weight whose picture is allowed: steps by a factor until it lies between two tries, then goes on by the straight line
/// between them, over the weight's logarithm.
///
/// @param excess of a weight: > 0 where it is not allowed; grows with the weight
/// @param mostTries how often that may be asked
record WeightSearch(DoubleUnaryOperator excess, int mostTries) {
    private static final double LEAST = 0.01;
    private static final double MOST = 1e5;
    private static final double FIRST_STEP = 1.2;

    /// An excess this little below 0 is as good as none.
    private static final double ENOUGH = 0.0015;

    /// The greatest weight that is allowed, to three digits; the least that was tried where none is.
    ///
    /// @param start where to begin
    double largest(double start) {
        double at = StrictMath.log(start);
        double allowed = Double.NaN;
        double allowedExcess = 0;
        double refused = Double.NaN;
        double refusedExcess = 0;
        double step = FIRST_STEP;
        for (int number = 0; number < mostTries; number++) {
            double here = excess.applyAsDouble(weight(at));
            if (here <= 0) {
                allowed = at;
                allowedExcess = here;
            } else {
                refused = at;
                refusedExcess = here;
            }
            if (here <= 0 && here > -ENOUGH) {
                break;
            }
            if (Double.isNaN(allowed) || Double.isNaN(refused)) {
                double next = Math.clamp(at + (here <= 0 ? step : -step), StrictMath.log(LEAST), StrictMath.log(MOST));
                if (next == at) {
                    break;
                }
                at = next;
                step *= 2;
            } else {
                double share = -allowedExcess / (refusedExcess - allowedExcess);
                at = allowed + Math.clamp(share * 0.98, 0.1, 0.9) * (refused - allowed);
            }
        }
        return weight(Double.isNaN(allowed) ? refused : allowed);
    }

    /// To three digits, as a person would write it.
    private static double weight(double logarithm) {
        return new BigDecimal(StrictMath.exp(logarithm))
                .round(new MathContext(3))
                .doubleValue();
    }
}
