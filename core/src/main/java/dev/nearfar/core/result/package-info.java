/// What comes of a recipe: the picture, and how it came about.
@NullMarked
package dev.nearfar.core.result;

import org.jspecify.annotations.NullMarked;
