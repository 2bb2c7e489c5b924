package org.ecpat.monitoring.examples.jshell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a helper is typed and what it does, for {@link Shell#help()}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Help {
  /** Where it stands in the list. */
  int place();

  /** An example that can be typed. */
  String type();

  /** What it does. */
  String does();
}
