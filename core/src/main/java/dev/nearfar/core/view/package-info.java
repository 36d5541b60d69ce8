/// Ways of looking at a picture, each with the way back that a gradient takes.
@NullMarked
package dev.nearfar.core.view;

import org.jspecify.annotations.NullMarked;
