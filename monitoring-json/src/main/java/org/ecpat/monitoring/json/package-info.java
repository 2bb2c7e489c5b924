/** The documents in which frameworks, observations, methodologies and results travel. */
@NullMarked
package org.ecpat.monitoring.json;

import org.jspecify.annotations.NullMarked;
