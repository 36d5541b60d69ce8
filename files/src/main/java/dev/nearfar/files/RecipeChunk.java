package dev.nearfar.files;

import dev.nearfar.files.decode.PngRecipe;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Finds the recipe that a PNG carries, as a text that nobody has judged yet. No pixel is decoded.
public final class RecipeChunk {
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");

    private RecipeChunk() {}

    /// Whether a file that begins so is a PNG.
    ///
    /// @param start its first bytes; 8 are enough
    public static boolean isPng(byte[] start) {
        return start.length >= SIGNATURE.length
                && Arrays.equals(start, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /// Looks through a PNG. Does not close the stream. Never salvages: a recipe is whole or none.
    ///
    /// @param name what messages call the file
    /// @return the recipe's text, empty if the picture carries none
    /// @throws PictureFileException `DAMAGED` if it is no sound PNG or holds two recipes, `TOO_LARGE` if it is longer than
    ///     a picture may be or its recipe longer than one can be, `IO` if the stream fails
    public static Optional<String> find(String name, InputStream stream, ReadOptions options)
            throws PictureFileException {
        var bytes = PictureReader.bytes(name, stream, options.limits());
        return PngRecipe.find(name, bytes, options.withSalvage(false));
    }
}
