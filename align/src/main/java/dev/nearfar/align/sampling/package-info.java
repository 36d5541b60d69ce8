/// How many pixels become fewer.
@NullMarked
package dev.nearfar.align.sampling;

import org.jspecify.annotations.NullMarked;
