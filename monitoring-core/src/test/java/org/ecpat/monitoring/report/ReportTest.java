package org.ecpat.monitoring.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecpat.monitoring.InvalidInputException;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void settingsOutOfRangeAreReportedTogether() {
    assertThatThrownBy(() -> Report.builder().width(20).digits(10).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error width at /width: report: must be from 60 to 1000; found 20.\n"
                + "error digits at /digits: report: must be from 0 to 9; found 10.");
  }

  @Test
  void aPageReadsAsItsPlainText() {
    Page page = Report.standard().board(Samples.board());
    assertThat(page).hasToString(page.plain());
  }
}
