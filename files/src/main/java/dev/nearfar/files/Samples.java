package dev.nearfar.files;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.picture.Shape;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;

/// The numbers that go into a file: R, G, B of each pixel, row by row, in 8 or 16 bits.
public final class Samples {
    private final Shape shape;
    private final DataBuffer buffer;

    private Samples(Shape shape, DataBuffer buffer) {
        if (shape.channels() != 3) {
            throw new IllegalArgumentException("shape must have 3 channels, had " + shape.channels());
        }
        if (buffer.getSize() != shape.samples()) {
            throw new IllegalArgumentException("a picture of %s must have %d %s, had %d"
                    .formatted(
                            shape,
                            shape.samples(),
                            buffer instanceof DataBufferByte ? "bytes" : "samples",
                            buffer.getSize()));
        }
        this.shape = shape;
        this.buffer = buffer;
    }

    /// Wraps 8-bit samples.
    ///
    /// @throws IllegalArgumentException if the shape has not three channels, or the bytes do not fit it
    public static Samples of(byte[] rgb, Shape shape) {
        return new Samples(shape, new DataBufferByte(rgb, rgb.length));
    }

    /// Wraps 16-bit samples.
    ///
    /// @throws IllegalArgumentException if the shape has not three channels, or the samples do not fit it
    public static Samples of(short[] rgb, Shape shape) {
        return new Samples(shape, new DataBufferUShort(rgb, rgb.length));
    }

    /// Makes the samples of a canvas.
    ///
    /// The canvas' own numbers are rounded as its method says. What is converted first goes to the nearest step whatever
    /// the method: rounding down is how the published program writes sRGB, and would turn white that came back as
    /// 0.9999… into something else.
    ///
    /// @param canvas three planes of encoded sRGB, 0..1; what lies outside is clamped
    /// @param rounding of the method that made it
    public static Samples of(Planes canvas, Rounding rounding, ColourProfile profile, int depth) {
        var shape = canvas.shape();
        if (profile == ColourProfile.SRGB) {
            return depth == 8
                    ? of(Picture.to8Bit(canvas, rounding), shape)
                    : of(Picture.to16Bit(canvas, rounding), shape);
        }
        int steps = (1 << depth) - 1;
        var samples = depth == 8
                ? of(new byte[Math.toIntExact(shape.samples())], shape)
                : of(new short[Math.toIntExact(shape.samples())], shape);
        var rgb = new double[3];
        for (int index = 0; index < shape.planeSize(); index++) {
            for (int channel = 0; channel < 3; channel++) {
                rgb[channel] = Math.clamp(canvas.get(channel, index), 0, 1);
            }
            profile.convert(rgb);
            for (int channel = 0; channel < 3; channel++) {
                samples.buffer.setElem(3 * index + channel, Rounding.NEAREST.step(rgb[channel], steps));
            }
        }
        return samples;
    }

    Shape shape() {
        return shape;
    }

    int depth() {
        return buffer instanceof DataBufferByte ? 8 : 16;
    }

    DataBuffer buffer() {
        return buffer;
    }
}
