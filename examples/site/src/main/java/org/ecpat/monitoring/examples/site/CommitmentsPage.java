package org.ecpat.monitoring.examples.site;

import java.util.ArrayList;
import java.util.List;
import org.ecpat.monitoring.commitment.Commitment;
import org.ecpat.monitoring.commitment.Instrument;

/** All commitments, by instrument. */
public final class CommitmentsPage {
  private final Context context;
  private final Words words;

  CommitmentsPage(Context context) {
    this.context = context;
    this.words = context.words();
  }

  /**
   * An instrument.
   *
   * @param title its title
   * @param facts what it is in law and since when
   * @param commitments its commitments
   */
  public record Agreement(String title, String facts, List<CommitmentPage> commitments) {}

  /** The instruments that have commitments, in order of the framework. */
  public List<Agreement> agreements() {
    List<Agreement> all = new ArrayList<>();
    for (Instrument instrument : context.framework().instruments()) {
      List<CommitmentPage> commitments =
          context.framework().commitments().stream()
              .filter(c -> c.instrument().equals(instrument.id()))
              .map((Commitment c) -> new CommitmentPage(context, c))
              .toList();
      if (!commitments.isEmpty()) {
        all.add(
            new Agreement(
                words.text(instrument.title()),
                words.word("kind", instrument.kind())
                    + ", "
                    + words.word("force", instrument.force())
                    + " · "
                    + words.say("commitment.adopted", words.date(instrument.adopted())),
                commitments));
      }
    }
    return all;
  }
}
