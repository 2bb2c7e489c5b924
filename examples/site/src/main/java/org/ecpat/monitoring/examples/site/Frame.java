package org.ecpat.monitoring.examples.site;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param words the words of its language
 * @param file its file, which it has in every language
 * @param title its title
 * @param site the title of the site
 * @param round the round
 * @param languages the languages
 * @param made which documents it was made of
 * @param hasCommitments whether there are pages of commitments
 */
public record Frame(
    Words words,
    String file,
    String title,
    String site,
    String round,
    List<Language> languages,
    String made,
    boolean hasCommitments) {

  /**
   * A language in which the page can be read.
   *
   * @param tag its tag
   * @param name its own name
   * @param current whether it is the language of the page
   */
  public record Language(String tag, String name, boolean current) {}

  static Frame of(Context context, String file, String title) {
    Words words = context.words();
    return new Frame(
        words,
        file,
        title,
        words.text(context.framework().title()),
        words.say("round", Clean.text(context.board().round().id())),
        context.languages(),
        words.say(
            "footer.made",
            Clean.text(context.header().framework() + " " + context.header().frameworkVersion()),
            Clean.text(
                context.header().methodology() + " " + context.header().methodologyVersion()),
            Clean.text(
                context.header().observations() + " " + context.header().observationsVersion()),
            words.date(context.board().round().date())),
        !context.framework().commitments().isEmpty());
  }
}
