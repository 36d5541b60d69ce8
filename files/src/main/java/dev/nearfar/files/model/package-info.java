/// What reading is asked and what it answers, errors included.
@NullMarked
package dev.nearfar.files.model;

import org.jspecify.annotations.NullMarked;
