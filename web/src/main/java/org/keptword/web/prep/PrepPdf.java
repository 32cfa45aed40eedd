package org.keptword.web.prep;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.keptword.reports.PrepReport;
import org.keptword.web.text.Dates;
import org.keptword.web.text.Speech;

/**
 * Prints a prep report: tagged for readers that speak (PDF/UA), typefaces embedded, bookmarks, page numbers, and on every page whom it
 * is for.
 */
@ApplicationScoped
public class PrepPdf {

    private static final String STYLE = "/org/keptword/web/prep/prep-pdf.css";

    private Glyphs glyphs;
    private String style;

    @PostConstruct
    void load() {
        glyphs = Glyphs.of(List.of(PaperFont.values()));
        try (InputStream in = PrepPdf.class.getResourceAsStream(STYLE)) {
            style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report as a file. */
    byte[] print(PrepReport report, Speech speech, Dates dates, Paper paper) {
        PrepDocument document = new PrepDocument(report, speech, dates, glyphs);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        for (PaperFont font : PaperFont.values()) {
            builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(page(document, report, speech, dates, paper), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String page(PrepDocument document, PrepReport report, Speech speech, Dates dates, Paper paper) {
        String title = Html.escape(glyphs.apply(document.title()));
        String margins = style.replace("%SIZE%", paper.css())
                .replace("%FOR%", quoted(speech.get("prep.for-counselor")))
                .replace("%TITLE%", quoted(document.title()))
                .replace("%MADE%", quoted(speech.with("prep.made", dates.moment(report.madeAt()))));
        return "<html lang=\"" + speech.language().getLanguage() + "\"><head><title>" + title + "</title>"
                + "<meta name=\"subject\" content=\"" + Html.escape(glyphs.apply(speech.get("prep.for-counselor")))
                + "\"/>"
                + bookmarks(document) + "<style>" + Html.escape(margins).replace("&quot;", "\"")
                + "</style></head><body>"
                + document.body() + "</body></html>";
    }

    private String bookmarks(PrepDocument document) {
        Map<String, String> sections = document.sections();
        StringBuilder list = new StringBuilder("<bookmarks>");
        for (String id : document.order()) {
            list.append("<bookmark name=\"")
                    .append(Html.escape(glyphs.apply(sections.get(id))))
                    .append("\" href=\"#")
                    .append(id)
                    .append("\"/>");
        }
        return list.append("</bookmarks>").toString();
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
