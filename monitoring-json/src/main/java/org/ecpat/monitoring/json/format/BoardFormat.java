package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.NUMBER;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;
import static org.ecpat.monitoring.json.format.CommonFormat.SOURCE;
import static org.ecpat.monitoring.json.format.CommonFormat.TEXT;
import static org.ecpat.monitoring.json.format.RatingFormat.BAND;
import static org.ecpat.monitoring.json.format.RatingFormat.CAP;
import static org.ecpat.monitoring.json.format.RatingFormat.DIGITS;
import static org.ecpat.monitoring.json.format.RatingFormat.RANGE;

import java.util.Map;
import java.util.TreeMap;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Fields;
import org.ecpat.monitoring.json.codec.ObjectCodec;
import org.ecpat.monitoring.methodology.Classification;
import org.ecpat.monitoring.methodology.Ranking;
import org.ecpat.monitoring.scoring.BoardHeader;
import org.ecpat.monitoring.scoring.Node;
import org.ecpat.monitoring.scoring.Scoreboard;

/** Scoreboards and what they say about themselves. */
final class BoardFormat {

  static final Codec<BoardHeader> HEADER =
      Entity.of(
              "header",
              "What a scoreboard says about itself: what was judged, by what, and how to read it.",
              BoardHeader::builder,
              BoardHeader.Builder::build)
          .required(
              "framework",
              ID,
              BoardHeader::framework,
              BoardHeader.Builder::framework,
              "The id of the framework.")
          .required(
              "frameworkVersion",
              WORDING,
              BoardHeader::frameworkVersion,
              BoardHeader.Builder::frameworkVersion,
              "The version of the framework.")
          .required(
              "methodology",
              ID,
              BoardHeader::methodology,
              BoardHeader.Builder::methodology,
              "The id of the methodology.")
          .required(
              "methodologyVersion",
              WORDING,
              BoardHeader::methodologyVersion,
              BoardHeader.Builder::methodologyVersion,
              "The version of the methodology.")
          .required(
              "observations",
              ID,
              BoardHeader::observations,
              BoardHeader.Builder::observations,
              "The id of the observations.")
          .required(
              "observationsVersion",
              WORDING,
              BoardHeader::observationsVersion,
              BoardHeader.Builder::observationsVersion,
              "The version of the observations.")
          .required(
              "round",
              EvidenceFormat.ROUND,
              BoardHeader::round,
              BoardHeader.Builder::round,
              "The round.")
          .required(
              "range", RANGE, BoardHeader::range, BoardHeader.Builder::range, "The score range.")
          .usual(
              "order",
              Codecs.words(Ranking.Order.class),
              Ranking.Order.HIGHEST_FIRST,
              BoardHeader::order,
              BoardHeader.Builder::order,
              "Which end of the scores is better.")
          .required(
              "printedDigits",
              DIGITS,
              BoardHeader::printedDigits,
              BoardHeader.Builder::printedDigits,
              "The digits after the point that tables print.")
          .list(
              "bands",
              BAND,
              BoardHeader::bands,
              BoardHeader.Builder::bands,
              "The bands of the rating, the lowest first.")
          .usual(
              "classification",
              ClassificationFormat.CLASSIFICATION,
              Classification.byScore(),
              BoardHeader::classification,
              BoardHeader.Builder::classification,
              "How states come into bands.")
          .list(
              "caps", CAP, BoardHeader::caps, BoardHeader.Builder::caps, "The caps on the rating.")
          .list(
              "nodes",
              node(),
              BoardHeader::nodes,
              BoardHeader.Builder::nodes,
              "The nodes of the tree, the whole first, each goal before what is below it.")
          .map(
              "parameters",
              ID,
              Codecs.map(STRING, NUMBER),
              BoardFormat::parameters,
              BoardHeader.Builder::parameters,
              "The fitted parameters of the normalisations, by indicator.")
          .list(
              "sources",
              SOURCE,
              BoardHeader::sources,
              BoardHeader.Builder::sources,
              "The sources, whose makers ask to be named.")
          .list(
              "restrictedSources",
              CitedSource.CODEC,
              header -> CitedSource.restricted(header.restrictedSources()),
              (builder, cited) -> builder.restrictedSources(CitedSource.sources(cited)),
              "The sources that only restricted evidence rests on; written with it alone.")
          .list(
              "findings",
              FindingFormat.FINDING,
              BoardHeader::findings,
              BoardHeader.Builder::findings,
              "What is doubtful in the input.")
          .codec();

  static final ObjectCodec<Scoreboard> BOARD = board();

  private BoardFormat() {}

  private static Map<String, Map<String, Double>> parameters(BoardHeader header) {
    Map<String, Map<String, Double>> sorted = new TreeMap<>();
    header.parameters().forEach((indicator, p) -> sorted.put(indicator, new TreeMap<>(p)));
    return sorted;
  }

  private static Codec<Node> node() {
    var fields = Fields.<Node>of("node", "One place in the tree of scores.").inOneLine();
    var id = fields.required("id", ID, Node::id, "The id of the goal or indicator, or overall.");
    var parent =
        fields.optional(
            "parent", ID, Node::parent, "The id of the node above; the whole has none.");
    var kind =
        fields.required("kind", Codecs.words(Node.Kind.class), Node::kind, "What stands there.");
    var label = fields.required("label", TEXT, Node::label, "Its name for readers.");
    return fields.codec(v -> new Node(v.get(id), v.get(parent), v.get(kind), v.get(label)));
  }

  private static ObjectCodec<Scoreboard> board() {
    var fields = Fields.<Scoreboard>of("scoreboard", "The scorecards of all states in a round.");
    var header =
        fields.required("header", HEADER, Scoreboard::header, "What the board says about itself.");
    var cards =
        fields.list(
            "cards", CardFormat.CARD, Scoreboard::cards, "The cards in order of state code.");
    return fields.codec(v -> Scoreboard.of(v.get(header), v.get(cards)));
  }
}
