/// PNG.
@NullMarked
package dev.nearfar.files.decode.png;

import org.jspecify.annotations.NullMarked;
