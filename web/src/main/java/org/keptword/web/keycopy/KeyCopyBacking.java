package org.keptword.web.keycopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.keptword.access.keycopy.KeyCopyService;
import org.keptword.access.keycopy.KeyCopyStatus;
import org.keptword.custody.KeyCopy;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.NotFound;
import org.keptword.vault.KeyCopies.Finding;
import org.keptword.web.routing.Route;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;
import org.keptword.web.shell.Shell;

/** Makes a copy of the practice's key and shows its code once; checks a copy. */
@Named
@RequestScoped
public class KeyCopyBacking {

    @Inject
    KeyCopyService copies;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirect redirect;

    @Inject
    PageReading reading;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    private MadeCopyView made;
    private Part file;
    private String code;

    @PostConstruct
    void load() {
        made = MadeCopyView.take(request, clock.instant()).orElse(null);
    }

    public KeyCopyStatus getView() {
        return reading.of(KeyCopyStatus.class, copies::read);
    }

    /** The copy just made with its code, or null once it was shown. */
    public MadeCopyView getMade() {
        return made;
    }

    public long getMinutes() {
        return MadeCopyView.KEPT.toMinutes();
    }

    public void make() {
        MadeCopyView.keep(
                request, copies.make(), shell.actor().orElseThrow(NotFound::new).today(clock));
        redirect.toAddress(Route.KEY_COPY.path() + "?made=true");
    }

    public void check() {
        Part upload = Optional.ofNullable(file)
                .filter(part -> part.getSize() > 0)
                .orElseThrow(() -> new DomainRefusal("refusal.access.keyCopyNone"));
        Finding finding = copies.check(content(upload), code);
        if (finding != Finding.CURRENT) {
            throw new DomainRefusal(refusal(finding));
        }
        redirect.saying("access.key-copy.good").to(Route.KEY_COPY);
    }

    private static String refusal(Finding finding) {
        return switch (finding) {
            case OLDER -> "refusal.access.keyCopyOlder";
            case OTHER_PRACTICE -> "refusal.access.keyCopyOtherPractice";
            case WRONG_CODE -> "refusal.access.keyCopyWrongCode";
            case MISTYPED -> "refusal.access.keyCopyMistyped";
            case DAMAGED -> "refusal.access.keyCopyDamaged";
            case NOT_A_COPY -> "refusal.access.keyCopyNotACopy";
            case NEWER_FORMAT -> "refusal.access.keyCopyNewerFormat";
            case CURRENT -> throw new IllegalArgumentException("a good copy is not refused");
        };
    }

    /** One byte more than a copy may have, so that the service sees that it is none. */
    private static byte[] content(Part upload) {
        try (InputStream in = upload.getInputStream()) {
            return in.readNBytes(KeyCopy.MOST_BYTES + 1);
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
