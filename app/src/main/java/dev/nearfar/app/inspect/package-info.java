/// What a picture file says of itself, for a person or as JSON.
@NullMarked
package dev.nearfar.app.inspect;

import org.jspecify.annotations.NullMarked;
