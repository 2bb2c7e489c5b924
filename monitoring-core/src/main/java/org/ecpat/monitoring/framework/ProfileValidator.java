package org.ecpat.monitoring.framework;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.Definitions;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;

/** Finds what does not fit between a profile and its base. */
final class ProfileValidator {
  private final Profile profile;
  private final Framework base;
  private final String subject;
  private final List<Finding> findings = new ArrayList<>();
  private final Definitions nodes = Definitions.of("node", "the base's goals and indicators");
  private final Definitions goals = Definitions.of("goal", "the base's goals");
  private final Definitions taken = Definitions.of("part", "the base's parts");

  ProfileValidator(Profile profile, Framework base) {
    this.profile = profile;
    this.base = base;
    this.subject = "profile '" + profile.id() + "'";
    for (Goal goal : base.goals()) {
      nodes.put(goal.id(), "");
      goals.put(goal.id(), "");
    }
    base.indicators().forEach(i -> nodes.put(i.id(), ""));
    base.instruments().stream()
        .map(Instrument::id)
        .forEach(id -> taken.put("instrument " + id, ""));
    base.commitments().stream()
        .map(Commitment::id)
        .forEach(id -> taken.put("commitment " + id, ""));
  }

  List<Finding> findings() {
    base();
    nodes.requireAll(profile.without(), subject, "/without", findings);
    weights();
    added();
    for (int i = 0; i < profile.placements().size(); i++) {
      goals.require(
          profile.placements().get(i).goal(), subject, at("placements", i, "goal"), findings);
    }
    return List.copyOf(findings);
  }

  private void base() {
    if (!profile.base().framework().equals(base.id())) {
      add(
          "other-base",
          "/base/framework",
          "a profile must be put on the framework it names",
          "'" + profile.base().framework() + "' put on '" + base.id() + "'");
    } else if (!profile.base().version().equals(base.version())) {
      add(
          "other-base-version",
          "/base/version",
          "a profile must be put on the version of its base that it was written for",
          "'" + profile.base().version() + "' put on '" + base.version() + "'");
    }
  }

  private void weights() {
    Definitions seen = Definitions.of("weight", "the profile's weights");
    for (int i = 0; i < profile.weights().size(); i++) {
      String id = profile.weights().get(i).id();
      String place = at("weights", i, "id");
      nodes.require(id, subject, place, findings);
      seen.put(id, place);
      seen.requireUnique(id, subject, place, findings);
      if (profile.without().contains(id)) {
        add("weight-of-absent", place, "a part that is left out has no weight", "'" + id + "'");
      }
    }
  }

  private void added() {
    for (int i = 0; i < profile.goals().size(); i++) {
      String id = profile.goals().get(i).id();
      taken(nodes.has(id), id, at("goals", i, "id"));
    }
    for (int i = 0; i < profile.indicators().size(); i++) {
      String id = profile.indicators().get(i).id();
      taken(nodes.has(id), id, at("indicators", i, "id"));
    }
    for (int i = 0; i < profile.instruments().size(); i++) {
      String id = profile.instruments().get(i).id();
      taken(taken.has("instrument " + id), id, at("instruments", i, "id"));
    }
    for (int i = 0; i < profile.commitments().size(); i++) {
      String id = profile.commitments().get(i).id();
      taken(taken.has("commitment " + id), id, at("commitments", i, "id"));
    }
  }

  private void taken(boolean taken, String id, String place) {
    if (taken) {
      add(
          "taken-id",
          place,
          "an added part must have an id that the base does not use",
          "'" + id + "'");
    }
  }

  private void add(String code, String place, String rule, String value) {
    findings.add(Finding.error(code, subject, place).rule(rule).value(value).build());
  }

  private static String at(String list, int index, String property) {
    return "/" + list + "/" + index + "/" + property;
  }
}
