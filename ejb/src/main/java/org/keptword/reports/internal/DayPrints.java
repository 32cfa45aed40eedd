package org.keptword.reports.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keptword.access.Permit;
import org.keptword.reports.model.BackgroundFile;
import org.keptword.reports.model.DayPrint;
import org.keptword.reports.model.PrintPart;
import org.keptword.reports.model.PrintedReport;
import org.keptword.reports.print.PrintId;
import org.keptword.shared.persistence.First;

/** The reports of days, of the acting person alone; what is past its time is not there. */
@ApplicationScoped
public class DayPrints {

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    public Optional<DayPrint> find(PrintId id, Instant now, Permit permit) {
        return First.of(em.createQuery(
                        "select p from DayPrint p where p.id = :id and p.personId = :person and p.expiresAt > :now",
                        DayPrint.class)
                .setParameter("id", id.value())
                .setParameter("person", permit.actor().personValue())
                .setParameter("now", now));
    }

    /** One, held until the transaction ends; empty while another transaction holds it. */
    public Optional<DayPrint> hold(PrintId id, Permit permit) {
        return First.of(
                em.createQuery("select p from DayPrint p where p.id = :id and p.personId = :person", DayPrint.class)
                        .setParameter("id", id.value())
                        .setParameter("person", permit.actor().personValue())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .setHint("jakarta.persistence.lock.timeout", BackgroundFile.SKIP_LOCKED));
    }

    /** The one begun last. */
    public Optional<DayPrint> latest(Instant now, Permit permit) {
        return First.of(em.createQuery(
                        "select p from DayPrint p where p.personId = :person and p.expiresAt > :now"
                                + " order by p.madeAt desc, p.id desc",
                        DayPrint.class)
                .setParameter("person", permit.actor().personValue())
                .setParameter("now", now)
                .setMaxResults(1));
    }

    /** The reports of one, in the order of the day. */
    public List<PrintedReport> reports(DayPrint of, Permit permit) {
        return em.createQuery(
                        "select r from PrintedReport r where r.printId = :print and r.personId = :person order by r.place",
                        PrintedReport.class)
                .setParameter("print", of.id())
                .setParameter("person", permit.actor().personValue())
                .getResultList();
    }

    /** What is kept of one, in order. */
    public List<PrintPart> parts(DayPrint of, Permit permit) {
        return em.createQuery(
                        "select q from PrintPart q where q.printId = :print and q.personId = :person order by q.place",
                        PrintPart.class)
                .setParameter("print", of.id())
                .setParameter("person", permit.actor().personValue())
                .getResultList();
    }

    /** The places of what is kept of one, in order. */
    public List<Integer> places(DayPrint of, Permit permit) {
        return em.createQuery(
                        "select q.place from PrintPart q where q.printId = :print and q.personId = :person order by q.place",
                        Integer.class)
                .setParameter("print", of.id())
                .setParameter("person", permit.actor().personValue())
                .getResultList();
    }

    /** What is kept at a place. */
    public Optional<PrintPart> part(DayPrint of, int place, Permit permit) {
        return First.of(em.createQuery(
                        "select q from PrintPart q where q.printId = :print and q.personId = :person and q.place = :place",
                        PrintPart.class)
                .setParameter("print", of.id())
                .setParameter("person", permit.actor().personValue())
                .setParameter("place", place));
    }

    /** Takes away what is kept of one. */
    public void clear(DayPrint of, Permit permit) {
        em.createQuery("delete from PrintPart q where q.printId = :print and q.personId = :person")
                .setParameter("print", of.id())
                .setParameter("person", permit.actor().personValue())
                .executeUpdate();
    }

    public void add(DayPrint print, List<PrintedReport> reports) {
        em.persist(print);
        reports.forEach(em::persist);
    }

    public void add(PrintPart part) {
        em.persist(part);
    }
}
