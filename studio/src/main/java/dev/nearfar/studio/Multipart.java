package dev.nearfar.studio;

import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;

/// The one file in a body of `multipart/form-data`. Nothing goes to disk, and what the file is called is not even looked at.
final class Multipart {
    private static final String PART = "file";
    private static final int MOST_HEADER_BYTES = 8 << 10;

    private Multipart() {}

    /// Whether a content type says that there is one.
    static boolean isMeantBy(String contentType) {
        return contentType.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    /// @param contentType with the boundary
    /// @throws Refusal 400 if it is not one file in one part called `file`
    static byte[] file(String contentType, byte[] body) {
        var boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null || boundary.isEmpty()) {
            throw Refusal.of(400, "multipart must name its boundary, named none");
        }
        var parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxParts(1);
        parser.setMaxLength(body.length);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxFileSize(-1);
        parser.setPartHeadersMaxLength(MOST_HEADER_BYTES);
        try (var parts = parser.parse(Content.Source.from(ByteBuffer.wrap(body))).get()) {
            var part = parts.getFirst(PART);
            if (parts.size() != 1 || part == null) {
                throw Refusal.of(400, "multipart must have one part, called file, had another");
            }
            return bytes(part);
        } catch (ExecutionException | CancellationException e) {
            throw Refusal.of(400, "multipart must be well formed, was not");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(503, "the studio must be running, is ending");
        }
    }

    private static byte[] bytes(MultiPart.Part part) {
        try (var stream = Content.Source.asInputStream(part.getContentSource())) {
            return stream.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("bytes in memory must be readable", e);
        }
    }
}
