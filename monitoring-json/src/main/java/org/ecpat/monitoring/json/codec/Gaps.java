package org.ecpat.monitoring.json.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecpat.monitoring.Finding;

/**
 * The items that were left out of lists when a document with mistakes was read in part.
 *
 * <p>Places in what was read count the items that are there; {@link #inDocument(Finding)} counts
 * them as the document does.
 */
final class Gaps {
  private static final Pattern PLACE = Pattern.compile("(?<=\\bat )/[^\\s;,.]+");

  private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

  /** The indices left out, rising, by the place of the list in the document. */
  private final Map<String, List<Integer>> left = new HashMap<>();

  /** Notes the place of an item that was left out; places come in the order of the document. */
  void add(String item) {
    int slash = item.lastIndexOf('/');
    left.computeIfAbsent(item.substring(0, slash), list -> new ArrayList<>())
        .add(Integer.valueOf(item.substring(slash + 1)));
  }

  /** The finding with places of the document. */
  Finding inDocument(Finding finding) {
    return left.isEmpty()
        ? finding
        : Finding.builder()
            .from(finding)
            .place(inDocument(finding.place()))
            .remedy(
                finding.remedy().map(r -> PLACE.matcher(r).replaceAll(m -> inDocument(m.group()))))
            .build();
  }

  private String inDocument(String place) {
    StringBuilder there = new StringBuilder();
    for (String part : place.isEmpty() ? new String[0] : place.substring(1).split("/", -1)) {
      List<Integer> gaps = left.get(there.toString());
      there
          .append('/')
          .append(gaps != null && INDEX.matcher(part).matches() ? shifted(part, gaps) : part);
    }
    return there.toString();
  }

  private static String shifted(String part, List<Integer> gaps) {
    int index = Integer.parseInt(part);
    for (int gap : gaps) {
      if (gap > index) {
        break;
      }
      index++;
    }
    return Integer.toString(index);
  }
}
