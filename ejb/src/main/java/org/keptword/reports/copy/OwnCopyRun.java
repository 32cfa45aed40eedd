package org.keptword.reports.copy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
     * Makes what was begun, or makes anew what a server that died has left. Does nothing where somebody works on it.
     *
     * @param person whose copy it is
     */
    @RolesAllowed(Roles.CLIENT)
    public void run(OwnCopyId id, Actor person, OwnCopyPrinter press) {
        current.set(person);
        try {
            transactions.claim(id).ifPresent(worker -> work(id, worker, press));
        } catch (NotFound deleted) {
            LOG.infof("An own copy was gone before it was begun");
        } finally {
            current.clear();
        }
    }

    private void work(OwnCopyId id, UUID worker, OwnCopyPrinter press) {
        try {
            make(id, worker, press);
        } catch (NotFound deleted) {
            LOG.infof("An own copy was gone before it was ready, or another server makes it");
        } catch (RuntimeException broken) {
            LOG.warnf("An own copy could not be made: %s", broken.getClass().getName());
            fail(id, worker);
        }
    }

    private void make(OwnCopyId id, UUID worker, OwnCopyPrinter press) {
        List<Homework.OwnResponseLink> links = transactions.responses(id, worker);
        OwnCopy copy = transactions.whole(id, worker);
        try (CopyFile file = new CopyFile(id, worker, copy.madeAt())) {
            press.print(copy, reading(id, worker, links, 1), file::addPaper, () -> transactions.reach(id, worker, 1));
            file.addData(copy, reading(id, worker, links, 1 + links.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transactions.finish(id, worker);
    }

    /** The responses, each read when it is asked for. */
    private Iterable<ExerciseView> reading(OwnCopyId id, UUID worker, List<Homework.OwnResponseLink> links, int done) {
        return () -> IntStream.range(0, links.size())
                .mapToObj(nth -> {
                    transactions.reach(id, worker, done + nth);
                    return read(id, worker, links.get(nth));
                })
                .flatMap(Optional::stream)
                .iterator();
    }

    /** A response as its author sees it; nothing when it was put out of sight meanwhile. A copy that would lack anything else is not made. */
    private Optional<ExerciseView> read(OwnCopyId id, UUID worker, Homework.OwnResponseLink link) {
        try {
            return Optional.of(portal.exercise(link.assignment(), link.entry()));
        } catch (NotFound outOfSight) {
            if (transactions.responses(id, worker).contains(link)) {
                throw new IllegalStateException("A response cannot be read", outOfSight);
            }
            return Optional.empty();
        }
    }

    private void fail(OwnCopyId id, UUID worker) {
        try {
            transactions.fail(id, worker);
        } catch (RuntimeException deleted) {
            LOG.infof("An own copy that failed was gone already");
        }
    }

    /** Puts a client's own copy on paper, in that person's language. Asked once, from the thread the copy is made on. */
    public interface OwnCopyPrinter {

        /**
         * Prints the copy as one PDF, or as several where it is long.
         *
         * @param work the responses, to be asked for one after the other
         * @param files takes each PDF as soon as it is made, in their order
         * @param alive to be called now and then while it waits, so that it is known that somebody works on it
         */
        void print(OwnCopy copy, Iterable<ExerciseView> work, Consumer<byte[]> files, Runnable alive);
    }

    /**
     * The one file of an own copy: paper and data beside each other. Names inside are plain and name no person. It is kept part by part while it
     * grows, so that no more than a part of it is ever in memory.
     */
    private final class CopyFile extends OutputStream {

        /** The size of a stored part, in bytes. */
        private static final int PART_SIZE = 1 << 20;

        private static final String PAPER = "my-record/my-record%s.pdf";
        private static final String DATA = "my-record/my-record.json";

        private final OwnCopyId id;
        private final UUID worker;
        private final Instant madeAt;
        private final ZipOutputStream zip = new ZipOutputStream(this, StandardCharsets.UTF_8);
        private final byte[] part = new byte[PART_SIZE];
        private int filled;
        private int kept;
        private int papers;

        /** @param madeAt the time both files carry, so that the same content makes the same file */
        CopyFile(OwnCopyId id, UUID worker, Instant madeAt) {
            this.id = id;
            this.worker = worker;
            this.madeAt = madeAt;
        }

        /** Adds one PDF; from the second on they are numbered. */
        void addPaper(byte[] pdf) {
            papers++;
            try {
                begin(PAPER.formatted(papers == 1 ? "" : "-" + papers));
                zip.write(pdf);
                zip.closeEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Adds the data, which is the last of it. */
        void addData(OwnCopy copy, Iterable<ExerciseView> work) throws IOException {
            begin(DATA);
            OwnCopyJson.write(copy, work, zip);
        }

        private void begin(String name) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(madeAt.toEpochMilli());
            zip.putNextEntry(entry);
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int done = 0;
            while (done < length) {
                int fits = Math.min(length - done, PART_SIZE - filled);
                System.arraycopy(bytes, from + done, part, filled, fits);
                filled += fits;
                done += fits;
                if (filled == PART_SIZE) {
                    keep();
                }
            }
        }

        private void keep() {
            kept++;
            transactions.keep(id, worker, kept, Arrays.copyOf(part, filled));
            filled = 0;
        }

        /** Keeps what is left. Nothing is kept of a file that was not finished: its data is missing. */
        @Override
        public void close() {
            if (filled > 0) {
                keep();
            }
        }
    }
}
