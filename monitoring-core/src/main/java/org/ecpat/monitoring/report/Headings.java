package org.ecpat.monitoring.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.observation.Adjudication;
import org.ecpat.monitoring.scoring.BoardHeader;

/** The lines in which board and card say alike what was judged, and what was decided. */
final class Headings {
  private Headings() {}

  /** The title of the framework, or its id, and the round. */
  static String title(Context context) {
    BoardHeader header = context.header();
    String framework =
        context
            .report()
            .framework()
            .filter(f -> f.id().equals(header.framework()))
            .map(Framework::title)
            .map(context.wording()::text)
            .orElse(header.framework());
    return context.say("title", framework, header.round().id());
  }

  /** Which documents of which versions, and the day. */
  static String subtitle(Context context) {
    BoardHeader header = context.header();
    return context.say(
        "subtitle",
        header.framework() + " " + header.frameworkVersion(),
        header.methodology() + " " + header.methodologyVersion(),
        header.observations() + " " + header.observationsVersion(),
        header.round().date().toString());
  }

  /** Who said something and when, in brackets after a space; empty if neither is known. */
  static String who(Optional<String> by, Optional<LocalDate> on) {
    List<String> who = new ArrayList<>();
    by.ifPresent(who::add);
    on.ifPresent(day -> who.add(day.toString()));
    return who.isEmpty() ? "" : " (" + String.join(", ", who) + ")";
  }

  /** A text with a point at its end, unless it ends with a sign of its own. */
  static String sentence(String text) {
    return text.isEmpty() || ".!?”".indexOf(text.charAt(text.length() - 1)) >= 0
        ? text
        : text + ".";
  }

  /** A decided rating, with who, when and why. */
  static String decision(Context context, String state, Adjudication decision) {
    return context.say(
        "decided",
        state,
        decision.rating().map(context::band).orElse(Context.NOTHING),
        decision.by(),
        decision.on().toString(),
        context.wording().text(decision.why()));
  }
}
