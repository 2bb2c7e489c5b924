/**
 * A host with Jackson 2 of its own: the door to documents speaks in strings and streams.
 *
 * <p>{@link org.ecpat.monitoring.examples.jackson2.Mailbox} is the program.
 */
@NullMarked
package org.ecpat.monitoring.examples.jackson2;

import org.jspecify.annotations.NullMarked;
