/// Error functions that are not ours: what they are given, and what they give.
@NullMarked
package dev.nearfar.core.external;

import org.jspecify.annotations.NullMarked;
