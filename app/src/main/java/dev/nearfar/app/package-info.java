/// The one use case that every front end shares: a recipe and files become a picture and a report.
@NullMarked
package dev.nearfar.app;

import org.jspecify.annotations.NullMarked;
