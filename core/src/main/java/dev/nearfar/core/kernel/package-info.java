/// The inner loops over rows of `float`: a readable scalar form, and forms that are faster and give the same bits.
@NullMarked
package dev.nearfar.core.kernel;

import org.jspecify.annotations.NullMarked;
