package org.ecpat.monitoring.methodology;

/** What an aggregation promises about itself. */
public enum Trait {
  /** The result of a row lies between the smallest and the largest of its values. */
  INTERNAL,
  /** The result of a row depends on other rows. */
  WHOLE_TABLE
}
