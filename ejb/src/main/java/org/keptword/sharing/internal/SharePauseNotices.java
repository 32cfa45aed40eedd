package org.keptword.sharing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keptword.access.Permit;
import org.keptword.cases.gate.PauseNotices;
import org.keptword.shared.ParticipantId;

/** The texts of the other each partner can read no more once joint work is paused. */
@ApplicationScoped
public class SharePauseNotices implements PauseNotices {

    @Inject
    ShareRepository repository;

    @Override
    public List<PauseNotices.PauseNotice> of(Permit permit) {
        boolean reading = repository
                .room(permit.ofCase(), permit)
                .filter(room -> !room.isResting())
                .isPresent();
        if (!reading) {
            return List.of();
        }
        return repository.ofCase(permit).stream()
                .filter(ShareRepository.Row::isShown)
                .map(row -> row.share().recipient().value())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> notice(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PauseNotices.PauseNotice notice(UUID who, long texts) {
        return new PauseNotices.PauseNotice(new ParticipantId(who), PauseNotices.PauseNotice.Kind.TEXTS, (int) texts);
    }
}
