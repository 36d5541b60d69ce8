/// Lays one picture onto another, and tells how.
@NullMarked
package dev.nearfar.app.align;

import org.jspecify.annotations.NullMarked;
