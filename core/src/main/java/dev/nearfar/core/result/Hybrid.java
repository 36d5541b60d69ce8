package dev.nearfar.core.result;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rounding;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The picture that was made, and how.
///
/// @param canvas code values 0..1
/// @param rounding how its recipe's method turns them into whole steps
/// @param report how it came about
public record Hybrid(Planes canvas, Rounding rounding, Report report) {
    /// The picture in 8 bits and reading order: one byte a plane and pixel, row by row.
    public byte[] to8Bit() {
        return Picture.to8Bit(canvas, rounding);
    }

    /// The picture in 16 bits and reading order: one sample a plane and pixel, row by row, each to be read without a sign.
    public short[] to16Bit() {
        return Picture.to16Bit(canvas, rounding);
    }

    /// SHA-256 of [#to8Bit], in hexadecimal: what anyone gets who decodes a file of 8-bit sRGB and hashes its samples.
    /// It names the picture; in whichever depth or profile it is written, this stays the same.
    public String pixelsSha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(to8Bit()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
