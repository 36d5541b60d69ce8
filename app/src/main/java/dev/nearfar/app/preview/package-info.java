/// Small pictures at once, for somebody who is still moving a slider.
@NullMarked
package dev.nearfar.app.preview;

import org.jspecify.annotations.NullMarked;
