package org.ecpat.monitoring.examples.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Force;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.commitment.InstrumentKind;
import org.ecpat.monitoring.commitment.StateRegister;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.framework.Goal;

/** Makes the framework of an exercise. */
final class FrameworkMaker {
  /** Where the themes come from, and who wrote what is reconstructed. */
  private static final Set<String> ALWAYS = Set.of("la-strada-2521", "this-catalogue");

  private final Inputs inputs;
  private final StateRegister states;

  FrameworkMaker(Inputs inputs, StateRegister states) {
    this.inputs = inputs;
    this.states = states;
  }

  /** The framework with these indicators. */
  Framework make(String id, IndicatorTable indicators) {
    Row document = inputs.curated("documents").only("document", id + ".framework");
    List<Instrument> instruments =
        inputs.curated("instruments").rows().stream().map(FrameworkMaker::instrument).toList();
    Set<String> sources = new TreeSet<>(ALWAYS);
    instruments.forEach(instrument -> sources.addAll(instrument.sources()));
    return Framework.builder()
        .id(id)
        .version(document.text("version"))
        .title(document.translated("title"))
        .description(document.translation("description"))
        .certainty(document.certainty())
        .sources(new SourceList(inputs).of(sources))
        .states(states)
        .instruments(instruments)
        .commitments(commitments())
        .goals(goals(indicators))
        .indicators(indicators.indicators())
        .build();
  }

  private static Instrument instrument(Row row) {
    return Instrument.builder()
        .id(row.text("id"))
        .title(row.translated("title"))
        .kind(row.word(InstrumentKind.class, "kind"))
        .force(row.word(Force.class, "force"))
        .adopted(row.day("adopted").orElseThrow())
        .openFrom(row.day("open_from").orElseThrow())
        .inForce(row.day("in_force"))
        .openTo(row.list("open_to"))
        .certainty(row.certainty())
        .addSources(row.text("source"))
        .note(row.optional("note").map(Text::of))
        .build();
  }

  private List<Commitment> commitments() {
    Set<String> themes = new TreeSet<>();
    inputs.curated("themes").rows().forEach(row -> themes.add(row.text("id")));
    return inputs.curated("commitments").rows().stream()
        .map(
            row ->
                Commitment.builder()
                    .id(row.text("id"))
                    .instrument(row.text("instrument"))
                    .provision(row.translation("provision"))
                    .text(row.translated("text"))
                    .deadline(row.day("deadline"))
                    .themes(known(row.list("themes"), themes, row))
                    .certainty(row.certainty())
                    .build())
        .toList();
  }

  private static List<String> known(List<String> named, Set<String> themes, Row row) {
    Optional<String> unknown = named.stream().filter(theme -> !themes.contains(theme)).findFirst();
    unknown.ifPresent(
        theme -> {
          throw new IllegalStateException(row.where() + ": no theme '" + theme + "'");
        });
    return named;
  }

  private List<Goal> goals(IndicatorTable indicators) {
    return inputs.curated("goals").rows().stream()
        .filter(row -> !indicators.of(row.text("id")).isEmpty())
        .map(
            row ->
                Goal.builder()
                    .id(row.text("id"))
                    .title(row.translated("title"))
                    .description(row.translation("description"))
                    .weight(row.number("weight"))
                    .indicators(indicators.of(row.text("id")))
                    .certainty(row.certainty())
                    .build())
        .toList();
  }
}
