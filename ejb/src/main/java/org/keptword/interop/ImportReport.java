package org.keptword.interop;

import java.util.List;

/**
 * What was understood of a file.
 *
 * @param file what is said about the file as a whole
 * @param items each item once, in the order of the file
 */
public record ImportReport(List<Reason> file, List<ReportLine> items) {

    public ImportReport {
        file = List.copyOf(file);
        items = List.copyOf(items);
    }

    /** Whether nothing can be kept at all. */
    public boolean isRefused() {
        return file.stream().anyMatch(reason -> reason.outcome() == Outcome.REFUSED);
    }

    /** Whether an item had to be left out that belongs to the whole: it can be an exercise, but no measure. */
    public boolean isPartial() {
        return count(Outcome.REFUSED) > 0;
    }

    /** The lines a person should read: all that was not simply taken over. */
    public List<ReportLine> remarkable() {
        return items.stream()
                .filter(line -> line.outcome() != Outcome.UNDERSTOOD)
                .toList();
    }

    public int count(Outcome outcome) {
        return (int) items.stream().filter(line -> line.outcome() == outcome).count();
    }
}
