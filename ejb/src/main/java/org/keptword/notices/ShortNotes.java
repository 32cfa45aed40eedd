package org.keptword.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.notices.internal.ShortNoteRepository;
import org.keptword.notices.model.ShortNote;
import org.keptword.vault.Vault;

/** What the first page of a client shows of short notes, inside its own transaction and under its own permit. */
@ApplicationScoped
public class ShortNotes {

    /** How long the first page says that a note was taken back which a mail may have announced. */
    private static final Duration WITHDRAWAL_SHOWN_FOR = Duration.ofDays(2);

    @Inject
    ShortNoteRepository repository;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Returns the unread notes of the client who asks, the oldest first; the calling service records that they were shown. One statement. */
    public HomePageNotes unread(Permit own) {
        ShortNoteRepository.FirstPage found =
                repository.firstPage(clock.instant().minus(WITHDRAWAL_SHOWN_FOR), own);
        return new HomePageNotes(found.notes().stream().map(this::line).toList(), found.withdrawn());
    }

    /** Every note the client who asks can read, the newest first; the asking service records that it was shown. Two statements. */
    public List<CurrentShortNote> all(Permit own) {
        return Stream.concat(
                        repository.earlier(Integer.MAX_VALUE, own).stream(),
                        repository.firstPage(clock.instant(), own).notes().stream())
                .map(this::line)
                .sorted(Comparator.comparing(CurrentShortNote::writtenAt).reversed())
                .toList();
    }

    /** A note as its client reads it. */
    CurrentShortNote line(ShortNote note) {
        return new CurrentShortNote(note.id(), note.text(vault), note.writtenName(), note.writtenAt(), note.readAt());
    }

    /**
     * A current short note as its client reads it.
     *
     * @param writtenBy the name of who wrote it
     * @param readAt when the client marked it as read; empty while it is on the first page
     */
    public record CurrentShortNote(
            UUID id, String text, String writtenBy, Instant writtenAt, Optional<Instant> readAt) {}

    /**
     * Short notes as a client finds them on coming in.
     *
     * @param unread those that are not marked as read, the oldest first
     * @param withdrawn whether one was taken back lately which a mail may have announced
     */
    public record HomePageNotes(List<CurrentShortNote> unread, boolean withdrawn) {

        public HomePageNotes {
            unread = List.copyOf(unread);
        }
    }
}
