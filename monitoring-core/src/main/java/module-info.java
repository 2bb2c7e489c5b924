/** The model, the columns, the methodology and the engine. */
module org.ecpat.monitoring.core {
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
}
