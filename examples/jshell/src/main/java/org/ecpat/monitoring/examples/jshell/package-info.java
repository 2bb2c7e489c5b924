/** Helpers for an interactive shell; {@code start.jsh} imports {@link Shell}. */
@NullMarked
package org.ecpat.monitoring.examples.jshell;

import org.jspecify.annotations.NullMarked;
