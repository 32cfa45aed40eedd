package org.keptword.web.interop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.keptword.interop.InstrumentImports;
import org.keptword.shared.DomainRefusal;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/** Where a file is chosen, and those that wait are listed. */
@Named
@RequestScoped
public class ImportsBacking {

    /** One more than may come, so that the service sees that it is too much. */
    private static final int MOST = 1_000_001;

    @Inject
    InstrumentImports imports;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    private Part file;

    public InstrumentImports.ImportedForms getView() {
        return reading.of(InstrumentImports.ImportedForms.class, imports::brought);
    }

    public void upload() {
        Part upload = Optional.ofNullable(file).orElseThrow(() -> new DomainRefusal("refusal.interop.none"));
        UUID begun =
                imports.begin(Optional.ofNullable(upload.getSubmittedFileName()).orElse(""), content(upload));
        redirect.to(Route.BRING_FILE, begun);
    }

    private static byte[] content(Part upload) {
        try (InputStream in = upload.getInputStream()) {
            return in.readNBytes(MOST);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
