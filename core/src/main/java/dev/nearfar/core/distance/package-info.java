/// How far what is seen is from what should be seen.
@NullMarked
package dev.nearfar.core.distance;

import org.jspecify.annotations.NullMarked;
