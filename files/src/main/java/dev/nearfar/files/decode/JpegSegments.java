package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The segments of a JPEG file, from `SOI` to `EOI`.
///
/// Walked here because the JDK's decoder fills what is missing with grey and goes on, and because it applies,
/// guesses or trips over what the application segments say: it gets [#samplesOnly()] instead of the file.
///
/// @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
final class JpegSegments {
    private static final int TEMPORARY = 0x01;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int HIERARCHY = 0xDE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ADOBE_BYTES = 12;
    private static final String JFIF = "JFIF\0";
    private static final String EXIF = "Exif\0\0";
    private static final String ICC = "ICC_PROFILE\0";
    private static final int ICC_HEADER_BYTES = ICC.length() + 2;

    /// `offset` is where the content begins, after marker and length; `end` is where the next marker is looked for,
    /// which for a scan is after its coded data.
    private record Segment(int marker, int offset, int length, int end) {}

    /// More scans than any encoder makes: each is a walk over the whole picture, however few bytes it has.
    private static final int MOST_SCANS = 500;

    private final Source source;
    private final boolean salvage;
    private final List<Segment> segments = new ArrayList<>();
    private @Nullable JpegFrame frame;
    private int scans;

    private JpegSegments(Source source, boolean salvage) {
        this.source = source;
        this.salvage = salvage;
    }

    /// Walks the file. What follows `EOI` is no part of the picture and is not looked at. When salvaging, the walk may
    /// end where the segments stop making sense, once there is a scan.
    ///
    /// @throws PictureFileException `DAMAGED` or `UNSUPPORTED`
    static JpegSegments read(Reading reading) throws PictureFileException {
        var source = reading.source();
        var segments = new JpegSegments(source, reading.options().salvage());
        try {
            segments.walk();
        } catch (PictureFileException e) {
            if (!segments.salvage || segments.scans == 0 || e.kind() != Kind.DAMAGED) {
                throw e;
            }
        }
        if (segments.frame == null || segments.scans == 0) {
            throw source.damaged("must have a frame header and a scan before it ends, had %d segments"
                    .formatted(segments.segments.size()));
        }
        return segments;
    }

    private void walk() throws PictureFileException {
        int offset = 2;
        while (true) {
            offset = nextMarker(offset);
            int marker = source.unsignedByte(offset + 1);
            if (marker == EOI) {
                return;
            }
            if (marker == SOI) {
                throw source.damaged("must be one JPEG, a second began at byte " + offset);
            }
            if (marker == HIERARCHY) {
                throw source.unsupported("must be a baseline or progressive Huffman JPEG, was hierarchical");
            }
            boolean alone = isRestart(marker) || marker == TEMPORARY;
            offset = alone ? offset + 2 : segment(offset, marker);
        }
    }

    /// Where the next marker is: an `FF` and a byte that is neither `00` (an `FF` in coded data) nor `FF` (filling).
    private int nextMarker(int from) throws PictureFileException {
        for (int offset = from; offset < source.bytes().length - 1; offset++) {
            if (source.unsignedByte(offset) == 0xFF) {
                int code = source.unsignedByte(offset + 1);
                if (code != 0x00 && code != 0xFF) {
                    return offset;
                }
            }
        }
        throw source.damaged(
                "must end with an end marker (EOI), ended early after %d bytes".formatted(source.bytes().length));
    }

    private int segment(int offset, int marker) throws PictureFileException {
        int left = source.bytes().length - offset - 2;
        int length = left < 2 ? 0 : source.unsignedShort(offset + 2);
        if (length < 2 || length > left) {
            throw source.damaged("segment at byte %d must have 2 to %d bytes, had %d".formatted(offset, left, length));
        }
        int end = offset + 2 + length;
        if (JpegFrame.isFrame(marker)) {
            if (frame != null) {
                throw source.damaged("must have one frame header, a second was at byte " + offset);
            }
            frame = JpegFrame.read(source, marker, offset + 4, length - 2);
        }
        if (marker == SOS) {
            end = endOfCodedData(end);
        }
        segments.add(new Segment(marker, offset + 4, length - 2, end));
        if (marker == SOS && scans++ == MOST_SCANS) {
            throw source.failure(Kind.TOO_LARGE, "must have at most %d scans, had more".formatted(MOST_SCANS));
        }
        return end;
    }

    private int endOfCodedData(int from) throws PictureFileException {
        try {
            int offset = nextMarker(from);
            while (isRestart(source.unsignedByte(offset + 1))) {
                offset = nextMarker(offset + 2);
            }
            return offset;
        } catch (PictureFileException e) {
            if (!salvage) {
                throw e;
            }
            return source.bytes().length;
        }
    }

    /// How many bytes of coded data there are.
    long codedBytes() {
        return segments.stream()
                .filter(segment -> segment.marker() == SOS)
                .mapToLong(segment -> segment.end() - segment.offset() - segment.length())
                .sum();
    }

    private static boolean isRestart(int marker) {
        return marker >= RST0 && marker <= RST7;
    }

    JpegFrame frame() {
        return Objects.requireNonNull(frame);
    }

    /// The first block of EXIF, from its TIFF header on.
    Optional<byte[]> exif() {
        return named(APP1, EXIF).findFirst().map(segment -> content(segment, EXIF.length()));
    }

    /// What follows the name in the segment `JFIF`.
    Optional<byte[]> jfif() {
        return named(APP0, JFIF).findFirst().map(segment -> content(segment, JFIF.length()));
    }

    /// How long the colour profile is, in all its parts.
    long iccProfileBytes() {
        return named(APP2, ICC).mapToLong(Segment::length).sum();
    }

    /// The colour profile, put together from its parts in the order of their numbers.
    Optional<byte[]> iccProfile() {
        var parts = named(APP2, ICC)
                .filter(segment -> segment.length() > ICC_HEADER_BYTES)
                .sorted(Comparator.comparingInt(segment -> source.unsignedByte(segment.offset() + ICC.length())))
                .toList();
        var profile = new ByteArrayOutputStream();
        for (var part : parts) {
            profile.writeBytes(content(part, ICC_HEADER_BYTES));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(profile.toByteArray());
    }

    /// Whether three components are Y, Cb and Cr, or else R, G and B.
    ///
    /// The rules by which the decoders in wide use read a file: `JFIF` means YCbCr; Adobe's segment says which; without
    /// both, components called `R`, `G`, `B` are that, and all others are YCbCr.
    boolean luminanceAndChrominance() {
        if (named(APP0, JFIF).findAny().isPresent()) {
            return true;
        }
        var adobe = adobeTransform();
        if (adobe.isPresent()) {
            return adobe.getAsInt() != 0;
        }
        return !frame().componentIds().equals(List.of((int) 'R', (int) 'G', (int) 'B'));
    }

    /// What four components are.
    JpegInks inks() {
        return switch (adobeTransform().orElse(-1)) {
            case -1 -> JpegInks.PLAIN;
            case 2 -> JpegInks.LUMINANCE_AND_BLACK;
            default -> JpegInks.INVERTED;
        };
    }

    private OptionalInt adobeTransform() {
        return named(APP14, "Adobe")
                .filter(segment -> segment.length() >= ADOBE_BYTES)
                .mapToInt(segment -> source.unsignedByte(segment.offset() + ADOBE_BYTES - 1))
                .findFirst();
    }

    /// A JPEG of the same samples without application segments and comments, except one (Adobe's) that says outright
    /// what three components are, and that four are to be left as they are.
    byte[] samplesOnly() {
        var file = new ByteArrayOutputStream(source.bytes().length);
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) SOI});
        if (frame().components() > 1) {
            int transform = frame().coloured() && luminanceAndChrominance() ? 1 : 0;
            file.writeBytes(new byte[] {(byte) 0xFF, (byte) APP14, 0, 2 + ADOBE_BYTES});
            file.writeBytes(new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform});
        }
        for (var segment : segments) {
            boolean told = (segment.marker() >= APP0 && segment.marker() <= APP15) || segment.marker() == COMMENT;
            if (!told) {
                file.write(source.bytes(), segment.offset() - 4, segment.end() - segment.offset() + 4);
            }
        }
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) EOI});
        return file.toByteArray();
    }

    private Stream<Segment> named(int marker, String name) {
        return segments.stream()
                .filter(segment -> segment.marker() == marker
                        && segment.length() >= name.length()
                        && source.has(segment.offset(), name));
    }

    private byte[] content(Segment segment, int skipped) {
        return Arrays.copyOfRange(source.bytes(), segment.offset() + skipped, segment.offset() + segment.length());
    }
}
