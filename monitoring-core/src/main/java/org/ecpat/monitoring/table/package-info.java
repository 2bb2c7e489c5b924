/**
 * Plain columns of numbers and reasons, and the pure arithmetic on them.
 *
 * <p>A {@link org.ecpat.monitoring.table.Column} holds a number or a {@link
 * org.ecpat.monitoring.table.Reason} for every state, without an object per cell. Nothing here
 * knows ids or checks input.
 */
@NullMarked
package org.ecpat.monitoring.table;

import org.jspecify.annotations.NullMarked;
