package org.ecpat.monitoring.examples.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.FrameworkMapping;
import org.ecpat.monitoring.framework.Profile;
import org.ecpat.monitoring.methodology.Methodology;
import org.ecpat.monitoring.observation.Observations;
import org.ecpat.monitoring.observation.Verdicts;

/**
 * The documents of the catalogue.
 *
 * @param states the states and groups
 * @param verdicts what others published
 * @param exercises the exercises, by name
 * @param indicators the framework that the 2010 exercise is mapped to
 * @param mapping the mapping
 * @param oddities what is odd in the public record
 */
record Catalogue(
    StateRegister states,
    Verdicts verdicts,
    Map<String, Parts> exercises,
    Framework indicators,
    FrameworkMapping mapping,
    List<Finding> oddities) {
  private static final String RECORD = "public-record";
  private static final String AMERICAS = "public-record-americas";
  private static final String CAMPAIGN = "ecpat-state-progress";
  private static final String GLOBAL = "global-progress-indicators";
  private static final String MAPPING = CAMPAIGN + "-to-" + GLOBAL;

  /**
   * One exercise.
   *
   * @param framework the framework
   * @param profile the profile that makes it, if it is a variant
   * @param methodology how it is judged
   * @param observations what was observed
   */
  record Parts(
      Framework framework,
      Optional<Profile> profile,
      Methodology methodology,
      Observations observations) {
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

    ProfileMaker profiles = new ProfileMaker(inputs);

    Framework campaign = frameworks.make(CAMPAIGN, new IndicatorTable(inputs, "indicators_ecpat"));
    IndicatorTable record = new IndicatorTable(inputs, "indicators_public_record");
    Profile recordProfile = profiles.between(campaign, RECORD, record);
    Framework recordFramework = recordProfile.on(campaign);
    Profile regional =
        profiles.changing(
            recordFramework, AMERICAS, new IndicatorTable(inputs, "indicators_americas"));
    Framework regionalFramework = regional.on(recordFramework);
    Observations all = observations.make(record);

    Map<String, Parts> exercises = new LinkedHashMap<>();
    exercises.put(
        CAMPAIGN,
        new Parts(
            campaign,
            Optional.empty(),
            methodologies.make(campaign),
            observations.answering(campaign, all)));
    exercises.put(
        RECORD,
        new Parts(
            recordFramework, Optional.of(recordProfile), methodologies.make(recordFramework), all));
    exercises.put(
        AMERICAS,
        new Parts(
            regionalFramework,
            Optional.of(regional),
            methodologies.make(regionalFramework),
            all.answering(regionalFramework)));
    Framework global =
        frameworks.make(GLOBAL, new IndicatorTable(inputs, "indicators_global_progress"));
    return new Catalogue(
        states,
        new VerdictsMaker(inputs).make(),
        exercises,
        global,
        new MappingMaker(inputs).make(MAPPING, campaign, global),
        observations.oddities());
  }

  /** The documents by the names of their files. */
  Map<String, Object> files() {
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("states.json", states);
    files.put("verdicts.json", verdicts);
    exercises.forEach(
        (name, parts) -> {
          if (parts.profile().isPresent()) {
            files.put(name + ".profile.json", parts.profile().get());
          } else {
            files.put(name + ".framework.json", parts.framework());
          }
          files.put(name + ".methodology.json", parts.methodology());
          if (!name.equals(AMERICAS)) {
            files.put(name + ".observations.json", parts.observations());
          }
        });
    files.put(GLOBAL + ".framework.json", indicators);
    files.put(MAPPING + ".mapping.json", mapping);
    return files;
  }

  /** All that the library finds wrong or doubtful in the documents. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(states.findings());
    findings.addAll(verdicts.findings());
    exercises.values().forEach(parts -> findings.addAll(parts.findings()));
    findings.addAll(indicators.findings());
    findings.addAll(mapping.findings(part(CAMPAIGN).framework(), indicators));
    return findings;
  }

  private Parts part(String name) {
    return Objects.requireNonNull(exercises.get(name));
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
