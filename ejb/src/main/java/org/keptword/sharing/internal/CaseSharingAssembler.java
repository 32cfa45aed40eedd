package org.keptword.sharing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.CaseHeader;
import org.keptword.promises.read.Promises;
import org.keptword.sharing.CaseSharing;
import org.keptword.sharing.CaseSharing.Stage;
import org.keptword.sharing.ShareKind;
import org.keptword.sharing.ShareState;
import org.keptword.sharing.SharedTexts;
import org.keptword.sharing.model.Share;
import org.keptword.sharing.model.ShareReading;
import org.keptword.sharing.model.ShareRest;
import org.keptword.vault.Vault;

/** Assembles the sharing of a case for its staff. */
@ApplicationScoped
public class CaseSharingAssembler {

    @Inject
    ShareRepository rows;

    @Inject
    Promises promises;

    @Inject
    Vault vault;

    /** Everything of the case under its header; at most three statements. */
    public CaseSharing of(CaseHeader header, Permit permit) {
        List<ShareRepository.Row> found = rows.ofCase(permit);
        Map<UUID, String> words = promises.words(noticed(found), permit);
        boolean resting =
                rows.room(header.id(), permit).filter(ShareRest::isResting).isPresent();
        return new CaseSharing(
                header,
                resting && found.stream().anyMatch(ShareRepository.Row::isShown),
                entries(found).values().stream()
                        .map(lines -> entry(lines, words))
                        .toList());
    }

    /** What both partners may read now; no text while it rests. */
    public SharedTexts.CurrentShares shown(Permit permit) {
        List<ShareRepository.Row> found = rows.ofCase(permit).stream()
                .filter(ShareRepository.Row::isShown)
                .toList();
        boolean resting = !found.isEmpty()
                && rows.room(permit.ofCase(), permit)
                        .filter(ShareRest::isResting)
                        .isPresent();
        if (found.isEmpty() || resting) {
            return new SharedTexts.CurrentShares(resting, List.of());
        }
        Map<UUID, String> words = promises.words(noticed(found), permit);
        return new SharedTexts.CurrentShares(
                false,
                found.stream()
                        .map(ShareRepository.Row::share)
                        .map(share -> new SharedTexts.CurrentShares.Text(
                                share.shareId(),
                                share.kind(),
                                share.author(),
                                share.recipient(),
                                Optional.ofNullable(words.get(share.sourceId())),
                                share.text(vault),
                                share.shownAt().orElseThrow()))
                        .toList());
    }

    private static Set<UUID> noticed(List<ShareRepository.Row> found) {
        return found.stream()
                .map(ShareRepository.Row::share)
                .filter(share -> share.kind() == ShareKind.NOTICED)
                .map(Share::sourceId)
                .collect(Collectors.toSet());
    }

    /** What belongs together: single texts, and the two of an exchange. */
    public static Map<UUID, List<ShareRepository.Row>> entries(List<ShareRepository.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.share().exchange().orElse(row.share().id()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** Where a text, or the two of an exchange, stand together. */
    public static Stage stage(List<ShareRepository.Row> rows) {
        if (rows.stream().allMatch(ShareRepository.Row::isShown)) {
            return Stage.SHOWN;
        }
        boolean over = rows.size() == 1
                ? !rows.get(0).isLive()
                : Objects.requireNonNull(rows.get(0).exchange()).hasEnded();
        if (over) {
            return Stage.OVER;
        }
        return rows.stream().allMatch(row -> row.share().state() == ShareState.AGREED) ? Stage.READY : Stage.ASKED;
    }

    private CaseSharing.Entry entry(List<ShareRepository.Row> rows, Map<UUID, String> words) {
        Stage stage = stage(rows);
        boolean refused = stage == Stage.ASKED
                && rows.stream().anyMatch(row -> !row.share().state().isLive());
        return new CaseSharing.Entry(
                rows.get(0).share().shareId(),
                stage,
                refused,
                rows.stream().map(row -> line(row, words)).toList());
    }

    private CaseSharing.Line line(ShareRepository.Row row, Map<UUID, String> words) {
        Share share = row.share();
        return new CaseSharing.Line(
                share.shareId(),
                share.kind(),
                share.authorName(),
                share.recipientName(),
                share.state().isLive() && !row.isLive() ? ShareState.ENDED : share.state(),
                Optional.ofNullable(words.get(share.sourceId())),
                share.text(vault),
                share.askedAt(),
                share.answeredAt(),
                share.shownAt(),
                Optional.ofNullable(row.reading()).map(ShareReading::readAt),
                share.endedAt());
    }
}
