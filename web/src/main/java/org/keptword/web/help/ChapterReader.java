package org.keptword.web.help;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Turns the Markdown of a chapter into a part of the manual's page. HTML in it is shown as text. A link leads to another chapter's file, to a page of
 * the application or to an https address; a picture is a file of the folder {@code pictures}; anything else is refused.
 */
final class ChapterReader {

    /** {@code 02-review.en.md} in the folder of a manual. */
    static final Pattern FILE = Pattern.compile("\\d{2}-([a-z-]+)\\.([a-z]{2,3})\\.md");

    private static final Pattern PICTURE = Pattern.compile("\\.\\./pictures/([a-z-]+\\.png)");
    private static final Pattern PAGE = Pattern.compile("/[a-z][a-z/]*|https://\\S+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private static final Parser PARSER = Parser.builder().build();

    private final Function<String, Picture> pictures;

    /** @param pictures gives a picture by the name of its file */
    ChapterReader(Function<String, Picture> pictures) {
        this.pictures = pictures;
    }

    /** Reads a chapter by the name of its file and its text, which begins with the title. */
    Chapter read(String file, String markdown) {
        String id = id(file);
        Node document = PARSER.parse(markdown);
        if (!(document.getFirstChild() instanceof Heading title) || title.getLevel() != 1) {
            throw new IllegalStateException(file + " does not begin with its title");
        }
        String name = text(title);
        title.unlink();
        Map<String, Picture> shown = new HashMap<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(heading.getLevel() + 1);
            }

            @Override
            public void visit(Link link) {
                link.setDestination(target(link.getDestination(), file));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                Matcher picture = PICTURE.matcher(image.getDestination());
                if (!picture.matches()) {
                    throw new IllegalStateException(
                            file + " shows a picture from elsewhere: " + image.getDestination());
                }
                Picture found = pictures.apply(picture.group(1));
                shown.put(found.address(), found);
                image.setDestination(found.address());
            }
        });
        return new Chapter(id, name, html(id, shown).render(document));
    }

    /** What an address names the chapter of a file by. */
    static String id(String file) {
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            throw new IllegalStateException(file + " is not called like a chapter");
        }
        return name.group(1);
    }

    private static String target(String written, String file) {
        Matcher chapter = FILE.matcher(written);
        if (chapter.matches()) {
            return "#" + chapter.group(1);
        }
        if (!PAGE.matcher(written).matches()) {
            throw new IllegalStateException(file + " leads to no page: " + written);
        }
        return written;
    }

    private static HtmlRenderer html(String chapter, Map<String, Picture> shown) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(
                        context -> (node, tag, attributes) -> attributes(chapter, shown, node, attributes))
                .build();
    }

    private static void attributes(
            String chapter, Map<String, Picture> shown, Node node, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("id", chapter + "-" + slug(text(heading)));
        } else if (node instanceof Image image) {
            Picture picture = shown.get(image.getDestination());
            attributes.put("loading", "lazy");
            attributes.put("width", String.valueOf(picture.width()));
            attributes.put("height", String.valueOf(picture.height()));
        }
    }

    private static String slug(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return String.join(
                "-",
                List.of(BETWEEN.split(plain.toLowerCase(Locale.ROOT), -1)).stream()
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private static String text(Node node) {
        return TextContentRenderer.builder().build().render(node).strip();
    }
}
