package org.keptword.web.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Binds printed files into one: each keeps its own page numbers, tags and bookmarks, the latter below a bookmark with its title. Nothing
 * is laid out again, and nothing is written to a disk.
 */
public final class Binder {

    private static final String DESCRIPTION = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private Binder() {}

    /**
     * Binds files that came from the press.
     *
     * @param title of the whole
     * @param subject whom it is for
     * @param files at least one
     */
    public static byte[] bind(String title, String subject, List<byte[]> files) {
        try (PDDocument whole = Loader.loadPDF(files.get(0))) {
            PDDocumentOutline bookmarks = new PDDocumentOutline();
            bookmarks.addLast(chapter(whole, 0, whole.getDocumentInformation().getTitle()));
            for (byte[] file : files.subList(1, files.size())) {
                bookmarks.addLast(append(whole, file));
            }
            whole.getDocumentCatalog().setDocumentOutline(bookmarks);
            name(whole, title, subject);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
            whole.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file at a time is open beside the whole. */
    private static PDOutlineItem append(PDDocument whole, byte[] file) throws IOException {
        int page = whole.getNumberOfPages();
        whole.getDocumentCatalog().setDocumentOutline(null);
        try (PDDocument added = Loader.loadPDF(file)) {
            new PDFMergerUtility().appendDocument(whole, added);
            return chapter(whole, page, added.getDocumentInformation().getTitle());
        }
    }

    /** The bookmarks that are there, below one that leads to a page. */
    private static PDOutlineItem chapter(PDDocument whole, int page, String name) {
        PDOutlineItem chapter = new PDOutlineItem();
        chapter.setTitle(name);
        PDPageFitDestination there = new PDPageFitDestination();
        there.setPage(whole.getPage(page));
        chapter.setDestination(there);
        PDDocumentOutline own = whole.getDocumentCatalog().getDocumentOutline();
        if (own != null) {
            List<PDOutlineItem> items = new ArrayList<>();
            own.children().forEach(items::add);
            items.forEach(item -> chapter.addLast(alone(item)));
        }
        return chapter;
    }

    /** A bookmark with what is below it, without those beside it. */
    private static PDOutlineItem alone(PDOutlineItem of) {
        PDOutlineItem alone = new PDOutlineItem();
        alone.setTitle(of.getTitle());
        for (COSName key : List.of(COSName.DEST, COSName.A)) {
            COSBase target = of.getCOSObject().getItem(key);
            if (target != null) {
                alone.getCOSObject().setItem(key, target);
            }
        }
        of.children().forEach(child -> alone.addLast(alone(child)));
        return alone;
    }

    private static void name(PDDocument whole, String title, String subject) throws IOException {
        whole.getDocumentInformation().setTitle(title);
        whole.getDocumentInformation().setSubject(subject);
        String description = DESCRIPTION.formatted(Html.escape(title), Html.escape(subject));
        whole.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(whole, new ByteArrayInputStream(description.getBytes(StandardCharsets.UTF_8))));
    }
}
