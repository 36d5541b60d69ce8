/// The error function: a weighted list of terms, each with its gradient.
@NullMarked
package dev.nearfar.core.objective;

import org.jspecify.annotations.NullMarked;
