/// How the bytes of each format become pixels. Nothing here opens a file, and nothing here is seen from outside:
/// [Decoder] turns bytes into a picture or into one typed failure.
@NullMarked
package dev.nearfar.files.decode;

import org.jspecify.annotations.NullMarked;
