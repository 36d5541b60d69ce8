/// The command line: arguments become a recipe and a request, failures become a line and an exit code.
@NullMarked
package dev.nearfar.cli;

import org.jspecify.annotations.NullMarked;
