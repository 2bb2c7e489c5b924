package org.ecpat.monitoring.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.framework.Framework;

/** Finds what is wrong or doubtful in observations, held against their framework. */
final class ObservationsValidator {
  private final Observations observations;
  private final Framework framework;
  private final KnownParts known;
  private final Supersessions supersessions;
  private final Applicability applicability;
  private final Rounds rounds = new Rounds();
  private final List<Finding> findings = new ArrayList<>();

  ObservationsValidator(Observations observations, Framework framework) {
    this.observations = observations;
    this.framework = framework;
    known = new KnownParts(framework, observations.sources());
    supersessions = new Supersessions(observations.observations());
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
    String subject = Supersessions.subject(observation);
    String place = Supersessions.place(index);
    known.requireState(observation.state(), subject, place + "/state", findings);
    known.indicators.require(observation.indicator(), subject, place + "/indicator", findings);
    rounds.validate(observation.round(), subject, place + "/round", findings);
    if (observation.answer().isPresent()) {
      known.requireFit(
          observation.indicator(),
          observation.answer().get(),
          subject,
          place + "/answer",
          findings);
    }
    for (int i = 0; i < observation.evidence().size(); i++) {
      evidence(
          observation.evidence().get(i), observation.round(), subject, place + "/evidence/" + i);
    }
    supersessions.validate(index, subject, findings);
    if (!supersessions.isReplaced(index)) {
      applicability.validate(observation, subject, place, findings);
    }
  }

  private void evidence(Evidence evidence, Round round, String subject, String place) {
    if (evidence.source().isPresent()) {
      known.sources.require(evidence.source().get(), subject, place + "/source", findings);
    }
    LocalDate day = round.date();
    if (evidence.collectedOn().map(d -> d.isAfter(day)).orElse(false)) {
      findings.add(
          Finding.warning("evidence-after-round", subject, place + "/collectedOn")
              .rule("evidence should be gathered by the day of its round, " + day)
              .value(evidence.collectedOn().map(LocalDate::toString))
              .build());
    }
    if (evidence.expiresOn().map(d -> d.isBefore(day)).orElse(false)) {
      findings.add(
          Finding.warning("evidence-expired", subject, place + "/expiresOn")
              .rule("evidence should still hold on the day of its round, " + day)
              .value(evidence.expiresOn().map(LocalDate::toString))
              .build());
    }
  }

  private void reply(Reply reply, String place) {
    String subject = "reply of '" + reply.state() + "'";
    known.requireState(reply.state(), subject, place + "/state", findings);
    rounds.validate(reply.round(), subject, place + "/round", findings);
    if (reply.indicator().isPresent()) {
      known.indicators.require(reply.indicator().get(), subject, place + "/indicator", findings);
    }
  }

  private void adjudication(Adjudication decision, String place, Map<Decision, String> decisions) {
    String subject = "adjudication on '" + decision.state() + "' in " + decision.round().id();
    known.requireState(decision.state(), subject, place + "/state", findings);
    rounds.validate(decision.round(), subject, place + "/round", findings);
    if (decision.indicator().isPresent() && decision.answer().isPresent()) {
      String indicator = decision.indicator().get();
      known.indicators.require(indicator, subject, place + "/indicator", findings);
      known.requireFit(indicator, decision.answer().get(), subject, place + "/answer", findings);
    }
    String first = decisions.putIfAbsent(Decision.of(decision), place);
    if (first != null) {
      findings.add(
          Finding.error("duplicate-adjudication", subject, place)
              .rule("one decision counts on one day")
              .value(decision.on().toString())
              .remedy("The first is at " + first + ".")
              .build());
    }
  }

  /** What is decided, and when. */
  private record Decision(String state, String round, String indicator, LocalDate on) {
    static Decision of(Adjudication a) {
      return new Decision(a.state(), a.round().id(), a.indicator().orElse(""), a.on());
    }
  }
}
