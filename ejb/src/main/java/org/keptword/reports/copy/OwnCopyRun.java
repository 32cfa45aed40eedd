package org.keptword.reports.copy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.homework.answer.ExerciseView;
import org.keptword.homework.answer.PortalService;
import org.keptword.homework.read.Homework;
import org.keptword.shared.Actor;
import org.keptword.shared.NotFound;
import org.keptword.shared.Roles;

/**
 * Makes a client's own copy as that client: every part is read by the services behind the client's own pages, so that guard, row-level
 * security and trail hold as if the client had opened each of them. Called on a thread of its own.
 */
@Stateless
@DenyAll
@RunAs(Roles.CLIENT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnCopyRun {

    private static final Logger LOG = Logger.getLogger(OwnCopyRun.class);

    @Inject
    OwnCopyTransactions transactions;

    @Inject
    PortalService portal;

    @Inject
    CurrentActor current;

    /**
     * Makes what was begun.
     *
     * @param person whose copy it is
     */
    @RolesAllowed(Roles.CLIENT)
    public void run(OwnCopyId id, Actor person, OwnCopyPrinter press) {
        current.set(person);
        try {
            make(id, press);
        } catch (NotFound deleted) {
            LOG.infof("An own copy was gone before it was ready");
        } catch (RuntimeException broken) {
            LOG.warnf("An own copy could not be made: %s", broken.getClass().getName());
            fail(id);
        } finally {
            current.clear();
        }
    }

    private void make(OwnCopyId id, OwnCopyPrinter press) {
        List<ExerciseView> work = new ArrayList<>();
        int done = 0;
        for (Homework.OwnResponseLink link : transactions.responses(id)) {
            read(id, link).ifPresent(work::add);
            done++;
            transactions.reach(id, done);
        }
        OwnCopy copy = transactions.whole(id, work);
        String json = OwnCopyJson.write(copy);
        int laidOut = done + 2;
        transactions.reach(id, laidOut);
        byte[] pdf = press.print(copy, () -> transactions.reach(id, laidOut));
        transactions.reach(id, done + 3);
        transactions.keep(id, CopyFile.of(pdf, json, copy.madeAt()));
    }

    /** A response as its author sees it; nothing when it was put out of sight meanwhile. A copy that would lack anything else is not made. */
    private Optional<ExerciseView> read(OwnCopyId id, Homework.OwnResponseLink link) {
        try {
            return Optional.of(portal.exercise(link.assignment(), link.entry()));
        } catch (NotFound outOfSight) {
            if (transactions.responses(id).contains(link)) {
                throw new IllegalStateException("A response cannot be read", outOfSight);
            }
            return Optional.empty();
        }
    }

    private void fail(OwnCopyId id) {
        try {
            transactions.fail(id);
        } catch (RuntimeException deleted) {
            LOG.infof("An own copy that failed was gone already");
        }
    }

    /** Puts a client's own copy on paper, in that person's language. Asked once, from the thread the copy is made on. */
    public interface OwnCopyPrinter {

        /**
         * The whole copy as a PDF.
         *
         * @param alive to be called now and then while it waits or works, so that it is known that somebody works on it
         */
        byte[] print(OwnCopy copy, Runnable alive);
    }

    /** The one file of an own copy: paper and data beside each other. Names inside are plain and name no person. */
    public static final class CopyFile {

        /** The two files in it. */
        public static final String PAPER = "my-record/my-record.pdf";

        public static final String DATA = "my-record/my-record.json";

        private CopyFile() {}

        /** @param madeAt the time both files carry, so that the same content makes the same file */
        public static byte[] of(byte[] pdf, String json, Instant madeAt) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 1024);
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                add(zip, PAPER, pdf, madeAt);
                add(zip, DATA, json.getBytes(StandardCharsets.UTF_8), madeAt);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        private static void add(ZipOutputStream zip, String name, byte[] content, Instant at) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(at.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
    }
}
