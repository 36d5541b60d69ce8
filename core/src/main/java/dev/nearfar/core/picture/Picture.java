package dev.nearfar.core.picture;

/// A picture as it comes from a file or from memory: encoded sRGB, planar, 16 bits a sample.
///
/// Every 8-bit and 16-bit picture is held exactly: an 8-bit code `k` is stored as `257 k`, and
/// `257 k / 65535 = k / 255`. Nothing changes a picture once it is made.
public final class Picture {
    /// The largest stored code, which means code value 1.
    public static final int WHITE = 65_535;

    private final Shape shape;
    private final char[][] planes;

    private Picture(Shape shape, char[][] planes) {
        this.shape = shape;
        this.planes = planes;
    }

    /// Wraps planes of 16-bit codes; the caller gives the arrays away.
    ///
    /// @throws IllegalArgumentException if the number of planes or a length does not fit the shape
    public static Picture of16Bit(Shape shape, char[][] planes) {
        if (planes.length != shape.channels()) {
            throw new IllegalArgumentException(
                    "planes must be %d arrays, were %d".formatted(shape.channels(), planes.length));
        }
        for (var plane : planes) {
            if (plane.length != shape.planeSize()) {
                throw new IllegalArgumentException(
                        "a plane must have %d samples, had %d".formatted(shape.planeSize(), plane.length));
            }
        }
        return new Picture(shape, planes);
    }

    /// Takes over 8-bit samples in reading order: `channels` bytes a pixel (R, G, B, or one grey), row by row.
    ///
    /// @throws IllegalArgumentException if the length is not `width × height × channels`
    public static Picture of8Bit(Shape shape, byte[] interleaved) {
        if (interleaved.length != shape.samples()) {
            throw new IllegalArgumentException(
                    "a picture of %s must have %d bytes, had %d".formatted(shape, shape.samples(), interleaved.length));
        }
        var planes = new char[shape.channels()][shape.planeSize()];
        for (int channel = 0; channel < planes.length; channel++) {
            for (int index = 0; index < planes[channel].length; index++) {
                planes[channel][index] = (char) (257 * (interleaved[index * planes.length + channel] & 0xFF));
            }
        }
        return new Picture(shape, planes);
    }

    /// Rounds code values to 16 bits; values outside 0..1 are clamped.
    public static Picture of(Planes codeValues) {
        var shape = codeValues.shape();
        var planes = new char[shape.channels()][shape.planeSize()];
        for (int channel = 0; channel < planes.length; channel++) {
            for (int index = 0; index < planes[channel].length; index++) {
                planes[channel][index] = (char) Rounding.NEAREST.step(codeValues.get(channel, index), WHITE);
            }
        }
        return new Picture(shape, planes);
    }

    /// Channels, height and width.
    public Shape shape() {
        return shape;
    }

    /// The 16-bit code, 0..65535, at `index = row · width + column` of a plane.
    public int code(int channel, int index) {
        return planes[channel][index];
    }

    /// One plane as a picture of its own that shares its samples.
    public Picture plane(int channel) {
        return new Picture(shape.withChannels(1), new char[][] {planes[channel]});
    }

    /// The samples as code values 0..1 to compute with.
    public Planes toPlanes(Precision precision) {
        var result = Planes.zero(shape, precision);
        for (int channel = 0; channel < planes.length; channel++) {
            var codes = planes[channel];
            switch (result) {
                case FloatPlanes floats -> {
                    // Of every code the same float as by division, in a third of the time.
                    var plane = floats.plane(channel);
                    for (int index = 0; index < codes.length; index++) {
                        plane[index] = (float) (codes[index] * (1.0 / WHITE));
                    }
                }
                case DoublePlanes doubles -> {
                    var plane = doubles.plane(channel);
                    for (int index = 0; index < codes.length; index++) {
                        plane[index] = codes[index] / (double) WHITE;
                    }
                }
            }
        }
        return result;
    }

    /// The samples in 8 bits and reading order: `channels` bytes a pixel, row by row.
    public byte[] to8Bit() {
        return to8Bit(toPlanes(Precision.DOUBLE), Rounding.NEAREST);
    }

    /// Code values in 8 bits and reading order: `channels` bytes a pixel, row by row.
    ///
    /// @throws IllegalArgumentException if the picture has more than 2³¹−1 samples
    public static byte[] to8Bit(Planes codeValues, Rounding rounding) {
        var shape = codeValues.shape();
        if (shape.samples() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "an 8-bit array holds at most 2147483639 samples, picture has %d".formatted(shape.samples()));
        }
        int channels = shape.channels();
        var bytes = new byte[(int) shape.samples()];
        for (int channel = 0; channel < channels; channel++) {
            for (int index = 0; index < shape.planeSize(); index++) {
                bytes[index * channels + channel] = (byte) rounding.step(codeValues.get(channel, index), 255);
            }
        }
        return bytes;
    }

    /// Code values in 16 bits and reading order: `channels` samples a pixel, row by row, each to be read without a sign.
    ///
    /// @throws IllegalArgumentException if the picture has more than 2³¹−1 samples
    public static short[] to16Bit(Planes codeValues, Rounding rounding) {
        var shape = codeValues.shape();
        if (shape.samples() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a 16-bit array holds at most 2147483639 samples, picture has %d".formatted(shape.samples()));
        }
        int channels = shape.channels();
        var samples = new short[(int) shape.samples()];
        for (int channel = 0; channel < channels; channel++) {
            for (int index = 0; index < shape.planeSize(); index++) {
                samples[index * channels + channel] = (short) rounding.step(codeValues.get(channel, index), WHITE);
            }
        }
        return samples;
    }
}
