/** The model, the columns, the methodology and the engine. */
module org.ecpat.monitoring.core {
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires hipparchus.core;
  requires hipparchus.optim;

  exports org.ecpat.monitoring;
  exports org.ecpat.monitoring.commitment;
  exports org.ecpat.monitoring.framework;
  exports org.ecpat.monitoring.observation;
  exports org.ecpat.monitoring.report;
  exports org.ecpat.monitoring.methodology;
  exports org.ecpat.monitoring.methodology.contract;
  exports org.ecpat.monitoring.progress;
  exports org.ecpat.monitoring.robustness;
  exports org.ecpat.monitoring.scoring;
  exports org.ecpat.monitoring.table;

  uses org.ecpat.monitoring.methodology.MethodProvider;
}
