/// What the methods share: where a search begins, what users add to it, and a search that knows nothing but values and gradients.
@NullMarked
package dev.nearfar.core.methods.search;

import org.jspecify.annotations.NullMarked;
