package dev.nearfar.pipeline.tune;

import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Cutoff;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.judge.HybridReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// How true the far view is to be, and how far a picture is from that.
///
/// As true as that of the best classic hybrid: FLIP of just under a fifth of what the near picture itself would have, or, where no classic
/// hybrid comes so near, that of the truest one, whose two blurs are 0.75 times the eye's. Balance makes it up to four times as
/// true (−1) or 1.8 times as untrue (1).
///
/// And what no one would forgive: a far picture that has lost more than 15% of its visible contrast (20% where even that costs much
/// of the near one), a near one with more than 1.35 times its own, a mean moved by more than 3 codes of 255.
final class FarTruth {
    private static final double SHARE_OF_NEAR = 0.187;
    private static final double TRUEST_CUT = 0.75;
    private static final double BESIDE_TRUEST = 0.003;
    private static final double TRUER = 4;
    private static final double LESS_TRUE = 1.8;

    private static final double WANTED_CONTRAST = 0.858;
    private static final double LEAST_CONTRAST = 0.81;
    private static final double MOST_NEAR_CONTRAST = 1.35;
    private static final double MOST_SHIFT = 3 / 255.0;

    /// Visible contrast and means in FLIP's units, about as both change with the weight.
    private static final double CONTRAST_TO_FLIP = 0.3;

    private final HybridReader upClose;
    private final List<Side> sides;

    /// A view in which the far picture is to be true.
    ///
    /// @param seen what it shows of a picture in the canvas' shape
    /// @param reader reads what it shows
    /// @param wanted by FLIP
    private record Side(UnaryOperator<Picture> seen, HybridReader reader, double wanted) {
        double excess(Picture made) {
            var shown = seen.apply(made);
            var far = reader.far(shown);
            double slack = Math.clamp((far.flip() / wanted - 0.78) / 0.17, 0, 1);
            double least = LEAST_CONTRAST + slack * (WANTED_CONTRAST - LEAST_CONTRAST);
            double moved = 10 * (Math.abs(reader.meanShift(shown)) - MOST_SHIFT);
            return Math.max(far.flip() - wanted, CONTRAST_TO_FLIP * Math.max(least - far.contrast(), moved));
        }
    }

    private FarTruth(HybridReader upClose, List<Side> sides) {
        this.upClose = upClose;
        this.sides = List.copyOf(sides);
    }

    /// Where the last picture is seen from afar.
    ///
    /// @param tuning the pictures
    /// @param eye whose balance, colours and far target are looked at
    static FarTruth byDistance(TuningPictures tuning, Eye eye, Mixer mixer) {
        var near = tuning.pictures().getFirst();
        var far = target(tuning.pictures().getLast(), eye);
        var ppd = tuning.geometry().pixelsPerDegree(tuning.width());
        var reader = new HybridReader(near, far, ppd[0], ppd[ppd.length - 1], mixer.workers());
        double best = Math.max(
                SHARE_OF_NEAR * reader.flip(eye.colour() == Eye.Colour.BOTH ? near : TuningPictures.grey(near)),
                reader.flip(truestClassic(
                                near,
                                far,
                                tuning.geometry().eyeSigmas(tuning.width()).getLast(),
                                mixer))
                        + BESIDE_TRUEST);
        return new FarTruth(reader, List.of(new Side(UnaryOperator.identity(), reader, balanced(best, eye))));
    }

    /// Where other views say what is to be seen: every one of them is to be true.
    ///
    /// @param near what is seen as it is
    /// @param others the other views
    /// @param sigma which blur all these leave at least, in pixels; 0 where one leaves all detail
    static FarTruth bySight(
            Picture near, List<SeenBy> others, double sigma, double nearPixelsPerDegree, Eye eye, Mixer mixer) {
        var sides = new ArrayList<Side>();
        for (var other : others) {
            var reader = other.reader(near, mixer.workers());
            double best = SHARE_OF_NEAR * reader.flip(other.of(near));
            if (sigma > 0 && other.target().shape().channels() == near.shape().channels()) {
                var beside = other.picture();
                best = Math.max(best, reader.flip(other.of(truestClassic(near, beside, sigma, mixer))) + BESIDE_TRUEST);
            }
            sides.add(new Side(other::of, reader, balanced(best, eye)));
        }
        var far = others.getFirst().picture();
        return new FarTruth(
                new HybridReader(near, far, nearPixelsPerDegree, nearPixelsPerDegree, mixer.workers()), sides);
    }

    private static double balanced(double best, Eye eye) {
        return best * StrictMath.pow(eye.balance() < 0 ? TRUER : LESS_TRUE, eye.balance());
    }

    /// What is to be seen from afar.
    private static Picture target(Picture far, Eye eye) {
        var shown = eye.colour() == Eye.Colour.GREY ? TuningPictures.grey(far) : far;
        var strengths = eye.strengths(Eye.Strengths.UNTRIED);
        if (strengths.farContrast() == 1) {
            return shown;
        }
        Planes planes = shown.toPlanes(Precision.FLOAT);
        for (int channel = 0; channel < planes.shape().channels(); channel++) {
            for (int index = 0; index < planes.shape().planeSize(); index++) {
                double code = planes.get(channel, index);
                planes.set(
                        channel, index, strengths.farPivot() + strengths.farContrast() * (code - strengths.farPivot()));
            }
        }
        return Picture.of(planes);
    }

    /// @param farSigma the far eye's blur, in pixels
    private static Picture truestClassic(Picture near, Picture far, double farSigma, Mixer mixer) {
        // A Gaussian of σ pixels halves 0.18739/σ cycles a pixel.
        double sigma = TRUEST_CUT * farSigma;
        var cutoff = new Cutoff(sigma / 0.18739, Cutoff.Unit.PX);
        var recipe = Recipe.DEFAULT.withMethod(new Classic(cutoff, cutoff, Classic.Light.CODE));
        var hybrid = mixer.mixLaid(
                recipe.resolved(near.shape()), List.of(near, far), ErrorInputs.NONE, List.of(), Listener.NONE);
        return Picture.of(hybrid.canvas());
    }

    /// By how much a picture is too untrue, as FLIP counts; below 0 there is room for more of the near picture.
    double excess(Picture made) {
        // Near pictures beyond their own contrast, and moved means, are rare: looked at, but not steered by.
        double unforgivable = CONTRAST_TO_FLIP * (upClose.nearContrast(made) - MOST_NEAR_CONTRAST);
        return Math.max(
                unforgivable,
                sides.stream().mapToDouble(side -> side.excess(made)).max().orElseThrow());
    }
}
