/** Documents, their schemas and the catalogue of bundled documents. */
module org.ecpat.monitoring.json {
  requires transitive org.ecpat.monitoring.core;
  requires static transitive org.jspecify;
  requires transitive tools.jackson.databind;
  requires de.siegmar.fastcsv;

  exports org.ecpat.monitoring.csv;
  exports org.ecpat.monitoring.json;

  provides tools.jackson.databind.JacksonModule with
      org.ecpat.monitoring.json.MonitoringModule;
}
