package org.ecpat.monitoring.report;

import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.State;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.methodology.Band;
import org.ecpat.monitoring.progress.AssessmentIdentity;

/** Says ids in words where there is no board to say them, as far as the framework knows them. */
final class Labels {
  private final Optional<Framework> framework;
  private final Wording wording;

  /** Labels of what was judged, if the report has the framework of the same id. */
  Labels(Report report, Wording wording, String framework) {
    this.framework = report.framework().filter(f -> f.id().equals(framework));
    this.wording = wording;
  }

  /** The title of the framework. */
  String title(AssessmentIdentity assessment) {
    return framework.map(Framework::title).map(wording::text).orElse(assessment.framework());
  }

  /** The code of a state and its name. */
  String state(String code) {
    return framework
        .flatMap(f -> f.states().state(code))
        .map(State::name)
        .map(name -> code + " " + wording.text(name))
        .orElse(code);
  }

  /** The title of a goal, the question of an indicator, or the words for the whole. */
  String node(String id) {
    Optional<Text> goal = framework.flatMap(f -> f.goal(id)).map(Goal::title);
    return id.equals(Framework.OVERALL)
        ? wording.say("quality.whole")
        : goal.or(() -> framework.flatMap(f -> f.indicator(id)).map(Indicator::question))
            .map(wording::text)
            .orElse(id);
  }

  /** The symbol and label of a band; a dash for none. */
  String band(List<Band> bands, Optional<String> id) {
    return id.map(wanted -> band(bands, wanted)).orElse(Context.NOTHING);
  }

  private String band(List<Band> bands, String id) {
    return bands.stream()
        .filter(b -> b.id().equals(id))
        .findFirst()
        .map(b -> b.symbol().map(s -> s + " ").orElse("") + wording.text(b.label()))
        .orElse(id);
  }
}
