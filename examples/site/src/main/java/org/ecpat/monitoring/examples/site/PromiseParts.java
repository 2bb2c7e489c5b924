package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;
import org.ecpat.monitoring.examples.site.IndicatorLine.Standing;
import org.ecpat.monitoring.scoring.CommitmentScore;
import org.ecpat.monitoring.scoring.Fulfilment;
import org.ecpat.monitoring.scoring.KeptCommitment;
import org.ecpat.monitoring.scoring.OverdueCommitment;
import org.ecpat.monitoring.scoring.Scorecard;
import org.ecpat.monitoring.scoring.StateCommitments;

/** How far a state keeps its promises: by instrument, and within it by commitment. */
public final class PromiseParts {
  private static final List<Standing> COUNTED =
      List.of(Standing.GOOD, Standing.OPEN, Standing.PART, Standing.BAD, Standing.GAP);

  /** Those with a score, which does not say in words how far a promise is kept. */
  private static final Set<Fulfilment> KNOWN = EnumSet.range(Fulfilment.KEPT, Fulfilment.NOT_KEPT);

  private final Context context;
  private final Words words;
  private final Scorecard card;
  private final StateCommitments kept;
  private final List<Promise> promises;

  PromiseParts(Context context, Scorecard card) {
    this.context = context;
    this.words = context.words();
    this.card = card;
    this.kept = context.kept(card.state());
    this.promises = kept.commitments().stream().map(this::promise).toList();
  }

  /**
   * A commitment on a card.
   *
   * @param id its id
   * @param instrument the id of its instrument
   * @param file the file of its page
   * @param provision where it stands in its instrument
   * @param text what is promised
   * @param standing how far it is kept
   * @param kept the same in words; nothing where the score says it
   * @param score how far it is kept, or why that is not known
   * @param overdue the day by which it was to be kept, if that has passed and it is not known to be
   */
  public record Promise(
      String id,
      String instrument,
      String file,
      String provision,
      String text,
      Standing standing,
      String kept,
      String score,
      Optional<String> overdue) {}

  /**
   * An instrument with its commitments.
   *
   * @param title its title
   * @param force whether it binds
   * @param score how far it is kept, or why that is not known
   * @param bar the same as a line
   * @param counts how many of its commitments are kept
   * @param promises its commitments
   */
  public record Agreement(
      String title, String force, String score, Bar bar, String counts, List<Promise> promises) {}

  /** The instruments that counted for the state on the day of the round. */
  public List<Agreement> agreements() {
    List<Agreement> all = new ArrayList<>();
    for (CommitmentScore score : card.instruments()) {
      List<Promise> own =
          promises.stream()
              .filter(p -> p.instrument().equals(score.id()))
              .filter(p -> p.standing() != Standing.NONE)
              .toList();
      if (!own.isEmpty()) {
        all.add(agreement(score, own));
      }
    }
    return all;
  }

  private Agreement agreement(CommitmentScore score, List<Promise> own) {
    Optional<Instrument> instrument = context.framework().instrument(score.id());
    return new Agreement(
        instrument.map(i -> words.text(i.title())).orElse(Clean.text(score.id())),
        instrument.map(i -> words.word("force", i.force())).orElse(""),
        words.number(score.value(), score.reason()),
        Bar.of(score.value(), Optional.empty(), context.header().range()),
        counts(own),
        own);
  }

  /** How many of all commitments are kept, and how many are not. */
  public String counts() {
    return counts(promises.stream().filter(p -> p.standing() != Standing.NONE).toList());
  }

  private String counts(List<Promise> some) {
    return COUNTED.stream()
        .filter(standing -> count(some, standing) > 0)
        .map(standing -> words.say("promises." + standing.css(), count(some, standing)))
        .collect(Collectors.joining(" · "));
  }

  private static long count(List<Promise> promises, Standing standing) {
    return promises.stream().filter(p -> p.standing() == standing).count();
  }

  /** The commitments whose day has passed and which are not known to be wholly kept. */
  public List<Promise> overdue() {
    return kept.overdue().stream().map(this::overdue).toList();
  }

  private Promise overdue(OverdueCommitment overdue) {
    String score =
        kept.commitment(overdue.commitment())
            .map(c -> words.number(c.score().value(), c.score().reason()))
            .orElseGet(() -> words.say("fulfilment.unmeasured"));
    return promise(
        overdue.commitment(),
        overdue.fulfilment(),
        score,
        Optional.of(words.date(overdue.deadline())));
  }

  private Promise promise(KeptCommitment one) {
    String score = words.number(one.score().value(), one.score().reason());
    return promise(one.id(), one.fulfilment(), score, one.overdueSince().map(words::date));
  }

  private Promise promise(
      String id, Fulfilment fulfilment, String score, Optional<String> overdue) {
    Commitment commitment = context.commitment(id);
    return new Promise(
        commitment.id(),
        commitment.instrument(),
        context.commitmentFile(commitment.id()).orElseThrow(),
        words.text(commitment.provision()),
        words.text(commitment.text()),
        Standing.of(fulfilment),
        KNOWN.contains(fulfilment) ? words.word("fulfilment", fulfilment) : "",
        score,
        overdue);
  }
}
