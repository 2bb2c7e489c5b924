/** A method of one's own with a name: what {@code ServiceLoader} finds, documents can refer to. */
@NullMarked
package org.ecpat.monitoring.examples.plugin;

import org.jspecify.annotations.NullMarked;
