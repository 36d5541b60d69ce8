/// BMP.
@NullMarked
package dev.nearfar.files.decode.bmp;

import org.jspecify.annotations.NullMarked;
