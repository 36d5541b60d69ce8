package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// The chunks of a PNG file, each with the right checksum, from `IHDR` to `IEND`.
///
/// @see <a href="https://www.w3.org/TR/png-3/#5Chunk-layout">PNG 3, section 5</a>
final class PngChunks {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int FRAME_BYTES = 12;
    private static final List<String> CRITICAL = List.of("IHDR", "PLTE", "IDAT", "IEND");

    /// `sound` is false where a wrong checksum was passed over.
    private record Chunk(String type, int offset, int length, boolean sound) {}

    private final Reading reading;
    private final Source source;
    private final PngHeader header;
    private final List<Chunk> chunks;

    private PngChunks(Reading reading, PngHeader header, List<Chunk> chunks) {
        this.reading = reading;
        this.source = reading.source();
        this.header = header;
        this.chunks = chunks;
    }

    /// Walks the file. What follows `IEND` is no part of the picture and is not looked at. When salvaging, the walk ends
    /// where the chunks stop making sense, and wrong checksums are passed over.
    ///
    /// @throws PictureFileException `DAMAGED` or `UNSUPPORTED`
    static PngChunks read(Reading reading) throws PictureFileException {
        var source = reading.source();
        boolean salvage = reading.options().salvage();
        if (!source.has(0, SIGNATURE)) {
            throw source.damaged("must begin with the 8 bytes of PNG's signature, did not");
        }
        var chunks = new ArrayList<Chunk>();
        int offset = SIGNATURE.length();
        do {
            if (salvage && !chunks.isEmpty() && source.bytes().length - offset < FRAME_BYTES) {
                break;
            }
            var chunk = chunkAt(source, offset, salvage);
            chunks.add(chunk);
            offset += FRAME_BYTES + chunk.length();
        } while (!chunks.getLast().type().equals("IEND"));
        var first = chunks.getFirst();
        if (!first.type().equals("IHDR") || first.length() != PngHeader.LENGTH) {
            throw source.damaged("must begin with the chunk IHDR of 13 bytes, began with %s of %d bytes"
                    .formatted(first.type(), first.length()));
        }
        return new PngChunks(reading, PngHeader.read(source, first.offset()), chunks).checked();
    }

    private static Chunk chunkAt(Source source, int offset, boolean salvage) throws PictureFileException {
        int left = source.bytes().length - offset;
        if (left < FRAME_BYTES) {
            throw source.damaged(
                    "must end with the chunk IEND, ended early after %d bytes".formatted(source.bytes().length));
        }
        int length = source.int32(offset);
        if (salvage && (length < 0 || length > left - FRAME_BYTES)) {
            length = left - FRAME_BYTES;
        }
        if (length < 0 || length > left - FRAME_BYTES) {
            throw source.damaged("chunk at byte %d must fit into the file, had %s bytes of %d"
                    .formatted(offset, Integer.toUnsignedString(length), left - FRAME_BYTES));
        }
        var crc = new CRC32();
        crc.update(source.bytes(), offset + 4, length + 4);
        int stated = source.int32(offset + 8 + length);
        boolean sound = stated == (int) crc.getValue();
        if (!salvage && !sound) {
            throw source.damaged(
                    "chunk at byte %d must have the checksum %08x, had %08x".formatted(offset, crc.getValue(), stated));
        }
        var type = new StringBuilder();
        for (int index = 4; index < 8; index++) {
            type.append((char) source.unsignedByte(offset + index));
        }
        return new Chunk(type.toString(), offset + 8, length, sound);
    }

    private PngChunks checked() throws PictureFileException {
        for (var chunk : chunks) {
            boolean critical = (chunk.type().charAt(0) & 0x20) == 0;
            if (critical && !CRITICAL.contains(chunk.type())) {
                throw source.unsupported(
                        "must have only the critical chunks IHDR, PLTE, IDAT, IEND, had " + chunk.type());
            }
        }
        if (chunks.stream().filter(chunk -> chunk.type().equals("IHDR")).count() != 1) {
            throw source.damaged("must have one chunk IHDR, had several");
        }
        if (!has("IDAT")) {
            throw source.damaged("must have a chunk IDAT, had none");
        }
        return this;
    }

    PngHeader header() {
        return header;
    }

    boolean has(String type) {
        return chunks.stream().anyMatch(chunk -> chunk.type().equals(type));
    }

    /// The content of the first chunk of a type.
    ///
    /// @throws PictureFileException `TOO_LARGE` if it is longer than metadata may be
    Optional<byte[]> find(String type) throws PictureFileException {
        for (var chunk : chunks) {
            if (chunk.type().equals(type)) {
                reading.requireMetadata("chunk " + type, chunk.length());
                return Optional.of(Arrays.copyOfRange(source.bytes(), chunk.offset(), chunk.offset() + chunk.length()));
            }
        }
        return Optional.empty();
    }

    /// The contents of all chunks of a type, where they lie, but for those with wrong checksums.
    List<ByteBuffer> sound(String type) {
        return chunks.stream()
                .filter(chunk -> chunk.sound() && chunk.type().equals(type))
                .map(chunk -> ByteBuffer.wrap(source.bytes(), chunk.offset(), chunk.length())
                        .slice())
                .toList();
    }

    /// How many bytes of packed picture data there are.
    long dataBytes() {
        return chunks.stream()
                .filter(PngChunks::isData)
                .mapToLong(Chunk::length)
                .sum();
    }

    /// The packed picture data, which may lie in many chunks.
    InputStream data() {
        List<InputStream> parts = new ArrayList<>();
        for (var chunk : chunks) {
            if (isData(chunk)) {
                parts.add(new ByteArrayInputStream(source.bytes(), chunk.offset(), chunk.length()));
            }
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static boolean isData(Chunk chunk) {
        return chunk.type().equals("IDAT");
    }
}
