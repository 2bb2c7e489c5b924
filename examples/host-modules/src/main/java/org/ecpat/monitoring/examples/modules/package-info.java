/**
 * A host on the module path.
 *
 * <p>{@link org.ecpat.monitoring.examples.modules.Modules} is the program.
 */
@NullMarked
package org.ecpat.monitoring.examples.modules;

import org.jspecify.annotations.NullMarked;
