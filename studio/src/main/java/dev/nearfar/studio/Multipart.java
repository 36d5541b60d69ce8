package dev.nearfar.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;

/// The one file in a body of `multipart/form-data`. Nothing goes to disk, and what the file is called is not even looked at.
final class Multipart {
    private static final String PART = "file";
    private static final int MOST_HEADER_BYTES = 8 << 10;

    private Multipart() {}

    /// Whether a content type says that there is one.
    static boolean isMeantBy(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /// @param contentType with the boundary
    /// @throws Refusal 400 if it is not one file in one part called `file`
    static byte[] file(String contentType, byte[] body) {
        var boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null || boundary.isEmpty()) {
            throw Refusal.of(400, "multipart must name its boundary, named none");
        }
        var config = new MultiPartConfig.Builder()
                .maxParts(1)
                .maxSize(body.length)
                .maxPartSize(body.length)
                .maxMemoryPartSize(-1)
                .maxHeadersSize(MOST_HEADER_BYTES)
                .build();
        var source = Content.Source.from(ByteBuffer.wrap(body));
        try (var parts = MultiPartFormData.getParts(source, new Attributes.Mapped(), contentType, config)) {
            var part = parts.getFirst(PART);
            if (parts.size() != 1 || part == null) {
                throw Refusal.of(400, "multipart must have one part, called file, had another");
            }
            return bytes(part);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // The parser says in many ways that it found something else than it should.
            throw Refusal.of(400, "multipart must be well formed, was not");
        }
    }

    private static byte[] bytes(MultiPart.Part part) {
        try (var stream = Content.Source.asInputStream(part.getContentSource())) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory must be readable", e);
        }
    }
}
