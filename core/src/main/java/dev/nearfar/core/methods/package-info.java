/// From a plan and pictures on its canvas to a picture: presets write lists of terms, and here they are carried out.
@NullMarked
package dev.nearfar.core.methods;

import org.jspecify.annotations.NullMarked;
