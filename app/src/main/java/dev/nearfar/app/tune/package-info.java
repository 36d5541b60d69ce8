/// Chooses the strengths of `eye` for the pictures at hand.
@NullMarked
package dev.nearfar.app.tune;

import org.jspecify.annotations.NullMarked;
