/// What a picture is: stacks of planes that are computed with, and pictures as they come from files.
@NullMarked
package dev.nearfar.core.picture;

import org.jspecify.annotations.NullMarked;
