package dev.nearfar.align.face;

import dev.nearfar.align.face.Layer.Activation;
import dev.nearfar.align.face.Layer.Kernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Objects;

/// The published networks that find faces, read from the resource `networks.bin`; NOTICE beside it says whose they are, and
/// `convert_networks.py` how they were made and what the resource's layout is.
///
/// @param detector a picture → scores at strides 8 and 16, boxes at strides 8 and 16
/// @param face 192 × 192 × 3 → features 48 × 48 × 32, points, face flag
/// @param leftIris features about the left eye, 16 × 16 × 32 → five points
/// @param rightIris features about the right one
/// @param leftEye which points enclose the left eye
/// @param rightEye which enclose the right one
record FaceNetworks(
        Network detector,
        Network face,
        Network leftIris,
        Network rightIris,
        EyeWindow.Points leftEye,
        EyeWindow.Points rightEye) {
    private static final String RESOURCE = "networks.bin";
    private static final int MAGIC = 0x4E46464E;
    private static final int NETWORKS = 4;

    static FaceNetworks read() {
        try (var resource = Objects.requireNonNull(FaceNetworks.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            var data = ByteBuffer.wrap(resource.readAllBytes());
            if (data.getInt() != MAGIC || data.get() != NETWORKS) {
                throw new IllegalStateException(
                        RESOURCE + " must hold the networks that find faces, held something else");
            }
            return new FaceNetworks(
                    network(data), network(data), network(data), network(data), points(data), points(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Network network(ByteBuffer data) {
        int nameLength = data.getShort();
        data.position(data.position() + nameLength);
        int count = data.getShort();
        var layers = new ArrayList<Layer>();
        for (int number = 0; number < count; number++) {
            layers.add(layer(data));
        }
        var outputs = new ArrayList<Integer>();
        int outputCount = data.get();
        for (int number = 0; number < outputCount; number++) {
            outputs.add((int) data.getShort());
        }
        return new Network(layers, outputs);
    }

    private static Layer layer(ByteBuffer data) {
        int kind = data.get();
        int input = data.getShort();
        return switch (kind) {
            case 0 -> {
                int outputs = data.getShort();
                int inputs = data.getShort();
                var kernel = kernel(data);
                var weights = rows(data, kernel.rows() * kernel.columns() * inputs, outputs);
                yield new Layer.Convolution(input, kernel, weights, floats(data, outputs), activation(data));
            }
            case 1 -> {
                int channels = data.getShort();
                var kernel = kernel(data);
                var weights = rows(data, kernel.rows() * kernel.columns(), channels);
                yield new Layer.Depthwise(input, kernel, weights, floats(data, channels), activation(data));
            }
            case 2 -> new Layer.Largest(input);
            case 3 -> new Layer.Sum(input, data.getShort(), activation(data));
            default -> throw new IllegalStateException("kind of layer must be 0..3, was " + kind);
        };
    }

    private static Kernel kernel(ByteBuffer data) {
        return new Kernel(data.get(), data.get(), data.get(), data.get() == 1);
    }

    private static Activation activation(ByteBuffer data) {
        return new Activation(floats(data, data.getShort()));
    }

    private static float[][] rows(ByteBuffer data, int count, int length) {
        var rows = new float[count][];
        for (int row = 0; row < count; row++) {
            rows[row] = floats(data, length);
        }
        return rows;
    }

    private static float[] floats(ByteBuffer data, int count) {
        var floats = new float[count];
        for (int index = 0; index < count; index++) {
            floats[index] = Float.float16ToFloat(data.getShort());
        }
        return floats;
    }

    private static EyeWindow.Points points(ByteBuffer data) {
        int left = data.getShort();
        int right = data.getShort();
        var around = new int[data.getShort()];
        for (int index = 0; index < around.length; index++) {
            around[index] = data.getShort();
        }
        return new EyeWindow.Points(left, right, around);
    }
}
