package org.keptword.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keptword.access.CurrentActor;
import org.keptword.homework.ExerciseView;
import org.keptword.homework.OwnResponseLink;
import org.keptword.homework.PortalService;
import org.keptword.reports.internal.CopyFile;
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
        } catch (NotFound gone) {
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
        for (OwnResponseLink piece : transactions.pieces(id)) {
            read(id, piece).ifPresent(work::add);
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

    /** A piece as its author sees it; nothing when it was put out of sight meanwhile. A copy that would lack anything else is not made. */
    private Optional<ExerciseView> read(OwnCopyId id, OwnResponseLink piece) {
        try {
            return Optional.of(portal.exercise(piece.assignment(), piece.entry()));
        } catch (NotFound outOfSight) {
            if (transactions.pieces(id).contains(piece)) {
                throw new IllegalStateException("A piece of work cannot be read", outOfSight);
            }
            return Optional.empty();
        }
    }

    private void fail(OwnCopyId id) {
        try {
            transactions.fail(id);
        } catch (RuntimeException gone) {
            LOG.infof("An own copy that failed was gone already");
        }
    }
}
