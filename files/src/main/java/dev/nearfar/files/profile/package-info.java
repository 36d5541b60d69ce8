/// What a file's numbers mean as colours, and how they become encoded sRGB.
@NullMarked
package dev.nearfar.files.profile;

import org.jspecify.annotations.NullMarked;
