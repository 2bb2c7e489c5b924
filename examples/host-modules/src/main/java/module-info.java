/** A host that is a module: it requires the library's module and nothing else. */
module org.ecpat.monitoring.examples.modules {
  requires org.ecpat.monitoring.json;

  exports org.ecpat.monitoring.examples.modules;
}
