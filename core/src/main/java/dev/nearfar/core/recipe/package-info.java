/// Everything that decides a result, as plain data.
@NullMarked
package dev.nearfar.core.recipe;

import org.jspecify.annotations.NullMarked;
