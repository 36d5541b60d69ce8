package dev.nearfar.core.recipe;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// From where one stands: the picture as the eye gets it far off should show the far picture, and its detail, which only
/// the near eye gets, the near one.
///
/// A weight that is left open is chosen for the pictures at hand (`tune`), and stands in the recipe that comes out; what else
/// is left open, and the weight where nothing is tried, has the value in the table.
///
/// | name          | unit                         | range    | untried |
/// |---------------|------------------------------|----------|---------|
/// | `balance`     | –1 leans to far, 1 to near   | −1..1    | 0       |
/// | `farContrast` | factor of the far picture's contrast | 0.05..2 | 1 |
/// | `farPivot`    | code value that contrast shrinks about | 0..1 | 0.5 |
/// | `farGap`      | blur of the far target, eye's blurs from afar | 0..6 | 0 |
/// | `nearGain`    | factor of the near picture's detail | 0.1..10 | 1 |
/// | `nearCut`     | blur that detail is what is left of, eye's blurs from afar | 0.25..20 | 2 |
/// | `detailWeight`  | weight of the near error, the far one's being 1 | 0.001..1000000 | 20 |
/// | `tune`        | pictures made, small, to choose by | 0..10000 | –       |
///
/// @param balance which picture to favour when strengths are chosen
/// @param colour which pictures' colours are shown
/// @param farContrast κ, by which the far picture's contrast is multiplied
/// @param farPivot the grey about which it shrinks: what gives dark and bright far pictures room for detail
/// @param farGap how much more than the eye's blur the far target is blurred, so that nothing of it lies in the detail's band
/// @param nearGain by which the near picture's detail is multiplied
/// @param nearCut where detail begins
/// @param detailWeight weight of the near error
/// @param tune how many pictures are made at most to choose what is left open
/// @param effort how near to the least error the search comes
public record Eye(
        double balance,
        Colour colour,
        OptionalDouble farContrast,
        OptionalDouble farPivot,
        OptionalDouble farGap,
        OptionalDouble nearGain,
        OptionalDouble nearCut,
        OptionalDouble detailWeight,
        int tune,
        Seed.Effort effort)
        implements Method {
    /// What is done where nothing is asked for.
    public static final Eye DEFAULT = new Eye(
            0,
            Colour.BOTH,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            8,
            Seed.Effort.GOOD);

    /// Checks the ranges.
    public Eye {
        require("balance", balance, -1, 1);
        require("far-contrast", farContrast, 0.05, 2);
        require("far-pivot", farPivot, 0, 1);
        require("far-gap", farGap, 0, 6);
        require("near-gain", nearGain, 0.1, 10);
        require("near-cut", nearCut, 0.25, 20);
        require("detail-weight", detailWeight, 0.001, 1_000_000);
        if (tune < 0 || tune > 10_000) {
            throw new IllegalArgumentException("tune must be 0..10000, was " + tune);
        }
    }

    /// Whose colours are shown.
    public enum Colour {
        /// Both pictures', each in its own band.
        BOTH,
        /// The far picture's; the near one adds grey detail.
        FAR,
        /// No colour.
        GREY
    }

    /// Strengths with nothing left open.
    ///
    /// @param farContrast see [Eye]
    /// @param farPivot see [Eye]
    /// @param farGap see [Eye]
    /// @param nearGain see [Eye]
    /// @param nearCut see [Eye]
    /// @param detailWeight see [Eye]
    public record Strengths(
            double farContrast, double farPivot, double farGap, double nearGain, double nearCut, double detailWeight) {
        /// What is used where nothing is tried.
        public static final Strengths UNTRIED = new Strengths(1, 0.5, 0, 1, 2, 20);

        /// Factor of a picture's detail, counted from the nearest: the nearest has the gain, others what lies halfway
        /// between that and the farthest's contrast.
        public double gain(int index) {
            return index == 0 ? nearGain : Math.sqrt(nearGain * farContrast);
        }

        /// The same with another [#detailWeight].
        public Strengths withDetailWeight(double value) {
            return new Strengths(farContrast, farPivot, farGap, nearGain, nearCut, value);
        }
    }

    /// What is given, and of these strengths what is left open.
    public Strengths strengths(Strengths open) {
        return new Strengths(
                farContrast.orElse(open.farContrast),
                farPivot.orElse(open.farPivot),
                farGap.orElse(open.farGap),
                nearGain.orElse(open.nearGain),
                nearCut.orElse(open.nearCut),
                detailWeight.orElse(open.detailWeight));
    }

    /// The same with another effort.
    public Eye withEffort(Seed.Effort other) {
        return new Eye(balance, colour, farContrast, farPivot, farGap, nearGain, nearCut, detailWeight, tune, other);
    }

    /// Whether nothing is left open.
    public boolean isComplete() {
        return Stream.of(farContrast, farPivot, farGap, nearGain, nearCut, detailWeight)
                .allMatch(OptionalDouble::isPresent);
    }

    /// The same with these strengths.
    public Eye with(Strengths chosen) {
        return new Eye(
                balance,
                colour,
                OptionalDouble.of(chosen.farContrast),
                OptionalDouble.of(chosen.farPivot),
                OptionalDouble.of(chosen.farGap),
                OptionalDouble.of(chosen.nearGain),
                OptionalDouble.of(chosen.nearCut),
                OptionalDouble.of(chosen.detailWeight),
                tune,
                effort);
    }

    private static void require(String name, OptionalDouble value, double least, double most) {
        value.ifPresent(number -> require(name, number, least, most));
    }

    private static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be %s..%s, was %s", name, least, most, value));
        }
    }
}
