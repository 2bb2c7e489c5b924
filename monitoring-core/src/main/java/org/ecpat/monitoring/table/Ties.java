package org.ecpat.monitoring.table;

/** How tied rows share ranks; the examples rank 9, 7, 7, 5. */
public enum Ties {
  /** The best of the ranks they span: 1, 2, 2, 4. */
  STANDARD,
  /** No rank is left out: 1, 2, 2, 3. */
  DENSE,
  /** The worst of the ranks they span: 1, 3, 3, 4. */
  MODIFIED,
  /** The mean of the ranks they span: 1, 2.5, 2.5, 4. */
  FRACTIONAL
}
