/// How pictures are laid onto each other and on the canvas.
@NullMarked
package dev.nearfar.core.placement;

import org.jspecify.annotations.NullMarked;
