/// Picture files in and out: what is read becomes a `Picture`, what is written is either whole or not there.
///
/// The only part that knows picture formats. Whatever a file does to a decoder leaves here as one typed exception
/// with one line of text: [dev.nearfar.files.model.PictureFileException] for what is read, [OutputFileException] for what is written.
@NullMarked
package dev.nearfar.files;

import org.jspecify.annotations.NullMarked;
