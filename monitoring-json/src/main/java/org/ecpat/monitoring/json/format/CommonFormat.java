package org.ecpat.monitoring.json.format;

import static org.ecpat.monitoring.json.codec.Codecs.ID;
import static org.ecpat.monitoring.json.codec.Codecs.STRING;
import static org.ecpat.monitoring.json.codec.Codecs.WORDING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecpat.monitoring.Certainty;
import org.ecpat.monitoring.Source;
import org.ecpat.monitoring.Text;
import org.ecpat.monitoring.json.codec.Codec;
import org.ecpat.monitoring.json.codec.Codecs;
import org.ecpat.monitoring.json.codec.Entity;
import org.ecpat.monitoring.json.codec.Forms;
import org.ecpat.monitoring.json.codec.JsonType;
import org.ecpat.monitoring.json.codec.Scalar;

/** The vocabulary that all documents share. */
final class CommonFormat {
  private static final String DEFAULT_TEXT = "text";

  private static final Scalar<String> LANGUAGE =
      Codecs.scalar(
          "language-tag",
          "must be 'text' or a lower-case language tag such as 'fr' or 'pt-br'",
          name -> name.matches(DEFAULT_TEXT + "|[a-z]{2,3}(-[a-z0-9]{2,8})*") ? name : null,
          name -> name,
          "^(text|[a-z]{2,3}(-[a-z0-9]{2,8})*)$");

  /** A text for readers: a string, or an object with its translations. */
  static final Codec<Text> TEXT =
      Forms.<Text>of("text", "A text for readers, with translations by language.")
          .with(
              JsonType.STRING,
              WORDING,
              text -> text.translations().isEmpty(),
              Text::of,
              Text::value)
          .with(
              JsonType.OBJECT,
              Codecs.map(LANGUAGE, WORDING, List.of(DEFAULT_TEXT)),
              text -> true,
              CommonFormat::text,
              CommonFormat::entries);

  static final Scalar<Certainty> CERTAINTY = Codecs.words(Certainty.class);

  static final Codec<Source> SOURCE =
      Entity.of(
              "source",
              "A publication or record that statements rest on.",
              Source::builder,
              Source.Builder::build)
          .required(
              "id",
              ID,
              Source::id,
              Source.Builder::id,
              "The name by which other parts refer to it.")
          .optional(
              "number",
              STRING,
              Source::number,
              Source.Builder::number,
              "The number in its publisher's or library's own series.")
          .required("title", TEXT, Source::title, Source.Builder::title, "The title.")
          .list(
              "authors",
              STRING,
              Source::authors,
              Source.Builder::authors,
              "The authors, in the order of the title page.")
          .optional(
              "publisher", STRING, Source::publisher, Source.Builder::publisher, "The publisher.")
          .optional(
              "date",
              STRING,
              Source::date,
              Source.Builder::date,
              "The date as published: YYYY, YYYY-MM or YYYY-MM-DD.")
          .list(
              "types",
              STRING,
              Source::types,
              Source.Builder::types,
              "The kinds of publication, such as report or data set.")
          .list(
              "keywords",
              STRING,
              Source::keywords,
              Source.Builder::keywords,
              "Words under which it is filed.")
          .optional(
              "availability",
              TEXT,
              Source::availability,
              Source.Builder::availability,
              "Where and how it can be had.")
          .optional("link", STRING, Source::link, Source.Builder::link, "Its address.")
          .optional(
              "licence",
              STRING,
              Source::licence,
              Source.Builder::licence,
              "The licence under which it may be used.")
          .optional(
              "attribution",
              STRING,
              Source::attribution,
              Source.Builder::attribution,
              "The words in which its makers ask to be named.")
          .codec();

  private CommonFormat() {}

  private static Text text(Map<String, String> entries) {
    Map<String, String> translations = new TreeMap<>(entries);
    String value = translations.remove(DEFAULT_TEXT);
    return new Text(value == null ? "" : value, translations);
  }

  private static Map<String, String> entries(Text text) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(DEFAULT_TEXT, text.value());
    entries.putAll(text.translations());
    return entries;
  }
}
