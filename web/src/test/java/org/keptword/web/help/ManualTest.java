package org.keptword.web.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keptword.shared.Role;
import org.keptword.web.routing.Route;
import org.keptword.web.text.Language;
import org.keptword.web.text.LocalizedTexts;
import org.keptword.web.text.TextsOnDisk;

/** The manuals as they are written, in both languages, and the help of every page. */
class ManualTest {

    private static final Path MANUAL = Path.of("../docs/manual");
    private static final Path PICTURES = MANUAL.resolve("pictures");
    private static final long LARGEST_PICTURE = 60_000;
    private static final List<Role> READERS = List.of(Role.COUNSELOR, Role.SUPERVISOR, Role.CLIENT, Role.MANAGER);

    private static List<Chapter> chapters(Audience audience, Locale language) throws IOException {
        List<Chapter> found = new ArrayList<>();
        ChapterReader reader = new ChapterReader(ManualTest::picture);
        Set<String> paths = files(audience).stream().map(Path::toString).collect(Collectors.toSet());
        for (String path : Manual.files(paths, language.getLanguage())) {
            Path file = Path.of(path);
            found.add(reader.read(file.getFileName().toString(), Files.readString(file)));
        }
        return found;
    }

    private static Picture picture(String name) {
        try (InputStream in = Files.newInputStream(PICTURES.resolve(name))) {
            return Picture.read("/assets/manual/" + name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Audience audience) throws IOException {
        try (Stream<Path> files = Files.list(MANUAL.resolve(audience.folder()))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aChapterThatALanguageLacksIsReadInEnglish() {
        assertEquals(
                List.of("/m/01-start.eo.md", "/m/02-review.en.md"),
                Manual.files(
                        Set.of("/m/01-start.en.md", "/m/01-start.eo.md", "/m/02-review.en.md", "/m/02-review.es.md"),
                        "eo"));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void everyChapterIsThereInBothLanguages(Audience audience) throws IOException {
        List<String> names = files(audience).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        Set<String> english = ofLanguage(names, "en");
        assertEquals(english, ofLanguage(names, "es"));
        assertTrue(names.stream().allMatch(name -> english.contains(chapter(name))), "no other file");
        assertTrue(english.size() > 5);
        assertEquals(
                shape(audience, Language.ENGLISH),
                shape(audience, Language.SPANISH),
                "headings and pictures of a chapter are the same in both languages");
    }

    private static Set<String> ofLanguage(List<String> names, String language) {
        return names.stream()
                .filter(name -> name.endsWith("." + language + ".md"))
                .map(ManualTest::chapter)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String chapter(String name) {
        return name.replaceAll("\\.[a-z]{2,3}\\.md$", "");
    }

    private static List<String> shape(Audience audience, Locale language) throws IOException {
        return chapters(audience, language).stream()
                .map(chapter -> {
                    Document text = Jsoup.parse(chapter.html());
                    return chapter.id() + " " + text.select("h3").size() + " "
                            + text.select("img").eachAttr("src") + " "
                            + text.select("a").size() + " " + text.select("li").size();
                })
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void everyLinkAndPictureIsThere(Audience audience) throws IOException {
        for (Locale language : Language.ALL) {
            List<Chapter> chapters = chapters(audience, language);
            Set<String> ids = chapters.stream().map(Chapter::id).collect(Collectors.toSet());
            assertEquals(chapters.size(), ids.size());
            for (Chapter chapter : chapters) {
                Document text = Jsoup.parse(chapter.html());
                for (Element link : text.select("a")) {
                    String to = link.attr("href");
                    assertTrue(
                            to.startsWith("#")
                                    ? ids.contains(to.substring(1))
                                    : Route.match(to).isPresent(),
                            () -> chapter.id() + " leads nowhere: " + to);
                }
                for (Element picture : text.select("img")) {
                    Path file = PICTURES.resolve(picture.attr("src").substring("/assets/manual/".length()));
                    assertTrue(Files.size(file) < LARGEST_PICTURE, () -> file + " is too large");
                    assertFalse(picture.attr("alt").isBlank());
                    BufferedImage image = ImageIO.read(file.toFile());
                    assertEquals(String.valueOf(image.getWidth()), picture.attr("width"), "its place is kept");
                    assertEquals(String.valueOf(image.getHeight()), picture.attr("height"));
                }
                List<String> headings = text.select("h3").eachAttr("id");
                assertEquals(headings.size(), Set.copyOf(headings).size(), "two headings share an address");
            }
        }
    }

    /** A link to a chapter names a file of the same language. */
    @ParameterizedTest
    @EnumSource(Audience.class)
    void linksStayInTheLanguage(Audience audience) throws IOException {
        for (Path file : files(audience)) {
            String other = file.toString().endsWith(".es.md") ? ".en.md" : ".es.md";
            assertFalse(Files.readString(file).contains(other), file::toString);
        }
    }

    /** It is read outside the application, so its links lead to files. */
    @Test
    void theOperatorsManualIsTheSameInBothLanguagesAndItsLinksLeadSomewhere() throws IOException {
        Path folder = MANUAL.resolve("operator");
        List<Path> english;
        try (Stream<Path> files = Files.list(folder)) {
            english = files.filter(file -> file.toString().endsWith(".en.md"))
                    .sorted()
                    .toList();
        }
        assertTrue(english.size() > 5);
        for (Path file : english) {
            String translation = file.toString().replace(".en.md", ".es.md");
            String text = Files.readString(file);
            assertEquals(outline(text), outline(Files.readString(Path.of(translation))), translation);
            for (MatchResult link :
                    Pattern.compile("]\\(([^)#]+)").matcher(text).results().toList()) {
                assertTrue(Files.exists(folder.resolve(link.group(1))), file + " leads nowhere: " + link.group(1));
            }
        }
    }

    /** Headings, items, rows and links in their order, without words; commands stay as they are. */
    private static List<String> outline(String text) {
        return Pattern.compile("(?m)^(#+|-|\\d\\.|\\|)(?= )|]\\([^)]+\\)|`KEPTWORD_[^`]+`")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void everyPageHasItsHelpAndAChapterForWhoeverReadsIt() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Route route : Route.values()) {
            if (route.isPublic() || !route.target().endsWith(".xhtml")) {
                continue;
            }
            for (Locale language : Language.ALL) {
                if (!new LocalizedTexts(TextsOnDisk.load(), language).containsKey(HelpPages.key(route))) {
                    missing.add(HelpPages.key(route) + " in " + language);
                }
                for (Role role : READERS) {
                    if (route != Route.HELP && route.isFor(role)) {
                        String chapter = HelpPages.chapter(route).orElse("none");
                        if (chapters(Audience.of(role), language).stream()
                                .noneMatch(one -> one.id().equals(chapter))) {
                            missing.add("chapter " + chapter + " of " + role + " in " + language + " for " + route);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** A page that is gone leaves no text behind. */
    @Test
    void noHelpIsLeftOver() throws IOException {
        Set<String> keys = Arrays.stream(Route.values()).map(HelpPages::key).collect(Collectors.toSet());
        List<String> left =
                Files.readAllLines(Path.of("src/main/resources/org/keptword/web/text/help.properties")).stream()
                        .filter(line -> line.startsWith("help.page."))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !keys.contains(key))
                        .toList();
        assertEquals(List.of(), left);
    }

    @Test
    void nothingInAChapterIsMarkupOfItsAuthor() {
        ChapterReader reader = new ChapterReader(picture -> new Picture(picture, 1, 1));
        String html = reader.read("01-x.en.md", "# T <b>\n\n<script>kwx(1)</script>\n\na <i onclick=x>b</i>\n")
                .html();
        assertEquals(0, Jsoup.parse(html).select("script, i").size());
        assertEquals("T <b>", reader.read("01-x.en.md", "# T <b>\n").title());
        for (String bad : List.of(
                "[a](javascript:kwx(1))",
                "[a](http://x.example.org)",
                "![a](https://x.example.org/a.png)",
                "![a](../a.png)",
                "[a](//x.example.org)")) {
            assertThrows(IllegalStateException.class, () -> reader.read("01-x.en.md", "# T\n\n" + bad), bad);
        }
        assertThrows(IllegalStateException.class, () -> reader.read("01-x.en.md", "No title"));
    }
}
