package dev.nearfar.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import dev.nearfar.files.model.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The recipe in a PNG is found, or it is said why not; whatever the bytes are.
class RecipeChunkTest {
    private static final String BEGINNING = "nearfar-recipe\0\0\0\0\0";

    @Test
    void aRecipeIsFoundWhereverItStands() throws Exception {
        assertThat(find(png(chunk("before")))).hasValue("before");

        var whole = png();
        var behind = new ByteArrayOutputStream();
        behind.write(whole, 0, whole.length - 12);
        behind.writeBytes(chunk("σ behind"));
        behind.write(whole, whole.length - 12, 12);
        assertThat(find(behind.toByteArray())).hasValue("σ behind");
    }

    @Test
    void otherTextsArePassedOver() throws Exception {
        var others = new ByteArrayOutputStream();
        others.writeBytes(PngBytes.framed("iTXt", "Comment\0\0\0\0\0no recipe at all".getBytes(UTF_8)));
        others.writeBytes(PngBytes.framed("iTXt", new byte[3]));
        others.writeBytes(PngBytes.framed("tEXt", "nearfar-recipe\0no".getBytes(UTF_8)));
        // Packed, which ours never is: not unpacked.
        others.writeBytes(PngBytes.framed("iTXt", "nearfar-recipe\0\1\0\0\0packed".getBytes(UTF_8)));

        assertThat(find(png(others.toByteArray()))).isEmpty();
    }

    @Test
    void damageAndExcessAreRefused() {
        var two = new ByteArrayOutputStream();
        two.writeBytes(chunk("one"));
        two.writeBytes(chunk("two"));
        refused(png(two.toByteArray()), Kind.DAMAGED, "must hold one recipe, held two");
        var wrong = chunk("text");
        wrong[wrong.length - 1] ^= 1;
        refused(png(wrong), Kind.DAMAGED, "chunk at byte 33 must have the checksum ");
        refused(
                png(PngBytes.framed("iTXt", (BEGINNING + "\u00ff").getBytes(ISO_8859_1))),
                Kind.DAMAGED,
                "recipe must be UTF-8, was not");
        refused(png(chunk("x".repeat(65_537))), Kind.TOO_LARGE, "recipe must have at most 65536 bytes, had 65537");
        refused("no PNG at all".getBytes(UTF_8), Kind.DAMAGED, "must begin with the 8 bytes of PNG's signature");
    }

    /// A chunk that says it has 4 GiB is refused from its header.
    @Test
    void aLyingLengthCostsNothing() {
        var lie = ByteBuffer.allocate(8).putInt(-1).put("iTXt".getBytes(UTF_8)).array();

        refused(png(lie), Kind.DAMAGED, "chunk at byte 33 must fit into the file, had 4294967295 bytes of ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 20, 33, 40, 60, 90})
    void whatEndsEarlyIsRefused(int length) {
        assertThat(failure(Arrays.copyOf(png(chunk("text")), length)).kind()).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void aStreamThatFailsIsSaid() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> RecipeChunk.find("a.png", broken, ReadOptions.DEFAULT))
                .hasMessage("a.png: must be readable to its end, failed: gone");
    }

    @Test
    void anyDamageEndsInATextOrARefusal() {
        var valid = png(chunk("{\"recipe\": {\"version\": 1}}"));
        var random = new Random(1);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            var damaged = Arrays.copyOf(valid, round % 7 == 0 ? random.nextInt(valid.length) : valid.length);
            for (int flips = random.nextInt(4); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            found += RecipeChunkPromise.finds(damaged) ? 1 : 0;
        }
        assertThat(found).isBetween(1_000, 19_000);
    }

    private static void refused(byte[] png, Kind kind, String message) {
        var failure = failure(png);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageStartingWith("a.png: " + message);
    }

    private static PictureFileException failure(byte[] png) {
        return catchThrowableOfType(PictureFileException.class, () -> find(png));
    }

    private static Optional<String> find(byte[] png) throws PictureFileException {
        return RecipeChunk.find("a.png", new ByteArrayInputStream(png), ReadOptions.DEFAULT);
    }

    private static byte[] chunk(String text) {
        return PngBytes.framed("iTXt", (BEGINNING + text).getBytes(UTF_8));
    }

    /// A picture of one grey pixel with these bytes after its header.
    private static byte[] png(byte... behindHeader) {
        var whole = new PngBytes(1, 1, PngBytes.GREY, 8).samples(7).toFile();
        var png = new ByteArrayOutputStream();
        png.write(whole, 0, 33);
        png.writeBytes(behindHeader);
        png.write(whole, 33, whole.length - 33);
        return png.toByteArray();
    }
}
