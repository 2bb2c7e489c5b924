package org.ecpat.monitoring.examples.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** A headless Chromium without a network, and what the tests ask of it. */
final class Browser implements AutoCloseable {
  private static final String AXE = resource("/axe.min.js");

  private static final long TALLEST = 16_000;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A new browser with a profile of its own. */
  static Browser open(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(named("CHROMIUM", "/usr/bin/chromium"));
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
        "--lang=en",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of(named("CHROMEDRIVER", "/usr/bin/chromedriver")).toFile())
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    // The checker looks at every cell of the board, which takes long on a busy machine.
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    return new Browser(driver);
  }

  private static String named(String variable, String standard) {
    return Optional.ofNullable(System.getenv(variable)).orElse(standard);
  }

  private static String resource(String name) {
    try (InputStream bytes = Browser.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void go(Path page) {
    driver.get(page.toUri().toString());
  }

  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** The texts of the elements that can be seen. */
  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  Object run(String script) {
    return Objects.requireNonNull(driver.executeScript(script));
  }

  /** The size of the window in CSS pixels, as a desktop or a phone has it. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** A picture of the whole page, down to the height that the browser can draw at once. */
  void screenshot(Path file) {
    long width = (Long) run("return document.documentElement.clientWidth");
    long height = (Long) run("return document.documentElement.scrollHeight");
    Map<String, Object> part =
        Map.of("x", 0, "y", 0, "width", width, "height", Math.min(height, TALLEST), "scale", 1);
    Map<String, Object> picture =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", part));
    write(file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
  }

  /** Presses a key wherever the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Gives an element the focus, as a reader gets there with the tab key. */
  void focus(String selector) {
    driver.executeScript("arguments[0].focus()", find(selector));
  }

  /** The element that has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** The page on paper: keeps the PDF and returns its text. */
  String print(Path file) {
    byte[] pdf = Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    write(file, pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe-core finds by WCAG 2.2 A and AA and by its best practices, one line each. */
  List<String> violations() {
    driver.executeScript(AXE);
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
            axe.run(document, {
              runOnly: {type: "tag", values: tags},
              resultTypes: ["violations"],
              preload: false})
              .then((result) => done(result.violations.map((v) =>
                v.id + ": " + v.help + " (" + v.nodes.length + ") "
                  + v.nodes[0].html.slice(0, 200) + " " + v.nodes[0].failureSummary)));
            """);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  /** What the browser complained of since it was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
