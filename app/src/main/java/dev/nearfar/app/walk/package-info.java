/// What a person sees who walks away from a picture.
@NullMarked
package dev.nearfar.app.walk;

import org.jspecify.annotations.NullMarked;
