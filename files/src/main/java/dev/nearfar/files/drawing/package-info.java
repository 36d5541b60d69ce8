/// Lines, shapes and text on pictures and as SVG.
@NullMarked
package dev.nearfar.files.drawing;

import org.jspecify.annotations.NullMarked;
