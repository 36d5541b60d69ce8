package dev.nearfar.core.picture;

import java.util.random.RandomGenerator;

/// Samples that are computed with: `channels` planes of `height × width`, each row by row.
///
/// Code that runs once per picture may use [#get] and [#set]; code that runs once per evaluation switches over the
/// two precisions and takes the arrays themselves.
public abstract sealed class Planes permits FloatPlanes, DoublePlanes {
    private final Shape shape;

    Planes(Shape shape) {
        this.shape = shape;
    }

    /// A stack of zeros.
    public static Planes zero(Shape shape, Precision precision) {
        return switch (precision) {
            case FLOAT -> FloatPlanes.zero(shape);
            case DOUBLE -> DoublePlanes.zero(shape);
        };
    }

    /// Samples drawn evenly from 0..1.
    public static Planes random(Shape shape, Precision precision, RandomGenerator random) {
        var planes = zero(shape, precision);
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int index = 0; index < shape.planeSize(); index++) {
                planes.set(channel, index, random.nextDouble());
            }
        }
        return planes;
    }

    /// Size of the stack.
    public final Shape shape() {
        return shape;
    }

    /// Bits of a sample.
    public abstract Precision precision();

    /// The sample at `index = row · width + column` of a plane.
    public abstract double get(int channel, int index);

    /// Stores a sample, rounded to this precision.
    public abstract void set(int channel, int index, double value);

    /// Makes every sample `value`.
    public abstract void fill(double value);

    /// One plane as a stack of its own that shares its samples.
    public abstract Planes channel(int channel);

    /// Takes over all samples of a stack of the same shape, rounding where this precision is the lower one.
    public void copyFrom(Planes other) {
        requireShape(other.shape);
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int index = 0; index < shape.planeSize(); index++) {
                set(channel, index, other.get(channel, index));
            }
        }
    }

    /// The scalar product of two stacks of one shape, summed in order and in double precision.
    public final double dot(Planes other) {
        requireShape(other.shape);
        double sum = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int index = 0; index < shape.planeSize(); index++) {
                sum += get(channel, index) * other.get(channel, index);
            }
        }
        return sum;
    }

    /// Checks that this stack has the shape expected.
    ///
    /// @throws IllegalArgumentException if it has another
    public final void requireShape(Shape expected) {
        if (!shape.equals(expected)) {
            throw new IllegalArgumentException("planes must be %s, were %s".formatted(expected, shape));
        }
    }
}
