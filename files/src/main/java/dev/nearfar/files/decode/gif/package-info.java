/// GIF.
@NullMarked
package dev.nearfar.files.decode.gif;

import org.jspecify.annotations.NullMarked;
