package org.keptword.access.practice;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.access.CurrentActor;
import org.keptword.access.internal.People;
import org.keptword.access.internal.PlaceRepository;
import org.keptword.access.model.CrisisLineEntry;
import org.keptword.access.model.Place;
import org.keptword.access.model.Practice;
import org.keptword.access.presence.WorkingWeek;
import org.keptword.audit.AuditAction;
import org.keptword.audit.AuditLog;
import org.keptword.audit.AuditedObject;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.Reads;
import org.keptword.shared.Roles;

/** What a manager sets: the practice's name, country, and usual week, its places and their crisis lines. */
@Stateless
@DenyAll
public class SettingsService {

    /** After so many months a line should be called again to make sure of it. */
    public static final int CHECK_MONTHS = 6;

    @Inject
    CurrentActor current;

    @Inject
    People people;

    @Inject
    PlaceRepository places;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    @RolesAllowed(Roles.MANAGER)
    @Reads
    public PracticeSettings read() {
        Practice practice = practice();
        List<CrisisLineEntry> lines = places.allCrisisLines(practice.id());
        record(AuditAction.READ, AuditedObject.PRACTICE, practice.id());
        return new PracticeSettings(
                practice.name(),
                practice.locale(),
                practice.zone(),
                practice.country(),
                practice.consentVersion(),
                practice.restDays(),
                practice.week(),
                practice.letterhead(),
                places.all(practice.id()).stream()
                        .map(place -> new PracticeSettings.PlaceSettings(
                                place.id(),
                                place.name(),
                                lines.stream()
                                        .filter(line -> line.placeId().equals(place.id()))
                                        .map(line -> line.settings(today().minusMonths(CHECK_MONTHS)))
                                        .toList()))
                        .toList());
    }

    @RolesAllowed(Roles.MANAGER)
    public void rename(String name) {
        Practice practice = practice();
        practice.rename(name);
        record(AuditAction.CHANGE, AuditedObject.PRACTICE, practice.id());
    }

    /** Sets the country whose crisis lines are suggested, or null for one that is not on the list. Lines that are set stay as they are. */
    @RolesAllowed(Roles.MANAGER)
    public void workIn(@Nullable String country) {
        Practice practice = practice();
        practice.workIn(country);
        record(AuditAction.CHANGE, AuditedObject.PRACTICE, practice.id());
    }

    /** Sets how many days reaching out rests after the first attempt without an answer, for rests that begin from now on. */
    @RolesAllowed(Roles.MANAGER)
    public void restReachOut(int days) {
        Practice practice = practice();
        practice.restReachOut(days);
        record(AuditAction.CHANGE, AuditedObject.PRACTICE, practice.id());
    }

    /** Sets when a counselor works who said nothing about the own week. */
    @RolesAllowed(Roles.MANAGER)
    public void setWeek(WorkingWeek week) {
        Practice practice = practice();
        practice.work(week);
        record(AuditAction.CHANGE, AuditedObject.PRACTICE, practice.id());
    }

    @RolesAllowed(Roles.MANAGER)
    public void addPlace(String name) {
        Practice practice = practice();
        if (name == null || name.isBlank() || name.strip().length() > 120) {
            throw new DomainRefusal("refusal.access.lineIncomplete", 120);
        }
        Place place = new Place(Ids.newId(), practice.id(), name.strip());
        places.add(place);
        record(AuditAction.CREATE, AuditedObject.PLACE, place.id());
    }

    /** Adds a line, or replaces one; either way it counts as made sure of today. */
    @RolesAllowed(Roles.MANAGER)
    public void set(SetCrisisLine command) {
        command.requireEveryLanguage();
        Practice practice = practice();
        if (places.all(practice.id()).stream().noneMatch(place -> place.id().equals(command.place()))) {
            throw new NotFound();
        }
        SetCrisisLine set = command;
        if (command.replaces() != null) {
            CrisisLineEntry before = line(command.replaces());
            set = command.keeping(before.words());
            places.remove(before);
        }
        UUID id = Ids.newId();
        if (places.allCrisisLines(practice.id()).stream()
                .anyMatch(
                        line -> line.placeId().equals(command.place()) && line.isTo(command.kind(), command.phone()))) {
            throw new DomainRefusal("refusal.access.lineTwice");
        }
        places.add(new CrisisLineEntry(id, practice.id(), set, today()));
        record(command.replaces() == null ? AuditAction.CREATE : AuditAction.CHANGE, AuditedObject.CRISIS_LINE, id);
    }

    /** Notes that somebody called the line today and it is as written. */
    @RolesAllowed(Roles.MANAGER)
    public void checked(UUID id) {
        line(id).checked(today());
        record(AuditAction.CHANGE, AuditedObject.CRISIS_LINE, id);
    }

    /** Takes a line away; the last one of a place stays, for clients are shown it. */
    @RolesAllowed(Roles.MANAGER)
    public void remove(UUID id) {
        CrisisLineEntry line = line(id);
        if (places.crisisLines(line.placeId()).size() < 2) {
            throw new DomainRefusal("refusal.access.lastLine");
        }
        places.remove(line);
        record(AuditAction.CHANGE, AuditedObject.CRISIS_LINE, id);
    }

    private Practice practice() {
        return people.practice(current.get().practice().value()).orElseThrow(NotFound::new);
    }

    private CrisisLineEntry line(UUID id) {
        return places.crisisLine(current.get().practice().value(), id).orElseThrow(NotFound::new);
    }

    private void record(AuditAction action, AuditedObject object, UUID id) {
        auditLog.record(current.get(), action, object, List.of(id), "PRACTICE");
    }

    private LocalDate today() {
        return current.get().today(clock);
    }

    /**
     * What a manager sets for the practice.
     *
     * @param country in which it works, if that is one on the list of crisis lines
     * @param restDays how many days reaching out rests after the first attempt without an answer
     * @param week when a counselor works who said nothing about the own week
     * @param letterhead what is printed at the top of papers
     */
    public record PracticeSettings(
            String name,
            Locale language,
            ZoneId zone,
            Optional<String> country,
            String consentVersion,
            int restDays,
            WorkingWeek week,
            Letterhead letterhead,
            List<PlaceSettings> places) {

        /** A place and its lines. */
        public record PlaceSettings(UUID id, String name, List<Line> lines) {

            /** One of its lines. */
            public Optional<Line> line(UUID wanted) {
                return lines.stream().filter(one -> one.id().equals(wanted)).findFirst();
            }
        }

        /** A line in its languages; {@code old} when nobody made sure of it for half a year. */
        public record Line(
                UUID id,
                CrisisLine.Kind kind,
                ByLanguage<SetCrisisLine.Words> words,
                String phone,
                LocalDate checkedOn,
                boolean old) {}

        /** One of the places. */
        public Optional<PlaceSettings> place(UUID wanted) {
            return places.stream().filter(one -> one.id().equals(wanted)).findFirst();
        }
    }
}
