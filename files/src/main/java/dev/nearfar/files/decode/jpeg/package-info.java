/// JPEG.
@NullMarked
package dev.nearfar.files.decode.jpeg;

import org.jspecify.annotations.NullMarked;
