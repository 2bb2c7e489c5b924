/** Documents, their schemas and the catalogue of bundled documents. */
module org.ecpat.monitoring.json {
  requires transitive org.ecpat.monitoring.core;
  requires static transitive org.jspecify;
  requires tools.jackson.databind;
}
