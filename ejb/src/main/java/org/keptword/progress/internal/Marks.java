package org.keptword.progress.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keptword.guide.GuideDefinition;
import org.keptword.homework.read.CaseAssignment;
import org.keptword.progress.CaseProgress;
import org.keptword.progress.CaseProgress.Mark.Kind;
import org.keptword.progress.SessionAxis;
import org.keptword.promises.RestKind;
import org.keptword.promises.read.Promises.History.Rest;
import org.keptword.sessions.SessionLine;
import org.keptword.shared.Known;
import org.keptword.shared.ParticipantId;

/**
 * What happened beside the numbers. The phase of the time between two sessions is the furthest one of which work was given in it; a mark
 * stands where it changes.
 */
public final class Marks {

    /** The exercise in which a setback is written down; giving it is no step forward. */
    public static final String SETBACK = "setback-log";

    private final GuideDefinition guide;
    private final List<CaseProgress.Mark> found = new ArrayList<>();
    private Instant jointSince = Instant.MAX;

    public Marks(GuideDefinition guide) {
        this.guide = guide;
    }

    /** Phase changes and setbacks, from what was given and handed in. */
    public void work(List<CaseAssignment> assignments, List<SessionLine> held) {
        jointSince = assignments.stream()
                .filter(one -> !one.isQueued() && one.isGated())
                .map(CaseAssignment::assignedAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        phases(assignments, held);
        assignments.stream()
                .filter(assignment -> assignment.exercise().equals(SETBACK))
                .flatMap(assignment -> assignment.responses().stream()
                        .map(one -> new CaseProgress.Mark(
                                Kind.SETBACK,
                                one.handedInAt(),
                                Optional.empty(),
                                Optional.of(assignment.participant()),
                                Optional.empty())))
                .forEach(found::add);
    }

    /**
     * Pauses, from the times promises rested; the times a case was closed are none. Joint work pauses for both; what overlaps is listed once.
     * Before work towards the other person was ever given there was nothing to pause: joint work begins closed.
     */
    public void rests(List<Rest> rests) {
        List<Rest> lasting = rests.stream()
                .filter(rest -> rest.kind() != RestKind.CLOSED)
                .filter(rest ->
                        rest.until().filter(end -> !end.isAfter(rest.since())).isEmpty())
                .sorted(Comparator.comparing(Rest::since))
                .toList();
        together(
                lasting.stream()
                        .filter(rest ->
                                rest.kind() == RestKind.GATE && !rest.since().isBefore(jointSince))
                        .toList(),
                Optional.empty());
        lasting.stream().map(Rest::whose).distinct().forEach(whose -> {
            List<Rest> own = lasting.stream()
                    .filter(rest -> rest.whose().equals(whose) && rest.kind() != RestKind.GATE)
                    .toList();
            together(own.stream().filter(Marks::isAbsence).toList(), Optional.of(whose));
            together(own.stream().filter(rest -> !isAbsence(rest)).toList(), Optional.of(whose));
        });
    }

    private void together(List<Rest> rests, Optional<ParticipantId> whom) {
        Instant since = null;
        Instant until = null;
        for (Rest rest : rests) {
            Instant end = rest.until().orElse(Instant.MAX);
            if (since != null && until != null && rest.since().isAfter(until)) {
                lasting(rest.kind(), since, until, whom);
                since = null;
            }
            until = since == null || until == null || end.isAfter(until) ? end : until;
            since = since == null ? rest.since() : since;
        }
        if (since != null && until != null) {
            lasting(rests.get(0).kind(), since, until, whom);
        }
    }

    private void lasting(RestKind kind, Instant since, Instant until, Optional<ParticipantId> whom) {
        Kind markKind = switch (kind) {
            case GATE -> Kind.JOINT_WORK_PAUSED;
            case PARTICIPANT -> Kind.PARTICIPANT_PAUSED;
            case SPACE, COUNSELOR, CLOSED -> Kind.PROMISES_RESTED;
        };
        Optional<Instant> end = Optional.of(until).filter(any -> !any.equals(Instant.MAX));
        found.add(new CaseProgress.Mark(markKind, since, end, whom, Optional.empty()));
    }

    private static boolean isAbsence(Rest rest) {
        return rest.kind() == RestKind.PARTICIPANT;
    }

    /** Those that are on an axis, in order of time. */
    public List<CaseProgress.Mark> on(SessionAxis axis) {
        return found.stream()
                .filter(mark -> mark.at().isBefore(axis.now()))
                .filter(mark -> mark.kind().lasts()
                        ? mark.until()
                                .filter(end -> !end.isAfter(axis.begins()))
                                .isEmpty()
                        : !mark.at().isBefore(axis.begins()))
                .sorted(Comparator.comparing(CaseProgress.Mark::at).thenComparing(CaseProgress.Mark::kind))
                .toList();
    }

    private void phases(List<CaseAssignment> assignments, List<SessionLine> held) {
        Map<String, Optional<Integer>> places = new HashMap<>();
        TreeMap<Integer, TreeMap<Integer, Instant>> byStretch = new TreeMap<>();
        List<Instant> starts = held.stream().map(SessionLine::startsAt).toList();
        for (CaseAssignment assignment : assignments) {
            if (!assignment.isQueued() && !assignment.exercise().equals(SETBACK)) {
                places.computeIfAbsent(assignment.exercise(), this::place)
                        .ifPresent(phase -> byStretch
                                .computeIfAbsent(stretch(assignment.assignedAt(), starts), any -> new TreeMap<>())
                                .merge(
                                        phase,
                                        assignment.assignedAt(),
                                        (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        Set<Integer> begun = new HashSet<>();
        int current = -1;
        for (TreeMap<Integer, Instant> phases : byStretch.values()) {
            int furthest = phases.lastKey();
            phases.forEach((phase, at) -> {
                if (begun.add(phase)) {
                    phase(Kind.PHASE_BEGUN, phase, at);
                }
            });
            if (furthest < current) {
                phase(Kind.PHASE_BACK, furthest, Known.in(phases, furthest));
            } else if (current >= 0 && furthest > current && !isNew(furthest, Known.in(phases, furthest))) {
                phase(Kind.PHASE_ON, furthest, Known.in(phases, furthest));
            }
            current = furthest;
        }
    }

    private boolean isNew(int phase, Instant at) {
        return found.stream()
                .anyMatch(mark -> mark.kind() == Kind.PHASE_BEGUN
                        && mark.at().equals(at)
                        && mark.phase()
                                .equals(Optional.of(guide.phases().get(phase).title())));
    }

    private void phase(Kind kind, int phase, Instant at) {
        found.add(new CaseProgress.Mark(
                kind,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.of(guide.phases().get(phase).title())));
    }

    private Optional<Integer> place(String exercise) {
        return guide.phaseOf(exercise).map(phase -> indexOf(phase));
    }

    private int indexOf(GuideDefinition.Phase phase) {
        return guide.phases().indexOf(phase);
    }

    private static int stretch(Instant at, List<Instant> starts) {
        int place = 0;
        while (place < starts.size() && !at.isBefore(starts.get(place))) {
            place++;
        }
        return place;
    }
}
