package dev.nearfar.core.kernel;

import static jdk.incubator.vector.VectorOperators.LE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The loops on the Vector API that add up.
///
/// A vector is a part of the 16 lanes. One part after the other runs through a block, so that there is one sum at a time,
/// whatever a vector holds; a method that does several at once grows too big to be compiled well.
abstract class VectorSums extends RowKernels {
    private static final VectorSpecies<Float> SPECIES = VectorMath.SPECIES;
    private static final int L = SPECIES.length();
    private static final ScalarSums TAIL = ScalarKernels.INSTANCE;

    @Override
    public double squaredDifference(
            float[] seen,
            int seenAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            int whole = end - end % LANES;
            for (int part = 0; part < LANES; part += L) {
                var squares = FloatVector.zero(SPECIES);
                for (int i = block + part; i < whole; i += LANES) {
                    var difference = FloatVector.fromArray(SPECIES, seen, seenAt + i)
                            .sub(FloatVector.fromArray(SPECIES, target, targetAt + i));
                    difference.mul(FloatVector.broadcast(SPECIES, scale)).intoArray(cotangent, cotangentAt + i);
                    squares = difference.fma(difference, squares);
                }
                squares.intoArray(lanes, part);
            }
            if (whole < end) {
                TAIL.addSquaredDifference(
                        seen,
                        seenAt + whole,
                        target,
                        targetAt + whole,
                        scale,
                        cotangent,
                        cotangentAt + whole,
                        end - whole,
                        lanes);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public double encodedResidual(
            FloatCurve curve,
            float[] light,
            int lightAt,
            float[] seen,
            int seenAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes) {
        float factor = 1 / curve.scale();
        float offset = -curve.offset() / curve.scale();
        float slopeFactor = 1 / (curve.scale() * curve.power());
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            int whole = end - end % LANES;
            for (int part = 0; part < LANES; part += L) {
                var squares = FloatVector.zero(SPECIES);
                for (int i = block + part; i < whole; i += LANES) {
                    var y = FloatVector.fromArray(SPECIES, light, lightAt + i);
                    var gain = VectorMath.power(curve.encodeGain(), VectorMath.atLeast(y, curve.lightJoin()));
                    var straight = y.compare(LE, FloatVector.broadcast(SPECIES, curve.lightJoin()));
                    var code = gain.mul(y)
                            .fma(FloatVector.broadcast(SPECIES, factor), FloatVector.broadcast(SPECIES, offset))
                            .blend(y.mul(FloatVector.broadcast(SPECIES, curve.lightSlope())), straight);
                    var slope = gain.mul(FloatVector.broadcast(SPECIES, slopeFactor))
                            .blend(FloatVector.broadcast(SPECIES, curve.lightSlope()), straight);
                    var difference = code.sub(FloatVector.fromArray(SPECIES, target, targetAt + i));
                    code.intoArray(seen, seenAt + i);
                    difference
                            .mul(FloatVector.broadcast(SPECIES, scale))
                            .mul(slope)
                            .intoArray(cotangent, cotangentAt + i);
                    squares = difference.fma(difference, squares);
                }
                squares.intoArray(lanes, part);
            }
            if (whole < end) {
                TAIL.addEncodedResidual(
                        curve,
                        light,
                        lightAt + whole,
                        seen,
                        seenAt + whole,
                        target,
                        targetAt + whole,
                        scale,
                        cotangent,
                        cotangentAt + whole,
                        end - whole,
                        lanes);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public double charbonnier(
            FloatCharbonnier loss, float[] square, int squareAt, float[] gain, int gainAt, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            int whole = end - end % LANES;
            for (int part = 0; part < LANES; part += L) {
                var losses = FloatVector.zero(SPECIES);
                for (int i = block + part; i < whole; i += LANES) {
                    var u = FloatVector.fromArray(SPECIES, square, squareAt + i)
                            .fma(
                                    FloatVector.broadcast(SPECIES, loss.share()),
                                    FloatVector.broadcast(SPECIES, loss.floor()));
                    var power = VectorMath.power(loss.gain(), u);
                    power.intoArray(gain, gainAt + i);
                    losses = losses.add(power.mul(u).sub(FloatVector.broadcast(SPECIES, loss.atZero())));
                }
                losses.intoArray(lanes, part);
            }
            if (whole < end) {
                TAIL.addCharbonnier(loss, square, squareAt + whole, gain, gainAt + whole, end - whole, lanes);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public double powerResidual(
            FloatCurve curve,
            float[] light,
            int lightAt,
            float[] target,
            int targetAt,
            float scale,
            float[] cotangent,
            int cotangentAt,
            int count,
            float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            int whole = end - end % LANES;
            for (int part = 0; part < LANES; part += L) {
                var squares = FloatVector.zero(SPECIES);
                for (int i = block + part; i < whole; i += LANES) {
                    var y = FloatVector.fromArray(SPECIES, light, lightAt + i);
                    var gain = VectorMath.power(curve.encodeGain(), VectorMath.atLeast(y, curve.lightJoin()));
                    var scales = FloatVector.broadcast(SPECIES, scale)
                            .blend(
                                    FloatVector.broadcast(SPECIES, scale * curve.power()),
                                    y.compare(LE, FloatVector.broadcast(SPECIES, curve.lightJoin())));
                    var difference = gain.mul(y).sub(FloatVector.fromArray(SPECIES, target, targetAt + i));
                    difference.mul(scales).mul(gain).intoArray(cotangent, cotangentAt + i);
                    squares = difference.fma(difference, squares);
                }
                squares.intoArray(lanes, part);
            }
            if (whole < end) {
                TAIL.addPowerResidual(
                        curve,
                        light,
                        lightAt + whole,
                        target,
                        targetAt + whole,
                        scale,
                        cotangent,
                        cotangentAt + whole,
                        end - whole,
                        lanes);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public double gradient(
            float[] x,
            int xAt,
            float[] target,
            int targetAt,
            float scale,
            float[] back,
            int backAt,
            float[] slope,
            int slopeAt,
            float[] gradient,
            int gradientAt,
            int count,
            float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            int whole = end - end % LANES;
            for (int part = 0; part < LANES; part += L) {
                var squares = FloatVector.zero(SPECIES);
                for (int i = block + part; i < whole; i += LANES) {
                    var difference = FloatVector.fromArray(SPECIES, x, xAt + i)
                            .sub(FloatVector.fromArray(SPECIES, target, targetAt + i));
                    FloatVector.fromArray(SPECIES, back, backAt + i)
                            .fma(
                                    FloatVector.fromArray(SPECIES, slope, slopeAt + i),
                                    difference.mul(FloatVector.broadcast(SPECIES, scale)))
                            .intoArray(gradient, gradientAt + i);
                    squares = difference.fma(difference, squares);
                }
                squares.intoArray(lanes, part);
            }
            if (whole < end) {
                TAIL.addGradient(
                        x,
                        xAt + whole,
                        target,
                        targetAt + whole,
                        scale,
                        back,
                        backAt + whole,
                        slope,
                        slopeAt + whole,
                        gradient,
                        gradientAt + whole,
                        end - whole,
                        lanes);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public double sum(float[] a, int at, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            int whole = end - end % LANES;
            for (int part = 0; part < LANES; part += L) {
                var samples = FloatVector.zero(SPECIES);
                for (int i = block + part; i < whole; i += LANES) {
                    samples = samples.add(FloatVector.fromArray(SPECIES, a, at + i));
                }
                samples.intoArray(lanes, part);
            }
            if (whole < end) {
                TAIL.addSum(a, at + whole, end - whole, lanes);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public double dot(float[] a, float[] b, int at, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            int whole = end - end % LANES;
            for (int part = 0; part < LANES; part += L) {
                var products = FloatVector.zero(SPECIES);
                for (int i = block + part; i < whole; i += LANES) {
                    products = FloatVector.fromArray(SPECIES, a, at + i)
                            .fma(FloatVector.fromArray(SPECIES, b, at + i), products);
                }
                products.intoArray(lanes, part);
            }
            if (whole < end) {
                TAIL.addDot(a, b, at + whole, end - whole, lanes);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }

    @Override
    public double weightedDot(float[] weight, float[] a, float[] b, int at, int count, float[] lanes) {
        double sum = 0;
        for (int block = 0; block < count; block += SUM_BLOCK) {
            int end = Math.min(block + SUM_BLOCK, count);
            int whole = end - end % LANES;
            for (int part = 0; part < LANES; part += L) {
                var products = FloatVector.zero(SPECIES);
                for (int i = block + part; i < whole; i += LANES) {
                    products = FloatVector.fromArray(SPECIES, weight, at + i)
                            .mul(FloatVector.fromArray(SPECIES, a, at + i))
                            .fma(FloatVector.fromArray(SPECIES, b, at + i), products);
                }
                products.intoArray(lanes, part);
            }
            if (whole < end) {
                TAIL.addWeightedDot(weight, a, b, at + whole, end - whole, lanes);
            }
            sum += sumOfLanes(lanes);
        }
        return sum;
    }
}
