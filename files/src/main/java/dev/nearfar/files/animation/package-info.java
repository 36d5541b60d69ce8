/// Animated GIFs: choosing colours, encoding, writing.
@NullMarked
package dev.nearfar.files.animation;

import org.jspecify.annotations.NullMarked;
