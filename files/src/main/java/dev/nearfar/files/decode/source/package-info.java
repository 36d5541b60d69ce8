/// What every format is read with: bytes, limits, samples, orientation, directories of tags.
@NullMarked
package dev.nearfar.files.decode.source;

import org.jspecify.annotations.NullMarked;
