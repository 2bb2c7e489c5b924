/** Files that documents and tables are read from and written to. */
@NullMarked
package org.ecpat.monitoring.json.file;

import org.jspecify.annotations.NullMarked;
