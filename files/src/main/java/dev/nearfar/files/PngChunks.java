package dev.nearfar.files;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// The chunks of a PNG file, each with the right checksum, from `IHDR` to `IEND`.
///
/// Checked here because the JDK's decoder skips most checksums, and unpacks compressed text and profiles
/// that nobody asked for: it gets [#samplesOnly()] instead of the file.
///
/// @see <a href="https://www.w3.org/TR/png-3/#5Chunk-layout">PNG 3, section 5</a>
final class PngChunks {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int FRAME_BYTES = 12;
    private static final List<String> CRITICAL = List.of("IHDR", "PLTE", "IDAT", "IEND");

    private record Chunk(String type, int offset, int length) {}

    private final Source source;
    private final PngHeader header;
    private final List<Chunk> chunks;

    private PngChunks(Source source, PngHeader header, List<Chunk> chunks) {
        this.source = source;
        this.header = header;
        this.chunks = chunks;
    }

    /// Walks the file. What follows `IEND` is no part of the picture and is not looked at.
    ///
    /// @throws PictureFileException `DAMAGED` or `UNSUPPORTED`
    static PngChunks read(Source source) throws PictureFileException {
        if (!source.has(0, SIGNATURE)) {
            throw source.damaged("must begin with the 8 bytes of PNG's signature, only the first 4 were right");
        }
        var chunks = new ArrayList<Chunk>();
        int offset = SIGNATURE.length();
        do {
            var chunk = chunkAt(source, offset);
            chunks.add(chunk);
            offset += FRAME_BYTES + chunk.length();
        } while (!chunks.getLast().type().equals("IEND"));
        var first = chunks.getFirst();
        if (!first.type().equals("IHDR") || first.length() != PngHeader.LENGTH) {
            throw source.damaged("must begin with the chunk IHDR of 13 bytes, began with %s of %d bytes"
                    .formatted(first.type(), first.length()));
        }
        return new PngChunks(source, PngHeader.read(source, first.offset()), chunks).checked();
    }

    private static Chunk chunkAt(Source source, int offset) throws PictureFileException {
        int left = source.bytes().length - offset;
        if (left < FRAME_BYTES) {
            throw source.damaged(
                    "must end with the chunk IEND, ended early after %d bytes".formatted(source.bytes().length));
        }
        int length = source.int32(offset);
        if (length < 0 || length > left - FRAME_BYTES) {
            throw source.damaged("chunk at byte %d must fit into the file, had %s bytes of %d"
                    .formatted(offset, Integer.toUnsignedString(length), left - FRAME_BYTES));
        }
        var crc = new CRC32();
        crc.update(source.bytes(), offset + 4, length + 4);
        int stated = source.int32(offset + 8 + length);
        if (stated != (int) crc.getValue()) {
            throw source.damaged(
                    "chunk at byte %d must have the checksum %08x, had %08x".formatted(offset, crc.getValue(), stated));
        }
        var type = new StringBuilder();
        for (int index = 4; index < 8; index++) {
            type.append((char) source.unsignedByte(offset + index));
        }
        return new Chunk(type.toString(), offset + 8, length);
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
        if (find("IDAT").isEmpty()) {
            throw source.damaged("must have a chunk IDAT, had none");
        }
        return this;
    }

    PngHeader header() {
        return header;
    }

    /// The content of the first chunk of a type.
    Optional<byte[]> find(String type) {
        return chunks.stream()
                .filter(chunk -> chunk.type().equals(type))
                .findFirst()
                .map(chunk -> Arrays.copyOfRange(source.bytes(), chunk.offset(), chunk.offset() + chunk.length()));
    }

    /// A PNG of the same samples without anything that says how to show them: no transparency, colour or text.
    byte[] samplesOnly() {
        var file = new ByteArrayOutputStream(source.bytes().length);
        file.write(source.bytes(), 0, SIGNATURE.length());
        for (var chunk : chunks) {
            boolean needed = chunk.type().equals("PLTE")
                    ? header.colourType() == PngHeader.PALETTE
                    : CRITICAL.contains(chunk.type());
            if (needed) {
                file.write(source.bytes(), chunk.offset() - 8, chunk.length() + FRAME_BYTES);
            }
        }
        return file.toByteArray();
    }
}
