package org.ecpat.monitoring.json.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.ecpat.monitoring.framework.Framework;
import org.ecpat.monitoring.json.Catalog;
import org.ecpat.monitoring.json.Documents;
import org.ecpat.monitoring.observation.Confidentiality;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {
  private static String canonical(String json) {
    return new String(Canonical.of(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  /** RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
  })
  void numbersArePrintedAsTheStandardDoes(String bits, String printed) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(Canonical.number(value)).isEqualTo(printed);
  }

  @Test
  void numbersArePrintedAsByAnotherImplementation() throws IOException {
    Random random = new Random(8785);
    for (int i = 0; i < 100_000; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      double few = random.nextInt(10_000) * Math.pow(10, random.nextInt(50) - 30);
      for (double value : new double[] {any, few}) {
        if (Double.isFinite(value)) {
          assertThat(Canonical.number(value)).isEqualTo(NumberToJSON.serializeNumber(value));
        }
      }
    }
  }

  /** RFC 8785, section 3.2.2. */
  @Test
  void theExampleOfTheStandard() {
    assertThat(
            canonical(
                """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }"""))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785, section 3.2.3: the order of UTF-16 code units. */
  @Test
  void propertiesAreSorted() {
    assertThat(
            canonical(
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,"
                    + "\"\\u00f6\":[],\"\":{}}"))
        .isEqualTo(
            "{\"\":{},\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":[],\"€\":1,\"\uD83D\uDE00\":5,\"\uFB33\":3}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"public-record", "ecpat-state-progress"})
  void documentsAreWrittenAsByAnotherImplementation(String name) throws IOException {
    Framework framework = Catalog.framework(name);
    assertThat(Documents.canonical(framework))
        .isEqualTo(new JsonCanonicalizer(Documents.text(framework)).getEncodedUTF8());
  }

  @Test
  void theDigestIsThatOfTheCanonicalForm() {
    Framework framework =
        Documents.read(
            Framework.class,
            "{\"version\": \"1.0\", \"format\": \"ecpat-monitoring/framework\",\n \"title\": \"é\","
                + " \"id\": \"x\", \"contentVersion\": \"1\"}");
    assertThat(new String(Documents.canonical(framework), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"format\":\"ecpat-monitoring/framework\",\"id\":\"x\",\"title\":\"é\",\"version\":\"1.0\"}");
    // printf '%s' '…the text above…' | sha256sum
    assertThat(Documents.digest(framework))
        .isEqualTo("66cdc3b93c7894e04101ce5c825b3ba0adb1ac9b614090ab585409f58fb7de5c");
    assertThat(Documents.writer().including(Confidentiality.RESTRICTED).digest(framework))
        .isEqualTo(Documents.digest(framework));
  }
}
