/// Chooses the strengths of `eye` for the pictures at hand.
@NullMarked
package dev.nearfar.pipeline.tune;

import org.jspecify.annotations.NullMarked;
