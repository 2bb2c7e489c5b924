package org.ecpat.monitoring.examples.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Verdicts;

/**
 * The documents of the catalogue.
 *
 * @param states the states and groups
 * @param verdicts what others published
 * @param exercises the exercises, by name
 * @param oddities what is odd in the public record
 */
record Catalogue(
    StateRegister states, Verdicts verdicts, Map<String, Parts> exercises, List<Finding> oddities) {
  private static final String RECORD = "public-record";
  private static final String CAMPAIGN = "ecpat-state-progress";

  /**
   * One exercise.
   *
   * @param framework the framework
   * @param methodology how it is judged
   * @param observations what was observed
   */
  record Parts(Framework framework, Methodology methodology, Observations observations) {
    List<Finding> findings() {
      List<Finding> findings = new ArrayList<>(framework.findings());
      findings.addAll(methodology.findings(framework));
      findings.addAll(observations.findings(framework));
      return findings;
    }
  }

  /** Makes all documents. */
  static Catalogue of(Inputs inputs) {
    StateRegister states = new StatesMaker(inputs).make();
    FrameworkMaker frameworks = new FrameworkMaker(inputs, states);
    MethodologyMaker methodologies = new MethodologyMaker(inputs, states);
    ObservationsMaker observations = new ObservationsMaker(inputs);

    IndicatorTable record = new IndicatorTable(inputs, "indicators_public_record");
    Framework recordFramework = frameworks.make(RECORD, record);
    Observations all = observations.make(record);
    Framework campaign = frameworks.make(CAMPAIGN, new IndicatorTable(inputs, "indicators_ecpat"));
    List<String> indicators = campaign.indicators().stream().map(Indicator::id).toList();

    Map<String, Parts> exercises = new LinkedHashMap<>();
    exercises.put(
        CAMPAIGN,
        new Parts(
            campaign,
            methodologies.make(campaign),
            observations.answering(CAMPAIGN, indicators, all)));
    exercises.put(RECORD, new Parts(recordFramework, methodologies.make(recordFramework), all));
    return new Catalogue(
        states, new VerdictsMaker(inputs).make(), exercises, observations.oddities());
  }

  /** The documents by the names of their files. */
  Map<String, Object> files() {
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("states.json", states);
    files.put("verdicts.json", verdicts);
    exercises.forEach(
        (name, parts) -> {
          files.put(name + ".framework.json", parts.framework());
          files.put(name + ".methodology.json", parts.methodology());
          files.put(name + ".observations.json", parts.observations());
        });
    return files;
  }

  /** All that the library finds wrong or doubtful in the documents. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(states.findings());
    findings.addAll(verdicts.findings());
    exercises.values().forEach(parts -> findings.addAll(parts.findings()));
    return findings;
  }

  /** How much there is, round by round, and what was found. */
  String summary() {
    StringBuilder text = new StringBuilder();
    text.append(states.states().size()).append(" states, ");
    text.append(states.groups().size()).append(" groups, ");
    text.append(verdicts.verdicts().size()).append(" verdicts\n");
    exercises.forEach((name, parts) -> text.append(new Summary(name, parts).text()));
    text.append(counts("findings of the library", findings()));
    text.append(counts("oddities of the record", oddities));
    oddities.forEach(finding -> text.append("  ").append(finding.text()).append('\n'));
    return text.toString();
  }

  private static String counts(String title, List<Finding> findings) {
    Map<String, Long> counts =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.severity() + " " + f.code(), LinkedHashMap::new, Collectors.counting()));
    return title + ": " + (counts.isEmpty() ? "none" : counts) + "\n";
  }
}
