/// Faces by OpenCV's cascades.
@NullMarked
package dev.nearfar.align.faces;

import org.jspecify.annotations.NullMarked;
