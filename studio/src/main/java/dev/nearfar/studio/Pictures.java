package dev.nearfar.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nearfar.app.ReadLimits;
import dev.nearfar.app.RecipeDocument;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.files.PictureInspector;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.model.PictureFacts;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.files.model.PictureFileException;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The pictures that were handed over: their files as they came, and of those used last the pixels.
///
/// Files stay, because what shows through a transparent pixel is the recipe's to say; pixels can be had again.
final class Pictures {
    private static final String NAME = "picture";
    private static final int MOST = 1000;

    /// Of decoding a file, for a pixel: its samples twice over, and what a decoder keeps beside them.
    private static final int BYTES_PER_PIXEL = 24;

    private final Ids ids;
    private final ReadLimits limits;
    private final Pool pool;
    private final BoundedCache<KeptPicture> shelf;
    private final long mostPixelBytes;
    private final Map<Key, PictureFile> read = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String sha256, SrgbColour background) {}

    /// @param fileBytes of all files at once
    /// @param pixelBytes of all pixels at once
    Pictures(Ids ids, ReadLimits limits, Pool pool, long fileBytes, long pixelBytes) {
        this.ids = ids;
        this.limits = limits;
        this.pool = pool;
        this.mostPixelBytes = pixelBytes;
        shelf = new BoundedCache<>(MOST, fileBytes, picture -> picture.bytes().length, picture -> true);
    }

    /// Looks at a file's header, then reads it when there is room for its pixels, and keeps it.
    ///
    /// @throws Refusal 413, 415 or 422 if it is no picture that can be read
    KeptPicture add(byte[] bytes) {
        var picture = once(bytes);
        shelf.put(picture.id(), picture);
        return picture;
    }

    /// The same, but only its pixels are kept, as long as there is room.
    KeptPicture once(byte[] bytes) {
        var facts = facts(bytes);
        var file = Answer.of(
                pool, (long) facts.width() * facts.height() * BYTES_PER_PIXEL, mixer -> read(bytes, SrgbColour.WHITE));
        keep(new Key(file.sha256(), SrgbColour.WHITE), file);
        return new KeptPicture(
                ids.next(),
                bytes,
                file.sha256(),
                file.picture().shape(),
                facts.format(),
                file.notes(),
                document(facts));
    }

    private PictureFacts facts(byte[] bytes) {
        if (bytes.length > limits.fileBytes()) {
            throw Refusal.of(
                    413, "file must have at most %d bytes, had %d".formatted(limits.fileBytes(), bytes.length));
        }
        try {
            return PictureInspector.inspect(NAME, new ByteArrayInputStream(bytes), limits.options());
        } catch (PictureFileException e) {
            throw new Refusal(Problems.of(e));
        }
    }

    /// A recipe that cannot be read is no reason to refuse the picture.
    private static Optional<RecipeDocument> document(PictureFacts facts) {
        try {
            return facts.recipe().map(text -> RecipeDocument.parse(text.getBytes(UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @throws Refusal 404 or 410 if it is not there
    KeptPicture get(String id) {
        return shelf.get(id);
    }

    void remove(String id) {
        shelf.get(id);
        shelf.remove(id);
    }

    /// Bytes for the pixels of a picture that are not at hand.
    long bytesToRead(KeptPicture picture, SrgbColour background) {
        synchronized (read) {
            return read.containsKey(new Key(picture.sha256(), background))
                    ? 0
                    : (long) picture.shape().planeSize() * BYTES_PER_PIXEL;
        }
    }

    /// The pixels of a picture, on a background.
    PictureFile read(KeptPicture picture, SrgbColour background) throws PictureFileException {
        var key = new Key(picture.sha256(), background);
        synchronized (read) {
            var known = read.get(key);
            if (known != null) {
                return known;
            }
        }
        var file = read(picture.bytes(), background);
        keep(key, file);
        return file;
    }

    private PictureFile read(byte[] bytes, SrgbColour background) throws PictureFileException {
        return PictureReader.read(NAME, bytes, limits.on(background));
    }

    private void keep(Key key, PictureFile file) {
        synchronized (read) {
            read.put(key, file);
            long bytes = read.values().stream().mapToLong(Pictures::bytes).sum();
            var eldest = read.entrySet().iterator();
            while (bytes > mostPixelBytes && eldest.hasNext()) {
                bytes -= bytes(eldest.next().getValue());
                eldest.remove();
            }
        }
    }

    private static long bytes(PictureFile file) {
        return 2 * file.picture().shape().samples();
    }
}
