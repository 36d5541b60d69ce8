/// How code values and light belong together.
@NullMarked
package dev.nearfar.core.colour;

import org.jspecify.annotations.NullMarked;
