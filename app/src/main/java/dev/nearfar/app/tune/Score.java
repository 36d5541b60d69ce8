package dev.nearfar.app.tune;

import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.judge.Measures;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How good a picture is: the higher, the better.
///
/// The sum of both measures of legibility, each the smallest margin of any view, shifted by the balance; what speaks against
/// a picture though it reads is taken off:
///
/// | what                                      | costs                                  |
/// |-------------------------------------------|----------------------------------------|
/// | the far picture's contrast, below its own  | 0.05 each time it is halved            |
/// | the near picture's detail, beyond its own  | 0.03 each time it is doubled           |
/// | the far picture's mean, moved by the pivot | 0.002 a hundredth of code value        |
/// | samples that leave 0..1, beyond 1%        | 0.02 a hundredth                       |
///
/// A twentieth of all margins is added, so that there is a way to go where the smallest margin does not change.
///
/// @param balance which picture to favour, −1..1
/// @param farMean the far picture's mean code value
record Score(double balance, double farMean) {
    private static final double COST_OF_HALF_CONTRAST = 0.05;
    private static final double COST_OF_DOUBLE_GAIN = 0.03;
    private static final double COST_OF_MOVED_MEAN = 0.2;
    private static final double FREE_CLIPPING = 0.01;
    private static final double COST_OF_CLIPPING = 2;
    private static final double PART_OF_ALL = 0.05;
    private static final double LARGEST_SHIFT = 0.3;

    /// @param margins of each view, that of the picture that should read there
    /// @param clipped which part of the samples would have to leave 0..1
    double of(Strengths strengths, List<Measures> margins, double clipped) {
        double halvings = -StrictMath.log(strengths.farContrast()) / StrictMath.log(2);
        double doublings = StrictMath.log(strengths.nearGain()) / StrictMath.log(2);
        return shifted(margins, Measures::edge)
                + shifted(margins, Measures::csf)
                - COST_OF_HALF_CONTRAST * Math.max(halvings, 0)
                - COST_OF_DOUBLE_GAIN * Math.max(doublings, 0)
                - COST_OF_MOVED_MEAN * Math.abs(mean(strengths) - farMean)
                - COST_OF_CLIPPING * Math.max(clipped - FREE_CLIPPING, 0);
    }

    /// The mean that the far picture gets.
    double mean(Strengths strengths) {
        return strengths.farContrast() * farMean + (1 - strengths.farContrast()) * strengths.farPivot();
    }

    private double shifted(List<Measures> margins, ToDoubleFunction<Measures> measure) {
        int views = margins.size();
        double least = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int view = 0; view < views; view++) {
            double margin = measure.applyAsDouble(margins.get(view));
            double lean = balance * (1 - 2.0 * view / (views - 1));
            least = Math.min(least, margin - LARGEST_SHIFT * lean);
            sum += margin;
        }
        return least + PART_OF_ALL * sum;
    }
}
