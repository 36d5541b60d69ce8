/// TIFF.
@NullMarked
package dev.nearfar.files.decode.tiff;

import org.jspecify.annotations.NullMarked;
