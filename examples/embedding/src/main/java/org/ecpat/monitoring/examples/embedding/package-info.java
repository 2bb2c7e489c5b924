/** A program that embeds the library: its own framework, methodology and observations in Java. */
@NullMarked
package org.ecpat.monitoring.examples.embedding;

import org.jspecify.annotations.NullMarked;
