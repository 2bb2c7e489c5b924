package org.ecpat.monitoring.methodology.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Severity;
import org.ecpat.monitoring.methodology.Spec;
import org.ecpat.monitoring.methodology.Strategy;

/** What was found about one strategy, each rule once. */
final class Findings {
  private final String subject;
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  private Findings(String subject) {
    this.subject = subject;
  }

  static Findings of(Class<? extends Strategy> family, Strategy strategy) {
    String name = strategy.spec().map(Spec::method).orElse(strategy.getClass().getSimpleName());
    return new Findings(family.getSimpleName().toLowerCase(Locale.ROOT) + " '" + name + "'");
  }

  List<Finding> list() {
    return List.copyOf(findings.values());
  }

  void require(boolean holds, String code, String rule) {
    if (!holds) {
      add(Severity.ERROR, code, rule);
    }
  }

  void add(Severity severity, String code, String rule) {
    findings.putIfAbsent(
        code + rule,
        Finding.builder().severity(severity).code(code).subject(subject).rule(rule).build());
  }
}
