package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.framework.Answer;
import org.ecpat.monitoring.framework.Framework;

/** Finds what is wrong or doubtful in observations, held against their framework. */
final class ObservationsValidator {
  private final Observations observations;
  private final Framework framework;
  private final KnownParts known;
  private final Supersessions supersessions;
  private final Applicability applicability;
  private final Rounds rounds = new Rounds();
  private final Glance glance;
  private final List<Finding> findings = new ArrayList<>();

  ObservationsValidator(Observations observations, Framework framework) {
    this.observations = observations;
    this.framework = framework;
    known = new KnownParts(framework, observations.sources());
    supersessions = new Supersessions(observations.observations(), framework.indicators().size());
    glance = new Glance(known, rounds);
    applicability =
        new Applicability(known, PositionIndex.of(observations.positions(), known.stateIndex));
  }

  List<Finding> findings() {
    framework();
    List<Source> sources = observations.sources();
    for (int i = 0; i < sources.size(); i++) {
      String id = sources.get(i).id();
      String place = "/sources/" + i + "/id";
      known.sources.requireUnique(id, "source '" + id + "'", place, findings);
    }
    new PositionsValidator(observations.positions(), known, findings).validate();
    for (int i = 0; i < observations.observations().size(); i++) {
      observation(i, observations.observations().get(i));
    }
    for (int i = 0; i < observations.replies().size(); i++) {
      reply(observations.replies().get(i), "/replies/" + i);
    }
    Map<Decision, String> decisions = new HashMap<>();
    for (int i = 0; i < observations.adjudications().size(); i++) {
      adjudication(observations.adjudications().get(i), "/adjudications/" + i, decisions);
    }
    return List.copyOf(findings);
  }

  private void framework() {
    if (!observations.framework().equals(framework.id())) {
      findings.add(
          Finding.error("other-framework", "observations '" + observations.id() + "'", "/framework")
              .rule("observations must be held against the framework they answer")
              .value("'" + observations.framework() + "' held against '" + framework.id() + "'")
              .build());
    }
  }

  private void observation(int index, Observation observation) {
    if (glance.isSound(observation) && supersessions.isPlain(observation)) {
      return;
    }
    Spot spot =
        new Spot(
            () -> Supersessions.subject(observation), () -> Supersessions.place(index), findings);
    known.requireState(observation.state(), spot.at("/state"));
    spot.at("/indicator").require(known.indicators, observation.indicator());
    rounds.validate(observation.round(), spot.at("/round"));
    if (observation.answer().isPresent()) {
      Answer answer = observation.answer().get();
      known.requireFit(observation.indicator(), answer, spot.at("/answer"));
    }
    for (int i = 0; i < observation.evidence().size(); i++) {
      Evidence evidence = observation.evidence().get(i);
      evidence(evidence, observation.round().date(), spot.at("/evidence/" + i));
    }
    supersessions.validate(index, spot);
    if (!supersessions.isReplaced(index)) {
      applicability.validate(observation, spot);
    }
  }

  private void evidence(Evidence evidence, LocalDate day, Spot spot) {
    if (evidence.source().isPresent()) {
      spot.at("/source").require(known.sources, evidence.source().get());
    }
    if (evidence.collectedOn().map(d -> d.isAfter(day)).orElse(false)) {
      spot.add(
          spot.at("/collectedOn")
              .warning("evidence-after-round")
              .rule("evidence should be gathered by the day of its round, " + day)
              .value(evidence.collectedOn().map(LocalDate::toString)));
    }
    if (evidence.expiresOn().map(d -> d.isBefore(day)).orElse(false)) {
      spot.add(
          spot.at("/expiresOn")
              .warning("evidence-expired")
              .rule("evidence should still hold on the day of its round, " + day)
              .value(evidence.expiresOn().map(LocalDate::toString)));
    }
  }

  private void reply(Reply reply, String place) {
    Spot spot = Spot.of("reply of '" + reply.state() + "'", place, findings);
    known.requireState(reply.state(), spot.at("/state"));
    rounds.validate(reply.round(), spot.at("/round"));
    if (reply.indicator().isPresent()) {
      spot.at("/indicator").require(known.indicators, reply.indicator().get());
    }
  }

  private void adjudication(Adjudication decision, String place, Map<Decision, String> decisions) {
    String subject = "adjudication on '" + decision.state() + "' in " + decision.round().id();
    Spot spot = Spot.of(subject, place, findings);
    known.requireState(decision.state(), spot.at("/state"));
    rounds.validate(decision.round(), spot.at("/round"));
    if (decision.indicator().isPresent() && decision.answer().isPresent()) {
      String indicator = decision.indicator().get();
      spot.at("/indicator").require(known.indicators, indicator);
      known.requireFit(indicator, decision.answer().get(), spot.at("/answer"));
    }
    String first = decisions.putIfAbsent(Decision.of(decision), place);
    if (first != null) {
      spot.add(
          spot.error("duplicate-adjudication")
              .rule("one decision counts on one day")
              .value(decision.on().toString())
              .remedy("The first is at " + first + "."));
    }
  }

  /** What is decided, and when. */
  private record Decision(String state, String round, String indicator, LocalDate on) {
    static Decision of(Adjudication a) {
      return new Decision(a.state(), a.round().id(), a.indicator().orElse(""), a.on());
    }
  }
}
