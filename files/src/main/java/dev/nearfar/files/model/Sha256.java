package dev.nearfar.files.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The fingerprint that names the bytes of a file in reports.
public final class Sha256 {
    private Sha256() {}

    /// A digest to feed.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    /// 64 hexadecimal digits, lower case.
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The SHA-256 of the bytes, as 64 hexadecimal digits in lower case.
    public static String hex(byte[] bytes) {
        var digest = digest();
        digest.update(bytes);
        return hex(digest);
    }
}
