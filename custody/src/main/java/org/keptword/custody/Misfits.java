package org.keptword.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keptword.custody.TrailFinding.Kind;

/** The links that do not fit where they stand, and what became of them: exchanged, changed, or made anew without the key. */
final class Misfits {

    /** So many are looked at one by one. */
    private static final int MOST = 60;

    private final TrailKey key;
    private final UUID practice;
    private final List<Odd> odd = new ArrayList<>();
    private long more;

    Misfits(TrailKey key, UUID practice) {
        this.key = key;
        this.practice = practice;
    }

    /** A link with the seal it stands after. */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity
    private record Odd(Linked link, byte[] before) {}

    void add(Linked link, byte[] before) {
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
    List<TrailFinding> named(boolean another, long end, boolean nothingElse) {
        List<TrailFinding> findings = new ArrayList<>();
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
            findings.add(new TrailFinding(Kind.REBUILT, from, Math.max(from, end), null));
            return findings;
        }
        left.forEach(one -> findings.add(found(Kind.EDITED, one, one.link().number())));
        if (more > 0) {
            long from = odd.get(odd.size() - 1).link().number() + 1;
            findings.add(new TrailFinding(Kind.EDITED, from, from + more - 1, null));
        }
        return findings;
    }

    private static TrailFinding found(Kind kind, Odd one, long to) {
        return new TrailFinding(kind, one.link().number(), to, one.link().id());
    }

    /** Whether two links have each other's entry, with their seals or without. */
    private boolean exchanged(Odd one, Odd other) {
        Linked first = one.link();
        Linked second = other.link();
        boolean adjacent = first.number() + 1 == second.number();
        byte[] beforeSecond = adjacent ? second.mac() : other.before();
        boolean whole = fits(first, first.mac(), second.number(), beforeSecond)
                && fits(second, second.mac(), first.number(), one.before());
        boolean entries = fits(first.in(second), second.mac(), second.number(), other.before())
                && fits(second.in(first), first.mac(), first.number(), one.before());
        return whole || entries;
    }

    private boolean fits(Linked link, byte[] seal, long number, byte[] before) {
        return link.fits(key, practice, seal, number, before);
    }
}
