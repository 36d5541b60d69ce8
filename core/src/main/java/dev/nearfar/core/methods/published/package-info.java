/// The published method, by plain descent and by the solver that converges.
@NullMarked
package dev.nearfar.core.methods.published;

import org.jspecify.annotations.NullMarked;
