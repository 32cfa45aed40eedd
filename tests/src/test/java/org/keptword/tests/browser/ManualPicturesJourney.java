package org.keptword.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.keptword.tests.harness.Suite;

/**
 * Takes the pictures of the manual from the demonstration, when asked to: {@code -Dkeptword.manual=docs/manual/pictures}. They have few
 * colors, so that each stays below 60 KB.
 */
@Tag(Suite.SITE)
@EnabledIfSystemProperty(named = "keptword.manual", matches = ".+")
class ManualPicturesJourney extends BrowserJourney {

    private static final Path FOLDER =
            Path.of(System.getProperty("keptword.home"), System.getProperty("keptword.manual", ""));
    private static final int LARGEST = 60_000;
    private static final int COLORS = 96;

    @Test
    void picturesForCounselors() throws IOException {
        Page page = signIn("counselor1", Look.DESK);
        page.setViewportSize(1180, 720);
        take(page, "today", new Clip(0, 0, 1180, 620));
        page.keyboard().press("Control+k");
        page.keyboard().type("theo");
        assertThat(page.locator("#palette-state")).containsText("Results");
        take(page, "palette", new Clip(200, 40, 780, 470));
        page.keyboard().press("Escape");
        page.navigate(CasePages.find(page, "Maya & Theo").address());
        take(page, "case", new Clip(0, 0, 1180, 700));
        page.navigate(page.url().replaceAll("[?#].*", "") + "/progress");
        page.locator("main h2", new Page.LocatorOptions().setHasText("Words"))
                .first()
                .evaluate("heading => heading.scrollIntoView()");
        take(page, "progress", new Clip(0, 0, 1180, 700));
        page.setViewportSize(1440, 800);
        page.navigate("/review");
        page.locator(".queue-row", new Page.LocatorOptions().setHasText("Theo"))
                .first()
                .click();
        assertThat(page.locator("#review")).isVisible();
        take(page, "review", new Clip(0, 0, 1440, 760));
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        Locator keys = page.locator("#keys");
        write("keys", keys.screenshot());
    }

    @Test
    void picturesForClients() throws IOException {
        Page page = signIn("client1", Look.PHONE);
        take(page, "home", new Clip(0, 0, 390, 700));
        page.locator("a[href^='/homework/']:text-is('Start'), a[href^='/homework/']:text-is('Continue')")
                .first()
                .click();
        page.waitForURL("**/homework/*");
        take(page, "exercise", new Clip(0, 0, 390, 700));
    }

    @Test
    void picturesForManagers() throws IOException {
        Page page = signIn("manager1", Look.DESK);
        page.setViewportSize(1180, 720);
        take(page, "people", new Clip(0, 0, 1180, 560));
    }

    private static void take(Page page, String name, Clip clip) throws IOException {
        page.waitForLoadState();
        write(name, page.screenshot(new Page.ScreenshotOptions().setClip(clip)));
    }

    private static void write(String name, byte[] picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(fewColors(ImageIO.read(new ByteArrayInputStream(picture))), "png", out);
        assertTrue(out.size() < LARGEST, () -> name + " has " + out.size() + " bytes");
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), out.toByteArray());
    }

    /** The picture in its most frequent colors, vivid ones before grays; each other color becomes the nearest of them. */
    private static BufferedImage fewColors(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<Integer> colors = counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Integer, Integer> color) ->
                        -color.getValue() * (1L + vividness(color.getKey()) / 8)))
                .limit(COLORS)
                .map(Map.Entry::getKey)
                .toList();
        int[] palette = colors.stream().mapToInt(color -> color | 0xFF000000).toArray();
        BufferedImage few = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int color = picture.getRGB(x, y) & 0xFFFFFF;
                few.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(color, one -> nearest(one, palette)));
            }
        }
        return few;
    }

    private static int vividness(int color) {
        Color of = new Color(color);
        int most = Math.max(of.getRed(), Math.max(of.getGreen(), of.getBlue()));
        return most - Math.min(of.getRed(), Math.min(of.getGreen(), of.getBlue()));
    }

    private static int nearest(int color, int[] palette) {
        Color of = new Color(color);
        return java.util.stream.IntStream.range(0, palette.length)
                .boxed()
                .min(Comparator.comparingInt(at -> distance(of, new Color(palette[at]))))
                .orElseThrow();
    }

    private static int distance(Color one, Color other) {
        int red = one.getRed() - other.getRed();
        int green = one.getGreen() - other.getGreen();
        int blue = one.getBlue() - other.getBlue();
        return red * red + green * green + blue * blue;
    }
}
