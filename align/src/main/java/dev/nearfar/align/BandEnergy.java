package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;

/// How much contrast a picture has on either side of a blur: root mean square of what the blur removes, and of what it
/// leaves about the mean, in code values 0..1; and the same for blurs half and twice as wide, and for its middle.
///
/// @param fine what the blur removes
/// @param coarse what it leaves
/// @param halfFine what half the blur removes, as `halfCoarse`
/// @param twiceFine what twice the blur removes, as `twiceCoarse`
/// @param centreFine of the middle half of the picture, as `centreCoarse`
record BandEnergy(
        double fine,
        double coarse,
        double halfFine,
        double halfCoarse,
        double twiceFine,
        double twiceCoarse,
        double centreFine,
        double centreCoarse) {
    static BandEnergy of(Grey picture, double sigma, Workers workers) {
        var blurred = picture.blurred(sigma, workers);
        var half = picture.blurred(sigma / 2, workers);
        var twice = picture.blurred(2 * sigma, workers);
        var detail = picture.minus(blurred);
        return new BandEnergy(
                deviation(detail, 0),
                deviation(blurred, 0),
                deviation(picture.minus(half), 0),
                deviation(half, 0),
                deviation(picture.minus(twice), 0),
                deviation(twice, 0),
                deviation(detail, 0.25),
                deviation(blurred, 0.25));
    }

    /// As seen from twice as far.
    BandEnergy coarser() {
        return new BandEnergy(twiceFine, twiceCoarse, fine, coarse, twiceFine, twiceCoarse, centreFine, centreCoarse);
    }

    /// As seen from half as far.
    BandEnergy finer() {
        return new BandEnergy(halfFine, halfCoarse, halfFine, halfCoarse, fine, coarse, centreFine, centreCoarse);
    }

    /// As if its middle filled the canvas.
    BandEnergy centre() {
        return new BandEnergy(
                centreFine, centreCoarse, halfFine, halfCoarse, twiceFine, twiceCoarse, centreFine, centreCoarse);
    }

    /// How well the large outlines of two pictures agree: correlation of the sizes of their gradients after the blur
    /// and then some, −1..1.
    static double outlines(Grey near, Grey far, double sigma, Workers workers) {
        var one = slopes(near.blurred(2 * sigma, workers)).blurred(2 * sigma, workers);
        var other = slopes(far.blurred(2 * sigma, workers)).blurred(2 * sigma, workers);
        double product = 0;
        double meanOne = mean(one, 0);
        double meanOther = mean(other, 0);
        for (int index = 0; index < one.values().length; index++) {
            product += (one.values()[index] - meanOne) * (other.values()[index] - meanOther);
        }
        double size = deviation(one, 0) * deviation(other, 0) * one.values().length;
        return size > 1e-12 ? Math.clamp(product / size, -1.0, 1.0) : 0;
    }

    private static Grey slopes(Grey picture) {
        var slopes = new float[picture.values().length];
        for (int y = 0; y < picture.height() - 1; y++) {
            for (int x = 0; x < picture.width() - 1; x++) {
                float across = picture.at(x + 1, y) - picture.at(x, y);
                float down = picture.at(x, y + 1) - picture.at(x, y);
                slopes[y * picture.width() + x] = (float) Math.sqrt(across * across + down * down);
            }
        }
        return new Grey(picture.width(), picture.height(), slopes);
    }

    private static double mean(Grey picture, double margin) {
        return moments(picture, margin)[0];
    }

    private static double deviation(Grey picture, double margin) {
        return moments(picture, margin)[1];
    }

    /// Mean and standard deviation without a margin, which is a part of each side.
    private static double[] moments(Grey picture, double margin) {
        int left = (int) (margin * picture.width());
        int top = (int) (margin * picture.height());
        double sum = 0;
        double squares = 0;
        double count = 0;
        for (int y = top; y < picture.height() - top; y++) {
            for (int x = left; x < picture.width() - left; x++) {
                double value = picture.at(x, y);
                sum += value;
                squares += value * value;
                count++;
            }
        }
        double mean = sum / count;
        return new double[] {mean, Math.sqrt(Math.max(0, squares / count - mean * mean))};
    }
}
