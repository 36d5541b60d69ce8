package dev.nearfar.align.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Known outputs were computed from the published models, whole and as they are, by a program in numpy that shares nothing with
/// this one.
class NetworkTest {
    private static final Workers WORKERS = new Workers(2);
    private static final FaceNetworks NETWORKS = FaceNetworks.read();

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void theDetectorComputesWhatTheModelDoes() {
        var outputs = NETWORKS.detector().run(pattern(128, 2, -1), WORKERS);
        assertClose(outputs.get(0).values(), 0, 1e-3, -4.850239, -4.1169715, -4.954568, -3.5287094);
        assertClose(outputs.get(1).values(), 381, 1e-3, -10.591735, -11.429741, -12.186887);
        assertClose(outputs.get(2).values(), 1600, 1e-3, 1.0398401, -0.2302779, 30.786192, 30.785778, -7.4686155);
        assertClose(outputs.get(3).values(), 6128, 1e-3, 2.8616762, -1.2718511, 125.32779, 125.27779, -13.534661);
    }

    @Test
    void theMeshComputesWhatTheModelDoes() {
        var outputs = NETWORKS.face().run(pattern(192, 1, 0), WORKERS);
        var mesh = outputs.get(1).values();
        assertClose(mesh, 3 * 33, 2e-3, 51.62432, 74.3403);
        assertClose(mesh, 3 * 263, 2e-3, 135.29276, 77.411255);
        assertClose(mesh, 3 * 61, 2e-3, 67.87637, 127.1923);
        assertClose(outputs.get(2).values(), 0, 2e-3, -10.574826);

        var left = EyeWindow.of(NETWORKS.leftEye(), mesh, 0.25);
        var pupil = NETWORKS.leftIris()
                .run(left.cut(outputs.get(0)), WORKERS)
                .getFirst()
                .values();
        assertThat(4 * left.x(pupil[0] / 4, pupil[1] / 4)).isCloseTo(65.58451, within(5e-3));
        assertThat(4 * left.y(pupil[0] / 4, pupil[1] / 4)).isCloseTo(73.87977, within(5e-3));
        var right = EyeWindow.of(NETWORKS.rightEye(), mesh, 0.25);
        var other = NETWORKS.rightIris()
                .run(right.cut(outputs.get(0)), WORKERS)
                .getFirst()
                .values();
        assertThat(4 * right.x(other[0] / 4, other[1] / 4)).isCloseTo(124.11148, within(5e-3));
        assertThat(4 * right.y(other[0] / 4, other[1] / 4)).isCloseTo(77.23455, within(5e-3));
    }

    @Test
    void threadsDoNotMatter() {
        try (var one = new Workers(1);
                var three = new Workers(3)) {
            var input = pattern(128, 2, -1);
            assertThat(NETWORKS.detector().run(input, one).getLast().values())
                    .isEqualTo(NETWORKS.detector().run(input, three).getLast().values());
        }
    }

    @Test
    void theNoticeTellsTheNetworksHash() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(resource("networks.bin"));
        assertThat(new String(resource("NOTICE"), StandardCharsets.UTF_8))
                .contains(HexFormat.of().formatHex(digest));
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(FaceNetworks.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        }
    }

    private static Tensor pattern(int side, float times, float plus) {
        var input = Tensor.zero(side, side, 3);
        for (int index = 0; index < input.values().length; index++) {
            input.values()[index] = times * (index * 7919L % 1009 / 1009f) + plus;
        }
        return input;
    }

    private static void assertClose(float[] values, int at, double tolerance, double... expected) {
        for (int k = 0; k < expected.length; k++) {
            assertThat((double) values[at + k]).as("output " + (at + k)).isCloseTo(expected[k], within(tolerance));
        }
    }
}
