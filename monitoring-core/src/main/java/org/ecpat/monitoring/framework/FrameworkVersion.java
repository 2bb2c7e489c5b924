package org.ecpat.monitoring.framework;

import org.ecpat.monitoring.Rules;

/**
 * A framework in one version, named by others.
 *
 * @param framework its id
 * @param version the version of its content
 */
public record FrameworkVersion(String framework, String version) {

  /** Checks the id and the version. */
  public FrameworkVersion {
    Rules.of("version of framework '" + framework + "'")
        .id("framework", framework)
        .text("version", version)
        .verify();
  }

  /** The name of a framework as it is. */
  public static FrameworkVersion of(Framework framework) {
    return new FrameworkVersion(framework.id(), framework.version());
  }

  @Override
  public String toString() {
    return framework + " " + version;
  }
}
