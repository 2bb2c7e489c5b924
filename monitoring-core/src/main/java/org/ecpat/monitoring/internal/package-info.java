/** What the other packages share and no user of the library sees. */
@NullMarked
package org.ecpat.monitoring.internal;

import org.jspecify.annotations.NullMarked;
