package org.keptword.sharing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.Permit;
import org.keptword.promises.read.Promises;
import org.keptword.shared.CaseMode;
import org.keptword.shared.Known;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.ShareState;
import org.keptword.sharing.SharedPage;
import org.keptword.sharing.SharedText;
import org.keptword.sharing.model.Share;
import org.keptword.vault.Vault;

/** Lays out what a client is asked, can read and has let be read. */
@ApplicationScoped
public class OwnShares {

    @Inject
    ShareRepository repository;

    @Inject
    Promises promises;

    @Inject
    Vault vault;

    /** The rows of a client, sorted by what they are to the client. */
    private record Sorted(
            boolean couple,
            boolean paused,
            List<ShareRepository.Row> asks,
            List<ShareRepository.Row> received,
            List<ShareRepository.Row> sharedByMe) {}

    /** The page; at most four statements. */
    public SharedPage page(Permit own) {
        Sorted sorted = sorted(own);
        Set<UUID> noticed = Stream.of(sorted.asks(), sorted.received(), sorted.sharedByMe())
                .flatMap(List::stream)
                .map(ShareRepository.Row::share)
                .filter(share -> share.kind() == ShareKind.NOTICED)
                .map(Share::sourceId)
                .collect(Collectors.toSet());
        Map<UUID, String> words = promises.words(noticed, own);
        return new SharedPage(
                own.actor().requirePerson(),
                sorted.couple(),
                sorted.paused(),
                sorted.asks().stream().map(row -> ask(row, words)).toList(),
                sorted.received().stream().map(row -> received(row, words)).toList(),
                sorted.sharedByMe().stream().map(row -> sharedByMe(row, words)).toList());
    }

    /** What waits for the client. */
    public ShareService.NewShares news(Permit own) {
        Sorted sorted = sorted(own);
        return new ShareService.NewShares(sorted.asks().size(), (int)
                sorted.received().stream().filter(row -> row.reading() == null).count());
    }

    private Sorted sorted(Permit own) {
        Map<UUID, OwnShareCase> places =
                repository.places(own).stream().collect(Collectors.toMap(OwnShareCase::id, place -> place));
        List<ShareRepository.Row> all = repository.ofClient(own).stream()
                .filter(row -> places.containsKey(row.share().caseId()))
                .toList();
        Predicate<ShareRepository.Row> written =
                row -> own.participants().contains(row.share().author().value());
        return new Sorted(
                places.values().stream().anyMatch(place -> place.mode() == CaseMode.COUPLE),
                places.values().stream().anyMatch(OwnShareCase::isPaused),
                all.stream()
                        .filter(written)
                        .filter(row -> row.isLive() && row.share().state() == ShareState.ASKED)
                        .filter(row -> Known.in(places, row.share().caseId()).isAsking())
                        .toList(),
                all.stream()
                        .filter(written.negate())
                        .filter(ShareRepository.Row::isShown)
                        .filter(row -> Known.in(places, row.share().caseId()).isReading())
                        .toList(),
                all.stream()
                        .filter(written)
                        .filter(row -> row.isLive() && row.share().state() != ShareState.ASKED)
                        .toList());
    }

    private SharedPage.Ask ask(ShareRepository.Row row, Map<UUID, String> words) {
        Share share = row.share();
        SharedText text = share.text(vault);
        return new SharedPage.Ask(
                share.shareId(),
                share.kind(),
                share.recipientName(),
                promise(share, words),
                row.exchange() != null,
                text,
                text.fingerprint());
    }

    private SharedPage.Received received(ShareRepository.Row row, Map<UUID, String> words) {
        Share share = row.share();
        return new SharedPage.Received(
                share.shareId(),
                share.kind(),
                share.authorName(),
                promise(share, words),
                share.text(vault),
                share.shownAt().orElseThrow(),
                row.reading() == null);
    }

    private SharedPage.SharedByMe sharedByMe(ShareRepository.Row row, Map<UUID, String> words) {
        Share share = row.share();
        return new SharedPage.SharedByMe(
                share.shareId(),
                share.kind(),
                share.recipientName(),
                promise(share, words),
                row.exchange() != null,
                share.text(vault),
                row.isShown() ? share.shownAt() : Optional.empty());
    }

    private static Optional<String> promise(Share share, Map<UUID, String> words) {
        return Optional.ofNullable(words.get(share.sourceId()));
    }
}
