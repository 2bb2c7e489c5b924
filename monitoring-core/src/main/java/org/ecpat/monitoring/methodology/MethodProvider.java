package org.ecpat.monitoring.methodology;

import java.util.List;

/** Contributes named methods; found by {@link java.util.ServiceLoader}. */
public interface MethodProvider {

  /** The methods, with names that no other provider uses within the same family. */
  List<Method<?>> methods();
}
