/// Lengths, and the angles under which a picture is seen.
@NullMarked
package dev.nearfar.core.geometry;

import org.jspecify.annotations.NullMarked;
