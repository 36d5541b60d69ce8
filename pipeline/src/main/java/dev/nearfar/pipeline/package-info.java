/// The order of the work: place, lay, choose, solve, read.
@NullMarked
package dev.nearfar.pipeline;

import org.jspecify.annotations.NullMarked;
