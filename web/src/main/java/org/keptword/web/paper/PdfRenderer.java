package org.keptword.web.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.keptword.shared.DomainRefusal;

/**
 * Prints: tagged for readers that speak (PDF/UA), typefaces embedded, bookmarks, page numbers, and on every page whom it is for. Drawings
 * carry their letters as outlines, so that no typeface of the machine is asked for.
 */
@ApplicationScoped
public class PdfRenderer {

    private static final String STYLE = "/org/keptword/web/paper/paper.css";

    private static final Semaphore TURNS = new Semaphore(2, true);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private Glyphs glyphs;
    private Letters letters;
    private String style;

    @PostConstruct
    public void load() {
        glyphs = Glyphs.of(List.of(PaperFont.values()));
        letters = Letters.of(PaperFont.SANS, PaperFont.SANS_BOLD);
        style = read(STYLE);
    }

    /** A file beside the classes. */
    public static String read(String path) {
        try (InputStream in = PdfRenderer.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a text fit for paper. */
    public Glyphs glyphs() {
        return glyphs;
    }

    /** The letters of drawings. */
    public Letters letters() {
        return letters;
    }

    /**
     * The sheet as a file. Few are laid out at a time, and none that is longer than {@link Portions#MOST}: what can be longer is printed in
     * portions by whoever asks.
     */
    public byte[] print(Sheet sheet) {
        if (Portions.weight(sheet.body()) > Portions.MOST) {
            throw new DomainRefusal("refusal.summary.tooLong");
        }
        try {
            if (!TURNS.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new DomainRefusal("refusal.summary.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", stopped);
        }
        try {
            return layOut(sheet);
        } finally {
            TURNS.release();
        }
    }

    private byte[] layOut(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withHtmlContent(page(sheet), null);
        builder.toStream(out);
        try (PDDocument file = new PDDocument()) {
            builder.usePDDocument(file);
            for (PaperFont font : PaperFont.values()) {
                builder.useFont(new Typeface(file, font), font.family(), font.weight(), FontStyle.NORMAL, true);
            }
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String page(Sheet sheet) {
        String rules = (style + sheet.style())
                .replace("%SIZE%", sheet.stationery().size().css())
                .replace("%FOR%", quoted(sheet.subject()))
                .replace("%TITLE%", quoted(sheet.title()))
                .replace("%MADE%", quoted(made(sheet)))
                .replace("%CONFIDENTIAL%", quoted(sheet.confidential()))
                .replace("%PAGE%", numbered(sheet.page()));
        return "<html lang=\"" + sheet.language().getLanguage() + "\"><head><title>" + say(sheet.title()) + "</title>"
                + "<meta name=\"subject\" content=\"" + say(sheet.subject()) + "\"/>"
                + bookmarks(sheet) + "<style>"
                + Html.escape(rules).replace("&quot;", "\"")
                + "</style></head><body>" + new PageHead(sheet, glyphs).markup() + sheet.body() + "</body></html>";
    }

    private String bookmarks(Sheet sheet) {
        StringBuilder list = new StringBuilder("<bookmarks>");
        sheet.sections()
                .forEach((id, name) -> list.append("<bookmark name=\"")
                        .append(say(name))
                        .append("\" href=\"#")
                        .append(id)
                        .append("\"/>"));
        return list.append("</bookmarks>").toString();
    }

    private String say(String text) {
        return Html.escape(glyphs.apply(text));
    }

    private static String made(Sheet sheet) {
        String practice = sheet.stationery().letterhead().name();
        return practice.isEmpty() ? sheet.made() : practice + " · " + sheet.made();
    }

    /** The number of a page between the strings of a style sheet. */
    private String numbered(String page) {
        return quoted(page).replace(Sheet.PAGE, "\" counter(page) \"").replace(Sheet.PAGES, "\" counter(pages) \"");
    }

    /** A text as a string of a style sheet. */
    private String quoted(String text) {
        return glyphs.apply(text)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", " ")
                .replace("<", "\\3c ");
    }
}
