package org.keptword.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;

/**
 * axe, run in a page that has no frames. The library's own runner hands back everything it looked at; this one hands back what is
 * wrong.
 */
final class Axe {

    /** WCAG 2.2 A and AA, and axe's best practices. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    /**
     * A page has few colors and many places that have them. To read one takes axe long, so that each is read once; the function after
     * it is what the evaluation calls.
     */
    private static final String RUN = """
            (0, eval)(axeScript);
            delete window.axeScript;
            (() => {
              const known = new Map();
              const color = axe.commons.color.Color.prototype;
              const read = color.parseString;
              color.parseString = function (text) {
                if (!known.has(text)) {
                  read.call(this, text);
                  known.set(text, [this.r, this.g, this.b, this.alpha]);
                }
                [this.r, this.g, this.b, this.alpha] = known.get(text);
                return this;
              };
            })();
            async (tags) => {
              const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
              const { violations } = await axe.run(document, options);
              return violations.flatMap(({ id, help, nodes }) =>
                nodes.map(({ target, html }) => `${id}: ${help} at ${target} ${html}`));
            }""";

    /**
     * What of a page axe judges by: its elements and attributes, and whether there are words, but not which; with its width and color scheme.
     */
    private static final String SHAPE = """
            () => {
              const shape = document.documentElement.outerHTML
                .replace(/<(script|style)[\\s\\S]*?<\\/\\1>/g, "")
                .replace(/>[^<]*[^<\\s][^<]*</g, ">x<")
                .replace(/ (value|title|alt|aria-label|placeholder|content|href|src|nonce|d|points|transform|data-[a-z-]+)="[^"]+"/g, ' $1="x"')
                .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "#")
                .replace(/\\d+/g, "#");
              let one = 5381;
              let other = 52711;
              for (let i = 0; i < shape.length; i++) {
                one = (Math.imul(one, 33) + shape.charCodeAt(i)) | 0;
                other = (Math.imul(other, 31) ^ shape.charCodeAt(i)) | 0;
              }
              return [one, other, shape.length, innerWidth, matchMedia("(prefers-color-scheme: dark)").matches].join(" ");
            }""";

    private static final Set<String> SHAPES = new HashSet<>();

    /** Leaves the script in the page. To carry half a million letters there takes a browser longer than to unpack them. */
    private static final String UNPACK = """
            async (packed) => {
              const packedStream = new Blob([Uint8Array.fromBase64(packed)]).stream();
              window.axeScript = await new Response(packedStream.pipeThrough(new DecompressionStream("deflate"))).text();
            }""";

    private static final String PACKED = packed(AxeBuilder.getAxeScript());

    private Axe() {}

    private static String packed(String script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(script.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Whether no page of this shape was asked about before in this run. */
    static boolean isNew(Page page) {
        return SHAPES.add(page.evaluate(SHAPE).toString());
    }

    /** What is wrong with the page as it is now, a line for each place. */
    static List<?> violations(Page page) {
        page.evaluate(UNPACK, PACKED);
        return (List<?>) page.evaluate(RUN, TAGS);
    }
}
