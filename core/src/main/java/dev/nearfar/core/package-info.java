/// A recipe and two pictures become one picture: start with [dev.nearfar.core.Mixer].
@NullMarked
package dev.nearfar.core;

import org.jspecify.annotations.NullMarked;
