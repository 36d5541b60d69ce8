/// Finds faces: where the eyes and the corners of the mouth are, by two small networks that run here.
@NullMarked
package dev.nearfar.align.face;

import org.jspecify.annotations.NullMarked;
