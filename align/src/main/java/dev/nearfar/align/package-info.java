/// How the far picture must be moved, turned and scaled so that it lies on the near one.
@NullMarked
package dev.nearfar.align;

import org.jspecify.annotations.NullMarked;
