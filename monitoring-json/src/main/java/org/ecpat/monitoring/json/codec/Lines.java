package org.ecpat.monitoring.json.codec;

import org.ecpat.monitoring.Finding;

/** Turns columns counted in bytes, as the parser does, into columns counted in characters. */
final class Lines {
  private final byte[] bytes;
  private int line = 1;
  private int start;

  /** How far the line has been counted, and the column there. */
  private int counted;

  private int column = 1;

  Lines(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
    this.counted = start;
  }

  /** The finding with its column in characters; findings come in order of line and column. */
  Finding inCharacters(Finding finding) {
    if (finding.line().isEmpty() || finding.column().isEmpty()) {
      return finding;
    }
    while (line < finding.line().getAsInt() && start < bytes.length) {
      skipLine();
    }
    int end = Math.min(bytes.length, start + finding.column().getAsInt() - 1);
    while (counted < end) {
      column += (bytes[counted] & 0xC0) == 0x80 ? 0 : 1;
      counted++;
    }
    return Finding.builder().from(finding).column(column).build();
  }

  private void skipLine() {
    while (start < bytes.length && bytes[start] != '\n' && bytes[start] != '\r') {
      start++;
    }
    boolean pair = start + 1 < bytes.length && bytes[start] == '\r' && bytes[start + 1] == '\n';
    start += pair ? 2 : 1;
    line++;
    counted = start;
    column = 1;
  }
}
