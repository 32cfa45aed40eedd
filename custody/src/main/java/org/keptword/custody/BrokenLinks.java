package org.keptword.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keptword.custody.AuditLogFinding.Kind;

/** The links that do not fit where they stand, and what became of them: exchanged, changed, or made anew without the key. */
final class BrokenLinks {

    /** So many are looked at one by one. */
    private static final int MOST = 60;

    private final AuditLogKey key;
    private final UUID practice;
    private final List<Odd> odd = new ArrayList<>();
    private long more;

    BrokenLinks(AuditLogKey key, UUID practice) {
        this.key = key;
        this.practice = practice;
    }

    /** A link with the seal it stands after. */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity
    private record Odd(LinkedAuditEntry link, byte[] before) {}

    void add(LinkedAuditEntry link, byte[] before) {
        if (odd.size() < MOST) {
            odd.add(new Odd(link, before));
        } else {
            more++;
        }
    }

    /**
     * Names them.
     *
     * @param another whether the chain at the head is another than the head says
     * @param end the number of the last link
     * @param nothingElse whether nothing else is wrong that would explain it
     */
    List<AuditLogFinding> named(boolean another, long end, boolean nothingElse) {
        List<AuditLogFinding> findings = new ArrayList<>();
        List<Odd> left = new ArrayList<>(odd);
        List<byte[]> moved = new ArrayList<>();
        for (int i = 0; i < odd.size(); i++) {
            for (int j = i + 1; j < odd.size(); j++) {
                Odd one = odd.get(i);
                Odd other = odd.get(j);
                if (left.contains(one) && left.contains(other) && exchanged(one, other)) {
                    findings.add(found(Kind.REORDERED, one, other.link().number()));
                    left.remove(one);
                    left.remove(other);
                    moved.add(one.link().mac());
                    moved.add(other.link().mac());
                }
            }
        }
        left.removeIf(one -> moved.stream()
                .anyMatch(
                        before -> fits(one.link(), one.link().mac(), one.link().number(), before)));
        if (another && (!left.isEmpty() || more > 0 || (nothingElse && findings.isEmpty()))) {
            long from = left.isEmpty() ? 1 : left.get(0).link().number();
            findings.add(new AuditLogFinding(Kind.REBUILT, from, Math.max(from, end), null));
            return findings;
        }
        left.forEach(one -> findings.add(found(Kind.EDITED, one, one.link().number())));
        if (more > 0) {
            long from = odd.get(odd.size() - 1).link().number() + 1;
            findings.add(new AuditLogFinding(Kind.EDITED, from, from + more - 1, null));
        }
        return findings;
    }

    private static AuditLogFinding found(Kind kind, Odd one, long to) {
        return new AuditLogFinding(kind, one.link().number(), to, one.link().id());
    }

    /** Whether two links have each other's entry, with their seals or without. */
    private boolean exchanged(Odd one, Odd other) {
        LinkedAuditEntry first = one.link();
        LinkedAuditEntry second = other.link();
        boolean adjacent = first.number() + 1 == second.number();
        byte[] beforeSecond = adjacent ? second.mac() : other.before();
        boolean whole = fits(first, first.mac(), second.number(), beforeSecond)
                && fits(second, second.mac(), first.number(), one.before());
        boolean entries = fits(first.in(second), second.mac(), second.number(), other.before())
                && fits(second.in(first), first.mac(), first.number(), one.before());
        return whole || entries;
    }

    private boolean fits(LinkedAuditEntry link, byte[] seal, long number, byte[] before) {
        return link.fits(key, practice, seal, number, before);
    }
}
