/**
 * The documents in which frameworks, observations, methodologies and results travel.
 *
 * <p>{@link org.ecpat.monitoring.json.Documents} is the door: it reads and writes whole documents
 * and needs no type of another library. {@link org.ecpat.monitoring.json.MonitoringModule} does the
 * same inside a host's own Jackson 3 mapper.
 */
@NullMarked
package org.ecpat.monitoring.json;

import org.jspecify.annotations.NullMarked;
