package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.examples.site.IndicatorLine.Standing;
import org.ecpat.monitoring.framework.CommitmentLink;
import org.ecpat.monitoring.framework.Indicator;
import org.ecpat.monitoring.scoring.CommitmentScore;
import org.ecpat.monitoring.scoring.Scorecard;

/** The page of one commitment: what was promised, how it is measured, who keeps it. */
public final class CommitmentPage {
  private final Context context;
  private final Words words;
  private final Commitment commitment;
  private final Optional<Instrument> instrument;

  CommitmentPage(Context context, Commitment commitment) {
    this.context = context;
    this.words = context.words();
    this.commitment = commitment;
    this.instrument = context.framework().instrument(commitment.instrument());
  }

  /**
   * A state and how far it keeps the commitment.
   *
   * @param name its name
   * @param file the file of its card
   * @param score how far it keeps it; nothing where that goes without saying
   */
  public record Keeper(String name, String file, String score) {}

  /**
   * States that keep it alike.
   *
   * @param standing how far
   * @param title the same in words
   * @param keepers the states, by name
   * @param at where their part of the chart begins, from 0 to 100
   * @param width how wide it is
   */
  public record Keepers(
      Standing standing, String title, List<Keeper> keepers, String at, String width) {}

  /**
   * A question that measures the commitment.
   *
   * @param label its short name
   * @param question the question
   * @param weight how much it says about the commitment, in per cent
   */
  public record Question(String label, String question, String weight) {}

  /** The file of the page. */
  public String file() {
    return context.commitmentFile(commitment.id()).orElseThrow();
  }

  /** Its id. */
  public String id() {
    return Clean.text(commitment.id());
  }

  /** What is promised. */
  public String text() {
    return words.text(commitment.text());
  }

  /** Where it stands in the instrument. */
  public String provision() {
    return words.text(commitment.provision());
  }

  /** The title of the instrument. */
  public String instrument() {
    return instrument.map(i -> words.text(i.title())).orElse(Clean.text(commitment.instrument()));
  }

  /** What is known about it, in short statements. */
  public List<String> facts() {
    List<String> facts = new ArrayList<>();
    instrument.ifPresent(
        i -> {
          facts.add(words.word("kind", i.kind()) + ", " + words.word("force", i.force()));
          facts.add(words.say("commitment.adopted", words.date(i.adopted())));
          i.inForce().ifPresent(d -> facts.add(words.say("commitment.in-force", words.date(d))));
        });
    commitment
        .deadline()
        .ifPresent(d -> facts.add(words.say("commitment.deadline", words.date(d))));
    Optional.ofNullable(context.results().kept().overdue().get(commitment.id()))
        .ifPresent(late -> facts.add(words.say("commitment.overdue", late.size())));
    facts.add(words.say("commitment.certainty", words.word("certainty", commitment.certainty())));
    return facts;
  }

  /** The questions that measure it. */
  public List<Question> questions() {
    double total = 0;
    for (Indicator indicator : context.framework().indicators()) {
      total += weight(indicator);
    }
    List<Question> questions = new ArrayList<>();
    for (Indicator indicator : context.framework().indicators()) {
      double weight = weight(indicator);
      if (weight > 0) {
        questions.add(
            new Question(
                context.label(indicator.id()),
                words.text(indicator.question()),
                words.percent(weight / total)));
      }
    }
    return questions;
  }

  private double weight(Indicator indicator) {
    return indicator.links().stream()
        .filter(l -> l.commitment().equals(commitment.id()))
        .mapToDouble(CommitmentLink::weight)
        .sum();
  }

  /** The states, those that keep it first. */
  public List<Keepers> keepers() {
    Map<Standing, List<Keeper>> all = new EnumMap<>(Standing.class);
    for (Scorecard card : context.byName()) {
      context
          .kept(card.state())
          .commitment(commitment.id())
          .ifPresent(
              kept -> {
                Standing standing = Standing.of(kept.fulfilment());
                all.computeIfAbsent(standing, k -> new ArrayList<>())
                    .add(keeper(card, kept.score(), standing));
              });
    }
    double total = all.values().stream().mapToInt(List::size).sum();
    List<Keepers> groups = new ArrayList<>();
    double at = 0;
    for (Map.Entry<Standing, List<Keeper>> entry : all.entrySet()) {
      double width = 100 * entry.getValue().size() / total;
      groups.add(
          new Keepers(
              entry.getKey(),
              words.say("keepers." + entry.getKey().css(), entry.getValue().size()),
              entry.getValue(),
              Bar.length(at),
              Bar.length(width)));
      at += width;
    }
    return groups;
  }

  /** The chart of {@link #keepers()} in words. */
  public String keepersInWords() {
    return keepers().stream().map(Keepers::title).collect(Collectors.joining("; "));
  }

  private Keeper keeper(Scorecard card, CommitmentScore score, Standing standing) {
    return new Keeper(
        context.name(card),
        context.stateFile(card.state()).orElseThrow(),
        standing == Standing.PART || standing == Standing.GAP
            ? words.number(score.value(), score.reason())
            : "");
  }
}
