package org.ecpat.monitoring.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecpat.monitoring.Finding;
import org.ecpat.monitoring.InvalidInputException;

/** The text that the bytes of a table are, in UTF-8. */
final class SheetText {
  private static final String MARK = "\uFEFF";

  private SheetText() {}

  /**
   * The text, without a byte order mark.
   *
   * @throws InvalidInputException if it is in another encoding, or is no text
   */
  static String of(String name, byte[] bytes) {
    if (isArchive(bytes)) {
      throw refusal(name, "must be CSV", "a workbook (.xlsx, .ods)", "Save it as 'CSV UTF-8'.", 1);
    }
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), out, true);
    String text = out.flip().toString();
    boolean wide = isWide(bytes) || text.indexOf('\0') >= 0;
    if (result.isError() || wide) {
      throw refusal(
          name,
          "must be in UTF-8",
          wide ? "UTF-16 or UTF-32" : "letters of another encoding, such as Windows-1252",
          "Save it again as 'CSV UTF-8'.",
          wide ? 1 : 1 + (int) text.chars().filter(c -> c == '\n').count());
    }
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  /** Whether it begins as a ZIP archive does, which workbooks are. */
  private static boolean isArchive(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /** Whether it begins with a byte order mark of UTF-16. */
  private static boolean isWide(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) + (bytes[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  private static InvalidInputException refusal(
      String name, String rule, String found, String remedy, int line) {
    return new InvalidInputException(
        name,
        List.of(
            Finding.error("encoding", "table", "")
                .rule(rule)
                .value(found)
                .remedy(remedy)
                .line(line)
                .build()));
  }
}
